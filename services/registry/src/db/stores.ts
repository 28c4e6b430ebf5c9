import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import { aggregateModel, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { standingRows } from '@anxintui/shared/store/grouped-reads';
import { pageOfRows } from '@anxintui/shared/store/page-of-rows';
import { visibleBy } from '@anxintui/shared/store/visible-to';
import { GOODS_CATEGORIES } from '@anxintui/shared/vocabulary/claims';
import { HEARD_STORE_EVENTS } from '@anxintui/shared/vocabulary/events';
import { STORE_STATUSES } from '@anxintui/shared/vocabulary/pledges';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Stores } from '../domain/repositories.js';
import type { Store } from '../domain/store.js';

/** Loose: a fact that this version does not know is carried along, never dropped. */
const StoreFacts = z.looseObject({
  status: z.enum(STORE_STATUSES),
  name: z.string(),
  seller: z.looseObject({ id: z.string(), name: z.string() }),
  headquartersId: z.exactOptional(z.string()),
  division: z.string(),
  zone: z.exactOptional(z.string()),
  address: z.string(),
  categories: z.array(z.enum(GOODS_CATEGORIES)),
  point: z.exactOptional(z.looseObject({ lng: z.number(), lat: z.number() })),
  openingHours: z.exactOptional(z.string()),
});
const HEARD: ReadonlySet<string> = new Set(HEARD_STORE_EVENTS);

export const storeModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'stores', [
    { keys: { 'facts.division': 1, _id: 1 }, name: 'place' },
    { keys: { 'facts.headquartersId': 1, 'facts.seller.id': 1 }, name: 'network' },
  ]);

const envelope = ({ _id, version, head, clocks }: Standing): Aggregate => ({
  id: _id,
  version,
  head,
  clocks,
});
const storeOf = (row: Standing): Store => ({ ...envelope(row), ...StoreFacts.parse(row.facts) });

/** Whom a command on a store may come from, as `STORE_RULES` says; to be looked at it is there for all. */
const visibleTo = visibleBy({
  'own-store': { paths: ['_id'] },
  'own-network': { paths: ['facts.headquartersId'] },
  'own-enterprise': { paths: ['facts.seller.id'] },
});

export function mongoStores(connection: Connection): Stores {
  const model = storeModel(connection);
  const store = aggregates<Store>({
    model,
    toDomain: storeOf,
    heard: HEARD,
    visibleTo,
  });
  const standing = standingRows(model);
  return {
    ...store,
    async find(id) {
      const row = await standing(id);
      return row && storeOf(row);
    },
    async list({ division, ...page }) {
      const filter = division === undefined ? {} : { 'facts.division': division };
      return (await pageOfRows(model, filter, page)).map(storeOf);
    },
  };
}
