import type { Recipient } from '@anxintui/identity/commands';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { Desks } from '../domain/audience.js';

export type KnownDesks = Desks<Recipient>;

/** An event with whom it concerns and what it causes elsewhere. */
export type Consumed = {
  readonly event: Entry;
  readonly desks: KnownDesks;
  /** Running it twice changes nothing: every effect has an id of its own. */
  readonly effect: () => Promise<void>;
};

export const nothingElse = (): Promise<void> => Promise.resolve();

export const storeDesk = (id: string | undefined): KnownDesks =>
  id === undefined ? {} : { store: `store:${id}` };
export const headquartersDesk = (id: string | undefined): KnownDesks =>
  id === undefined ? {} : { headquarters: `enterprise:${id}` };
export const bureauDesk = (id: string | undefined): KnownDesks =>
  id === undefined ? {} : { bureau: `bureau:${id}` };
