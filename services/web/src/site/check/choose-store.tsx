import type { StoreListItem } from '@anxintui/shared/contracts/registry';
import type { z } from 'zod';
import { TextField } from '../../kit/fields.js';
import { fullAddress } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';
import { PledgeTag } from '../stores/results.js';

type ChooseStoreProps = {
  readonly q: string | undefined;
  readonly found: readonly z.infer<typeof StoreListItem>[] | undefined;
};

/** The pledge is the store's, so the store comes first. */
export function ChooseStore({ q, found }: ChooseStoreProps) {
  const { check } = usePublicWords();
  return (
    <>
      <h2>{check.chooseStore}</h2>
      <form action="/check" method="get" className="card">
        <TextField
          name="q"
          type="search"
          maxLength={60}
          label={check.storeText}
          hint={check.storeHint}
          defaultValue={q}
        />
        <div className="buttons">
          <button type="submit">{check.findStore}</button>
          <a className="button button--quiet" href="/s">
            {check.orScan}
          </a>
        </div>
      </form>
      {found ? <Found stores={found} /> : null}
    </>
  );
}

function Found({ stores }: { stores: NonNullable<ChooseStoreProps['found']> }) {
  const { check } = usePublicWords();
  return (
    <section aria-labelledby="found-title">
      <h2 id="found-title">{check.found}</h2>
      {stores.length === 0 ? <p>{check.noneFound}</p> : null}
      <ul className="list">
        {stores.map((store) => (
          <li key={store.id} className="card">
            <h3>{store.name}</h3>
            <p>{fullAddress(store)}</p>
            <p>
              <PledgeTag store={store} />
            </p>
            <a className="button" href={`/check?store=${store.id}`}>
              {check.thisStore}
              <span className="hidden-visually"> {store.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
