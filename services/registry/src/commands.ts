import type { Entry } from '@anxintui/shared/aggregate/history';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { type OutboxPort, outboxPort } from '@anxintui/shared/store/outbox-port';
import { type RecalendarPort, recalendarPort } from '@anxintui/shared/store/recalendar-port';
import { type SweepPort, sweepPort } from '@anxintui/shared/store/sweep-port';
import type { Connection } from 'mongoose';
import { mongoDirectory } from './db/directory.js';
import { enterpriseModel, mongoEnterprises } from './db/enterprises.js';
import { mongoFigureMovements } from './db/figure-movements.js';
import { mongoPledges, pledgeModel } from './db/pledges.js';
import { mongoStores, storeModel } from './db/stores.js';
import type { Enterprise } from './domain/enterprise.js';
import type { Pledge } from './domain/pledge.js';
import { pledgeOverdue } from './domain/pledge-overdue.js';
import type { Store } from './domain/store.js';
import { importsPort } from './import-commands.js';
import { closePledgeOfStore } from './use-cases/close-pledge.js';
import { refreshFigures } from './use-cases/refresh-figures.js';

type Told<A> = (id: string, eventId: string) => Promise<{ current: A; event: Entry } | null>;

/** What the dispute router may ask of the registry. */
export type RegistryCommands = {
  readonly pledges: {
    readonly outbox: OutboxPort;
    readonly sweep: SweepPort;
    readonly recalendar: RecalendarPort;
    readonly readEvent: Told<Pledge>;
  };
  readonly stores: { readonly outbox: OutboxPort; readonly readEvent: Told<Store> };
  readonly enterprises: { readonly outbox: OutboxPort; readonly readEvent: Told<Enterprise> };
  /** Ends the pledge of a store that has been closed; safe to repeat. */
  readonly closePledge: (storeId: string, eventId: string) => Promise<void>;
  /** Brings the directory up to date with a store and its pledge; safe to repeat. */
  readonly refreshDirectory: (storeId: string) => Promise<void>;
  /** Brings the yearly count up to date with the pledge of a store; safe to repeat. */
  readonly refreshFigures: (storeId: string) => Promise<void>;
  /** Goes on with the lists that wait, for a second or two; true where there may be more to do. */
  readonly imports: { readonly turn: () => Promise<boolean> };
};
type Deps = { readonly now: () => Date; readonly ruleBook: () => RuleBook };

export function registryCommands(
  connection: Connection,
  { now, ruleBook }: Deps,
): RegistryCommands {
  const model = pledgeModel(connection);
  const rows = mongoPledges(connection);
  const steps = { rows, overdue: pledgeOverdue, now };
  const movements = mongoFigureMovements(connection);
  return {
    pledges: {
      outbox: outboxPort(model),
      sweep: sweepPort(model, steps),
      recalendar: recalendarPort(model, 'pledge', { rows, now, ruleBook }),
      readEvent: rows.readEvent,
    },
    stores: {
      outbox: outboxPort(storeModel(connection)),
      readEvent: mongoStores(connection).readEvent,
    },
    enterprises: {
      outbox: outboxPort(enterpriseModel(connection)),
      readEvent: mongoEnterprises(connection).readEvent,
    },
    closePledge: (storeId, eventId) => closePledgeOfStore(steps, storeId, eventId),
    refreshDirectory: mongoDirectory(connection).refresh,
    refreshFigures: (storeId) => refreshFigures({ pledges: rows, movements }, storeId),
    imports: importsPort(connection, now),
  };
}
