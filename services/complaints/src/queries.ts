import type { Connection } from 'mongoose';
import {
  caseModel,
  countUnrouted,
  countWaitingWithoutClock,
  mongoCases,
} from './db/mongo-cases.js';
import type { DisputeCase } from './domain/dispute-case.js';

export type { DisputeCase } from './domain/dispute-case.js';

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
    countWaitingWithoutClock: () => countWaitingWithoutClock(model),
    countUnrouted: (since) => countUnrouted(model, since),
  };
}
