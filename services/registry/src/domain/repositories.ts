import type { Repository, Viewer } from '@anxintui/shared/aggregate/aggregate';
import type { Entry } from '@anxintui/shared/aggregate/history';
import type { HolidayCalendar, RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { FigureKind } from '@anxintui/shared/vocabulary/figures';
import type { Enterprise } from './enterprise.js';
import type { Target } from './figure-targets.js';
import type { MovementCount } from './figures.js';
import type { Pledge } from './pledge.js';
import type { Store } from './store.js';

export type StorePage = {
  readonly division?: string;
  readonly limit: number;
  readonly after?: string;
};

export interface Stores extends Repository<Store> {
  readEvent(id: string, eventId: string): Promise<{ current: Store; event: Entry } | null>;
  /** What everybody may know of a store. */
  find(id: string): Promise<Store | null>;
  list(page: StorePage): Promise<Store[]>;
}
export interface Enterprises extends Repository<Enterprise> {
  readEvent(id: string, eventId: string): Promise<{ current: Enterprise; event: Entry } | null>;
  /** What everybody may know of an enterprise. */
  find(id: string): Promise<Enterprise | null>;
  /** The same with its history, which is public too. */
  readPublic(id: string): Promise<{ current: Enterprise; history: Entry[] } | null>;
  findByCode(creditCode: string): Promise<Enterprise | null>;
  /** The one that a request has registered. */
  findRegisteredBy(cause: string): Promise<Enterprise | null>;
}

export type PledgeWithHistory = { readonly current: Pledge; readonly history: Entry[] };
export type ReviewPage = {
  readonly limit: number;
  /** The last one of the page before. */
  readonly after?: { readonly since: Date; readonly id: string };
};
export interface Pledges extends Repository<Pledge> {
  /** What bound a store is public; who shows it leaves out what is not. */
  find(storeId: string): Promise<Pledge | null>;
  /** The same by the number that stands on the sign. */
  findByNumber(number: string): Promise<Pledge | null>;
  read(storeId: string, viewer: Viewer): Promise<PledgeWithHistory | null>;
  readEvent(id: string, eventId: string): Promise<{ current: Pledge; event: Entry } | null>;
  /** What waits for the review of a bureau or one below it, the oldest first. */
  reviews(bureauId: string, page: ReviewPage): Promise<Pledge[]>;
}
export type Entered = { readonly at: Date; readonly cause: string; readonly fingerprint: string };

export interface RuleBooks {
  /** The rule set in force and the newest calendar. */
  current(): Promise<RuleBook>;
  /** Adds a calendar version; false when one of this name, or of this cause, exists already. */
  addCalendar(calendar: HolidayCalendar, entered: Entered): Promise<boolean>;
  /** The calendar that a request has entered before; null when there is none. */
  enteredBy(cause: string): Promise<{ calendar: HolidayCalendar; fingerprint: string } | null>;
}

/** Which movements a list holds: those of a year, or of one of its months, everywhere or in one city. */
export type MovementPlace = {
  readonly kind: FigureKind;
  readonly year: number;
  readonly month?: number;
  readonly city?: string;
};
/** One store behind a number; `place` is where it stands in its list. */
export type StoreBehind = {
  readonly place: string;
  readonly storeId: string;
  readonly city: string;
  readonly on: string;
};
export interface FigureMovements {
  /** Makes the movements of a pledge what its versions say; doing so again changes nothing. */
  replace(pledge: Pick<Pledge, 'id' | 'versions'>, division: string): Promise<void>;
  /** The year by city, month and kind, with everything earlier as one month. */
  counts(year: number): Promise<MovementCount[]>;
  behind(
    place: MovementPlace,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<StoreBehind[]>;
}

export type StoredTarget = Target & { readonly enteredAt?: Date };
export interface Targets {
  /** The newest version for a year; null while nobody has entered one. */
  newest(year: number): Promise<StoredTarget | null>;
  /** Adds a version; false when this one, or one of this cause, exists already. */
  add(target: Target, entered: Entered): Promise<boolean>;
  /** The version that a request has entered before; null when there is none. */
  enteredBy(cause: string): Promise<{ target: StoredTarget; fingerprint: string } | null>;
}
