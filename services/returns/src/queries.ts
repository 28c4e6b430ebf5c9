import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import type { AuditTrail } from '@anxintui/shared/aggregate/audit-trail';
import { auditTrail } from '@anxintui/shared/store/audit-trail';
import { type ExportedRow, exportedRows } from '@anxintui/shared/store/rows-of-person';
import type { Connection } from 'mongoose';
import { type Counted, countFiled, countRefused, type Window } from './db/count-returns.js';
import { mongoReturns, namedByReturns, returnModel } from './db/mongo-returns.js';
import { lastReturnOf } from './db/returns-of-person.js';
import type { ReturnRequest } from './domain/return-request.js';

export type { ReturnRequest } from './domain/return-request.js';

/** What other services may ask of returns. */
export type ReturnsQueries = {
  readonly return: (id: string) => Promise<ReturnRequest | null>;
  /** Everything that somebody has filed. */
  readonly exportOf: (shopperId: string) => Promise<readonly ExportedRow[]>;
  /** Whether something of theirs goes on, and when the last of it happened. */
  readonly lastConcern: (
    shopperId: string,
  ) => Promise<{ readonly isOpen: boolean; readonly lastAt?: Date }>;
  /** How much who has filed, and who has refused, since a day; those with fewer are left out. */
  readonly countFiled: (window: Window) => Promise<readonly Counted[]>;
  readonly countRefused: (window: Window) => Promise<readonly Counted[]>;
  /** Those of the uploads that a return names as evidence. */
  readonly namesUploads: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Every step of a return, verified as it is read. */
  readonly trail: (id: string) => Promise<AuditTrail | null>;
};

export function returnsQueries(connection: Connection): ReturnsQueries {
  const model = returnModel(connection);
  const returns = mongoReturns(connection);
  return {
    return: async (id) => (await returns.load(id, '', EVERYTHING))?.current ?? null,
    namesUploads: namedByReturns(connection),
    exportOf: (shopperId) => exportedRows(model, shopperId),
    lastConcern: (shopperId) => lastReturnOf(model, shopperId),
    countFiled: (window) => countFiled(model, window),
    countRefused: (window) => countRefused(model, window),
    trail: (id) => auditTrail(model, id),
  };
}
