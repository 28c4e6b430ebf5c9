import { pageOf } from '@anxintui/shared/contracts/fields';
import type { PledgeOnView } from '@anxintui/shared/contracts/pledges';
import { StoreListItem, type StoreView } from '@anxintui/shared/contracts/registry';
import type { Reading } from '@anxintui/shared/contracts/site';
import { cityOf } from '@anxintui/shared/divisions/divisions';
import type { z } from 'zod';
import { fullAddress } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';
import type { SiteDeps } from '../site-deps.js';

type Store = z.infer<typeof StoreView>;
type Pledge = z.infer<typeof PledgeOnView>;
const Page = pageOf(StoreListItem);
/** The stores that take goods back besides the one where they were bought. */
export type AcceptingStores = z.infer<typeof Page>;

const SHOWN = '20';

/** Null where the pledge names no other store. */
export async function acceptingStores(
  { ask }: SiteDeps,
  { store, pledge }: { readonly store: Store; readonly pledge: Pledge | null },
  language: Reading['language'],
): Promise<AcceptingStores | null> {
  const network = store.networkId;
  const places = pledge?.returnPlaces ?? [];
  const isEverywhere = places.includes('whole-network');
  if (!network || !(isEverywhere || places.includes('same-city-network'))) return null;
  const division = isEverywhere ? undefined : cityOf(store.division)?.code;
  const query = { network, division, limit: SHOWN };
  const { items, next } = Page.parse(await ask({ id: 'stores', query, language }));
  return { items: items.filter(({ id }) => id !== store.id), next };
}

/** Where else the goods may be taken back. */
export function Accepting({ stores: { items, next } }: { stores: AcceptingStores }) {
  const { accepting } = usePublicWords().store;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="accepting-title">
      <h2 id="accepting-title">{accepting.title}</h2>
      <p>{accepting.lead}</p>
      <ul className="list">
        {items.map((store) => (
          <li key={store.id}>
            <a href={`/stores/${store.id}`}>{store.name}</a>
            <br />
            {fullAddress(store)}
          </li>
        ))}
      </ul>
      {next === null ? null : <p>{accepting.more}</p>}
    </section>
  );
}
