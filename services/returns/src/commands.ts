import type { Entry } from '@anxintui/shared/aggregate/history';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { type OutboxPort, outboxPort } from '@anxintui/shared/store/outbox-port';
import { type RecalendarPort, recalendarPort } from '@anxintui/shared/store/recalendar-port';
import { type SweepPort, sweepPort } from '@anxintui/shared/store/sweep-port';
import type { Connection } from 'mongoose';
import { mongoReturns, returnModel } from './db/mongo-returns.js';
import { returnOverdue } from './domain/return-overdue.js';
import type { ReturnRequest } from './domain/return-request.js';

/** What the dispute router may ask of returns. */
export type ReturnsCommands = {
  readonly outbox: OutboxPort;
  readonly sweep: SweepPort;
  readonly recalendar: RecalendarPort;
  readonly readEvent: (
    id: string,
    eventId: string,
  ) => Promise<{ current: ReturnRequest; event: Entry } | null>;
};

type Deps = { readonly now: () => Date; readonly ruleBook: () => RuleBook };

export function returnsCommands(connection: Connection, { now, ruleBook }: Deps): ReturnsCommands {
  const model = returnModel(connection);
  const rows = mongoReturns(connection);
  return {
    outbox: outboxPort(model),
    sweep: sweepPort(model, { rows, overdue: returnOverdue, now }),
    recalendar: recalendarPort(model, 'return', { rows, now, ruleBook }),
    readEvent: rows.readEvent,
  };
}
