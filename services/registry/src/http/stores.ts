import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { StoresQuery } from '@anxintui/shared/contracts/directory';
import { IdParams, pageOf } from '@anxintui/shared/contracts/fields';
import { StoreListItem, StoreView } from '@anxintui/shared/contracts/registry';
import { cursorOf, fromNumberedPlace, numberedPlace } from '@anxintui/shared/http/cursor';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAsked } from '@anxintui/shared/http/page';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { z } from 'zod';
import type { PledgeVersion } from '../domain/pledge.js';
import type { Stores } from '../domain/repositories.js';
import type { Store } from '../domain/store.js';
import { type SearchDeps, searchDirectory } from '../use-cases/search-directory.js';
import { endpoint } from './policy.js';
import { storeAnswer, storeListItem } from './store-view.js';

export type PledgedStoreOn = (
  id: string,
  on: string,
) => Promise<{
  readonly store: Store;
  readonly pledge: { readonly number: string; readonly version: PledgeVersion } | null;
} | null>;
export type StoreReads = {
  readonly stores: Pick<Stores, 'find'>;
  readonly pledgedStore: PledgedStoreOn;
  readonly now: () => Date;
};

export const storesRoute = (deps: SearchDeps): Endpoint =>
  endpoint(
    {
      id: 'stores',
      method: 'get',
      path: '/stores',
      summary: '查找门店 · find stores by name, pinyin, place, goods or distance',
      query: StoresQuery,
      reply: pageOf(StoreListItem),
    },
    async ({ query }) => {
      const { stores, next } = await searchDirectory(deps, searchOf(query));
      return {
        body: {
          items: stores.map(storeListItem),
          next: next && cursorOf(numberedPlace(next)),
        },
      };
    },
  );

const METRES = 1_000;

function searchOf({
  q,
  near,
  radiusKm,
  pledged,
  limit,
  after,
  ...filters
}: z.output<typeof StoresQuery>) {
  const page = pageAsked({ limit, after });
  const [lng = 0, lat = 0] = near?.split(',').map(Number) ?? [];
  return {
    ...given(filters),
    limit: page.limit,
    ...(page.after === undefined ? {} : { after: fromNumberedPlace(page.after) }),
    ...(q === undefined ? {} : { text: q }),
    ...(pledged === 'true' ? { onlyPledged: true } : {}),
    ...(near === undefined ? {} : { near: { lng, lat } }),
    ...(radiusKm === undefined ? {} : { radiusMetres: radiusKm * METRES }),
  };
}

type Filters = Pick<
  z.output<typeof StoresQuery>,
  'division' | 'zone' | 'category' | 'seller' | 'network' | 'windowDays' | 'status'
>;

const given = ({ division, zone, category, seller, network, windowDays, status }: Filters) => ({
  ...(division === undefined ? {} : { division }),
  ...(zone === undefined ? {} : { zone }),
  ...(category === undefined ? {} : { category }),
  ...(seller === undefined ? {} : { seller }),
  ...(network === undefined ? {} : { network }),
  ...(windowDays === undefined ? {} : { windowDays }),
  ...(status === undefined ? {} : { status }),
});

export const storeRoute = (deps: StoreReads): Endpoint =>
  endpoint(
    {
      id: 'store',
      method: 'get',
      path: '/stores/{id}',
      summary: '门店 · a store',
      params: IdParams,
      reply: StoreView,
    },
    ({ params: { id }, actor }) => showStore(deps, id, actor),
  );

/** A store as it stands now: what somebody just changed is read past the cache of filings. */
export async function showStore(
  { stores, pledgedStore, now }: StoreReads,
  id: string,
  actor: Actor | undefined,
): Promise<Answer> {
  const at = now();
  const [store, pledged] = await Promise.all([stores.find(id), pledgedStore(id, civilDateOf(at))]);
  if (!store) throw nothing(id);
  return storeAnswer(store, pledged?.pledge ?? null, { actor, at });
}
