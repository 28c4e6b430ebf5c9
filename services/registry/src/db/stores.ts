import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import { aggregateModel, type Row, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { pageOfRows } from '@anxintui/shared/store/page-of-rows';
import { GOODS_CATEGORIES } from '@anxintui/shared/vocabulary/claims';
import {
  ENTERPRISE_KINDS,
  ENTERPRISE_STATUSES,
  PLEDGE_STATUSES,
  STORE_STATUSES,
} from '@anxintui/shared/vocabulary/pledges';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Pledge } from '../domain/pledge.js';
import type { Enterprises, Pledges, Stores } from '../domain/repositories.js';
import type { Enterprise, Store } from '../domain/store.js';

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
});
const EnterpriseFacts = z.looseObject({
  status: z.enum(ENTERPRISE_STATUSES),
  name: z.string(),
  creditCode: z.string(),
  kind: z.enum(ENTERPRISE_KINDS),
});
const PledgeFacts = z.looseObject({
  number: z.string(),
  versions: z.array(
    z.looseObject({
      version: z.int(),
      status: z.enum(PLEDGE_STATUSES),
      validFrom: z.string(),
      validUntil: z.string(),
      windowDays: z.int(),
      refundHours: z.number(),
      excluded: z.array(z.enum(GOODS_CATEGORIES)),
      suspensions: z.exactOptional(
        z.array(z.looseObject({ from: z.string(), until: z.exactOptional(z.string()) })),
      ),
    }),
  ),
});
const NONE_HEARD: ReadonlySet<string> = new Set();

export const storeModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'stores', [{ keys: { 'facts.division': 1, _id: 1 }, name: 'place' }]);
export const enterpriseModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'enterprises');
export const pledgeModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'pledges');

const envelope = ({ _id, version, head, clocks }: Standing): Aggregate => ({
  id: _id,
  version,
  head,
  clocks,
});
const storeOf = (row: Standing): Store => ({ ...envelope(row), ...StoreFacts.parse(row.facts) });

export function mongoStores(connection: Connection): Stores {
  const model = storeModel(connection);
  const store = aggregates<Store>({
    model,
    toDomain: storeOf,
    heard: NONE_HEARD,
  });
  return {
    ...store,
    async find(id) {
      const row = await model.findOne({ _id: id }, { history: 0 }).lean<Row>();
      return row && storeOf(row);
    },
    async list({ division, ...page }) {
      const filter = division === undefined ? {} : { 'facts.division': division };
      return (await pageOfRows(model, filter, page)).map(storeOf);
    },
  };
}

export function mongoEnterprises(connection: Connection): Enterprises {
  const model = enterpriseModel(connection);
  return {
    async find(id) {
      const row = await model.findOne({ _id: id }, { history: 0 }).lean<Row>();
      const enterprise: Enterprise | null = row && {
        ...envelope(row),
        ...EnterpriseFacts.parse(row.facts),
      };
      return enterprise;
    },
  };
}

export function mongoPledges(connection: Connection): Pledges {
  const model = pledgeModel(connection);
  return {
    async find(storeId) {
      const row = await model.findOne({ _id: storeId }, { history: 0 }).lean<Row>();
      const pledge: Pledge | null = row && { ...envelope(row), ...PledgeFacts.parse(row.facts) };
      return pledge;
    },
  };
}
