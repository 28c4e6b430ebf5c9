import type { Connection } from 'mongoose';
import {
  caseModel,
  countUnrouted,
  countWaitingWithoutClock,
  mongoCases,
} from './db/mongo-cases.js';
import type { DisputeCase } from './domain/dispute-case.js';

export type { DisputeCase } from './domain/dispute-case.js';

/** Statuses in which somebody is waited for. */
const WAITING = [
  'unrouted',
  'with-store',
  'with-headquarters',
  'awaiting-shopper',
  'with-bureau',
  'mediating',
  'settled',
] as const;
/** Statuses that stay as they are when their clock runs out: the supervisor, or the shopper, has been told. */
const STAYS_AFTER = {
  unrouted: 'routing',
  'with-bureau': 'complaint-acceptance',
  mediating: 'mediation',
  settled: 'performance',
} as const;

/** What other services may ask of complaints. */
export type ComplaintsQueries = {
  readonly case: (id: string) => Promise<DisputeCase | null>;
  readonly countWaitingWithoutClock: () => Promise<number>;
  readonly countUnrouted: (since: Date) => Promise<number>;
};

export function complaintsQueries(connection: Connection): ComplaintsQueries {
  const model = caseModel(connection);
  const cases = mongoCases(connection);
  return {
    case: async (id) => (await cases.load(id, ''))?.current ?? null,
    countWaitingWithoutClock: () => countWaitingWithoutClock(model, WAITING, STAYS_AFTER),
    countUnrouted: (since) => countUnrouted(model, since),
  };
}
