import type { Connection } from 'mongoose';
import { z } from 'zod';
import { aggregateModel } from '../store/aggregate-model.js';
import {
  type AggregateStore,
  aggregates,
  newRow,
  type Standing,
} from '../store/aggregate-store.js';
import { visibleBy } from '../store/visible-to.js';
import { type Custody, taken } from './custody.js';

const CustodyFacts = z.looseObject({
  status: z.literal('held'),
  seal: z.string(),
  storeId: z.string(),
});
const HEARD: ReadonlySet<string> = new Set(['custody.taken']);

const toDomain = ({ _id, version, head, clocks, facts }: Standing): Custody => ({
  id: _id,
  version,
  head,
  clocks,
  ...CustodyFacts.parse(facts),
});

export const custodyModel = (connection: Connection, collection = 'custody') =>
  aggregateModel(connection, collection, [{ keys: { 'facts.seal': 1 }, name: 'seal' }]);

/** Custody as the services keep their aggregates: `custody.taken` is the one event that somebody waits for. */
export const mongoCustody = (
  connection: Connection,
  collection = 'custody',
): AggregateStore<Custody> =>
  aggregates<Custody>({
    model: custodyModel(connection, collection),
    toDomain,
    heard: HEARD,
    visibleTo: visibleBy({ 'own-store': { paths: ['facts.storeId'] } }),
  });

export const custodyRow = (custody: Custody) => newRow(taken(custody), { key: 'k0' }, HEARD);
