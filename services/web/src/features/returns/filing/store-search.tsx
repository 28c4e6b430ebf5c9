import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { Loading } from '../../../app/loading.js';
import { ProblemNote } from '../../../app/problem-note.js';
import { useSpoken } from '../../../copy/words.js';
import { TextField } from '../../../kit/fields.js';
import type { ChosenStore } from './return-answers.js';
import { useStoreSearch } from './use-stores.js';

const ScanSign = lazy(async () => ({ default: (await import('./scan-sign.js')).ScanSign }));
type Props = {
  readonly fault: string | undefined;
  readonly onChoose: (store: ChosenStore) => void;
};

/** Finds stores; the one that is picked is the answer. */
export function StoreSearch({ fault, onChoose }: Props) {
  const { store } = useSpoken().words.returns;
  const [typed, setTyped] = useState('');
  const [isScanning, setIsScanning] = useState(false);
  const search = useStoreSearch();
  const find = () => search.mutate(typed);
  function findByEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    find();
  }
  return (
    <>
      <TextField
        type="search"
        name="store"
        label={store.search}
        hint={store.searchHint}
        fault={fault}
        maxLength={60}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={findByEnter}
      />
      <div className="buttons">
        <button type="button" onClick={find}>
          {store.find}
        </button>
        <button type="button" className="button--quiet" onClick={() => setIsScanning(!isScanning)}>
          {isScanning ? store.stopScan : store.scan}
        </button>
      </div>
      <Suspense fallback={<Loading />}>
        {isScanning ? <ScanSign onRead={(number) => search.mutate(number)} /> : null}
      </Suspense>
      {search.isPending ? <Loading /> : null}
      {search.error ? <ProblemNote error={search.error} /> : null}
      {search.data ? <FoundStores stores={search.data} onChoose={onChoose} /> : null}
    </>
  );
}

type FoundProps = Pick<Props, 'onChoose'> & { readonly stores: readonly ChosenStore[] };
function FoundStores({ stores, onChoose }: FoundProps) {
  const { store: said } = useSpoken().words.returns;
  if (stores.length === 0) return <p role="status">{said.none}</p>;
  return (
    <section aria-label={said.found}>
      <p role="status">{said.found}</p>
      <ul className="list">
        {stores.map((store) => (
          <li key={store.id}>
            <button
              type="button"
              className="button--quiet found-store"
              onClick={() => onChoose(store)}
            >
              <span>{store.name}</span>
              <span className="found-store__place">{store.address}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
