import { returnsQueries } from '@anxintui/returns/queries';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { type OutboxPort, outboxPort } from '@anxintui/shared/store/outbox-port';
import { type RecalendarPort, recalendarPort } from '@anxintui/shared/store/recalendar-port';
import { type SweepPort, sweepPort } from '@anxintui/shared/store/sweep-port';
import type { Connection } from 'mongoose';
import { endedMandates } from './db/ended-mandates.js';
import { flagCounts } from './db/flag-counts.js';
import { caseModel, mongoCases } from './db/mongo-cases.js';
import { mongoFlags } from './db/mongo-flags.js';
import type { Routing } from './domain/decide-routing.js';
import type { DisputeCase } from './domain/dispute-case.js';
import { endMandates } from './use-cases/end-mandates.js';
import { type OpenDispute, openDispute } from './use-cases/open-dispute.js';
import { raiseFlags } from './use-cases/raise-flags.js';
import { routeDispute } from './use-cases/route-case.js';
import { caseSteps } from './use-cases/step-case.js';

export type { Routing } from './domain/decide-routing.js';
export type { OpenDispute } from './use-cases/open-dispute.js';

/** What the dispute router may ask of complaints. */
export type ComplaintsCommands = {
  readonly openDispute: (asked: OpenDispute, eventId: string) => Promise<unknown>;
  readonly route: (asked: { id: string; eventId: string }, routing: Routing) => Promise<unknown>;
  /** Counts what is striking; tells how many flags were raised. */
  readonly raiseFlags: () => Promise<number>;
  /** Ends mandates that were given until a day; at most so many. */
  readonly endMandates: (limit: number) => Promise<number>;
  readonly outbox: OutboxPort;
  readonly sweep: SweepPort;
  readonly recalendar: RecalendarPort;
  readonly readEvent: (
    id: string,
    eventId: string,
  ) => Promise<{ current: DisputeCase; event: Entry } | null>;
};
type Deps = { readonly now: () => Date; readonly ruleBook: () => RuleBook };

export function complaintsCommands(
  connection: Connection,
  { now, ruleBook }: Deps,
): ComplaintsCommands {
  const model = caseModel(connection);
  const cases = mongoCases(connection);
  const steps = caseSteps(cases, { now, ruleBook });
  const returns = returnsQueries(connection);
  const opening = { cases, findReturn: returns.return, now };
  const counts = {
    ...flagCounts(model),
    'many-returns': returns.countFiled,
    'many-refusals': returns.countRefused,
  };
  const raising = { flags: mongoFlags(connection), counts, now };
  const ended = (at: Date, limit: number) => endedMandates(model, at, limit);
  return {
    openDispute: (asked, eventId) => openDispute(opening, asked, eventId),
    route: (asked, routing) => routeDispute(steps, asked, routing),
    raiseFlags: () => raiseFlags(raising),
    endMandates: (limit) => endMandates({ steps, ended }, limit),
    outbox: outboxPort(model),
    sweep: sweepPort(model, steps),
    recalendar: recalendarPort(model, 'case', { rows: cases, now, ruleBook }),
    readEvent: cases.readEvent,
  };
}
