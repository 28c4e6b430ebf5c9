import { usePublicWords } from '../public-words.js';

/** What somebody who stands on this page can do next. */
export function StoreActions({ storeId }: { storeId: string }) {
  const { store } = usePublicWords();
  return (
    <nav className="buttons" aria-label={store.actions}>
      <a className="button" href={`/check?store=${storeId}`}>
        {store.check}
      </a>
      <a className="button" href={`/app/returns/new?store=${storeId}`}>
        {store.fileReturn}
      </a>
      <a className="button button--quiet" href={`/app/cases/new?store=${storeId}`}>
        {store.complain}
      </a>
      <button type="button" className="button--quiet" data-prints="" hidden>
        {store.print}
      </button>
    </nav>
  );
}
