import type { Repository } from '@anxintui/shared/aggregate/aggregate';
import type { HolidayCalendar, RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { Pledge } from './pledge.js';
import type { Enterprise, Store } from './store.js';

export type StorePage = {
  readonly division?: string;
  readonly limit: number;
  readonly after?: string;
};

export interface Stores extends Repository<Store> {
  find(id: string): Promise<Store | null>;
  list(page: StorePage): Promise<Store[]>;
}
export interface Enterprises {
  find(id: string): Promise<Enterprise | null>;
}
export interface Pledges {
  find(storeId: string): Promise<Pledge | null>;
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
