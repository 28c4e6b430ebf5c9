import type { StoreListItem } from '@anxintui/shared/contracts/registry';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { fullAddress } from '../../kit/written.js';
import { PagesOfList } from '../pages-of-list.js';
import { usePublicWords } from '../public-words.js';
import { isNarrowed, type Search, searchAt } from './search.js';

type Store = z.infer<typeof StoreListItem>;
type ResultsProps = {
  readonly page: { readonly items: readonly Store[]; readonly next: string | null };
  readonly search: Search;
};

export function Results({ page: { items, next }, search }: ResultsProps) {
  const { stores } = usePublicWords();
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">{stores.results}</h2>
      {search.near ? <p className="quiet">{stores.nearNow}</p> : null}
      {items.length === 0 ? <Nothing search={search} /> : <p>{stores.shown(items.length)}</p>}
      <ul className="list found">
        {items.map((store) => (
          <Found key={store.id} store={store} />
        ))}
      </ul>
      <PagesOfList
        next={next === null ? undefined : searchAt(search, { after: next })}
        first={search.after && searchAt(search)}
        words={stores}
      />
    </section>
  );
}

function Found({ store }: { store: Store }) {
  const { language } = useSpoken();
  const { id, name, categories, metres } = store;
  const goods = categories.map((category) => CATEGORY_WORDS[category][language]);
  return (
    <li className="card found__store">
      <h3>
        <a href={`/stores/${id}`}>{name}</a>
      </h3>
      <p className="found__tags">
        <PledgeTag store={store} />
        {metres === undefined ? null : <Away metres={metres} />}
      </p>
      <p>{fullAddress(store)}</p>
      <p className="quiet">{goods.join(language === 'zh' ? '、' : ', ')}</p>
    </li>
  );
}

export function PledgeTag({
  store: { pledge, status },
}: {
  store: Pick<Store, 'pledge' | 'status'>;
}) {
  const { stores } = usePublicWords();
  if (status === 'closed') return <span className="tag tag--bad">{stores.closed}</span>;
  return pledge ? (
    <span className="tag tag--good">{stores.pledged(pledge.windowDays)}</span>
  ) : (
    <span className="tag tag--warn">{stores.notPledged}</span>
  );
}

const KM = 1_000;
/** The place of the search is known to about a kilometre, so half ones are as fine as it gets. */
function Away({ metres }: { metres: number }) {
  const { stores } = usePublicWords();
  const halves = Math.max(1, Math.round((metres / KM) * 2)) / 2;
  return <span className="tag">{stores.away(String(halves))}</span>;
}

function Nothing({ search }: { search: Search }) {
  const { none } = usePublicWords().stores;
  return (
    <div className="inset">
      <p>
        <strong>{none.title}</strong>
      </p>
      {isNarrowed(search) ? (
        <>
          <p>{none.tryThese}</p>
          <ul>
            <li>{none.fewerWords}</li>
            <li>{none.wider}</li>
            <li>{none.all}</li>
          </ul>
          <p className="buttons">
            <a className="button button--quiet" href="/stores">
              {none.clear}
            </a>
          </p>
        </>
      ) : null}
    </div>
  );
}
