import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { aggregateModel, type Row, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { visibleBy } from '@anxintui/shared/store/visible-to';
import { HEARD_ENTERPRISE_EVENTS } from '@anxintui/shared/vocabulary/events';
import { ENTERPRISE_KINDS, ENTERPRISE_STATUSES } from '@anxintui/shared/vocabulary/pledges';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Enterprise } from '../domain/enterprise.js';
import type { Enterprises } from '../domain/repositories.js';

/** Loose: a fact that this version does not know is carried along, never dropped. */
const EnterpriseFacts = z.looseObject({
  status: z.enum(ENTERPRISE_STATUSES),
  name: z.string(),
  creditCode: z.string(),
  kind: z.enum(ENTERPRISE_KINDS),
  division: z.exactOptional(z.string()),
  bureau: z.exactOptional(
    z.looseObject({ id: z.string(), name: z.string(), path: z.array(z.string()) }),
  ),
  registeredBy: z.exactOptional(z.string()),
  creditCodeOverride: z.exactOptional(
    z.looseObject({ why: z.string(), by: z.string(), account: z.string(), at: z.date() }),
  ),
});
const HEARD: ReadonlySet<string> = new Set(HEARD_ENTERPRISE_EVENTS);

export const enterpriseModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'enterprises', [
    { keys: { 'facts.creditCode': 1 }, name: 'credit-code' },
    { keys: { 'history.0.cause': 1 }, name: 'registered-by' },
  ]);

export const enterpriseOf = ({ _id, version, head, clocks, facts }: Standing): Enterprise => ({
  id: _id,
  version,
  head,
  clocks,
  ...EnterpriseFacts.parse(facts),
});

/** Whom a command on an enterprise may come from, as `ENTERPRISE_RULES` says; to be looked at it is there for all. */
const visibleTo = visibleBy({
  'own-enterprise': { paths: ['_id'] },
  'own-bureau': { paths: ['facts.bureau.path'] },
});

export function mongoEnterprises(connection: Connection): Enterprises {
  const model = enterpriseModel(connection);
  const rows = aggregates<Enterprise>({
    model,
    toDomain: enterpriseOf,
    heard: HEARD,
    visibleTo,
  });
  const findBy = async (key: Readonly<Record<string, string>>) => {
    const row = await model.findOne(key, { history: 0 }).lean<Row>();
    return row && enterpriseOf(row);
  };
  return {
    ...rows,
    readPublic: (id) => rows.read(id, EVERYTHING),
    find: (id) => findBy({ _id: id }),
    findByCode: (creditCode) => findBy({ 'facts.creditCode': creditCode }),
    findRegisteredBy: (cause) => findBy({ 'history.0.cause': cause }),
  };
}
