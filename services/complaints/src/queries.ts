import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import type { AuditTrail } from '@anxintui/shared/aggregate/audit-trail';
import { auditTrail } from '@anxintui/shared/store/audit-trail';
import type { Connection } from 'mongoose';
import { lastCaseOf } from './db/cases-of-person.js';
import {
  caseModel,
  countUnrouted,
  countWaitingWithoutClock,
  mongoCases,
  namedByCases,
} from './db/mongo-cases.js';
import type { DisputeCase } from './domain/dispute-case.js';

export type { DisputeCase } from './domain/dispute-case.js';

/** What other services may ask of complaints. */
export type ComplaintsQueries = {
  readonly case: (id: string) => Promise<DisputeCase | null>;
  /** Those of the uploads that a case names: as evidence or as a mandate. */
  readonly namesUploads: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether something of theirs goes on, and when the last of it happened. */
  readonly lastConcern: (
    accountId: string,
  ) => Promise<{ readonly isOpen: boolean; readonly lastAt?: Date }>;
  readonly countWaitingWithoutClock: () => Promise<number>;
  readonly countUnrouted: (since: Date) => Promise<number>;
  /** Every step of a case, verified as it is read. */
  readonly trail: (id: string) => Promise<AuditTrail | null>;
};

export function complaintsQueries(connection: Connection): ComplaintsQueries {
  const model = caseModel(connection);
  const cases = mongoCases(connection);
  return {
    case: async (id) => (await cases.load(id, '', EVERYTHING))?.current ?? null,
    namesUploads: namedByCases(connection),
    lastConcern: (accountId) => lastCaseOf(model, accountId),
    countWaitingWithoutClock: () => countWaitingWithoutClock(model),
    countUnrouted: (since) => countUnrouted(model, since),
    trail: (id) => auditTrail(model, id),
  };
}
