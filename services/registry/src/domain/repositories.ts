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
export interface RuleBooks {
  /** The rule set in force and the newest calendar. */
  current(): Promise<RuleBook>;
  /** Adds a calendar version; false when one of this name exists already. */
  addCalendar(calendar: HolidayCalendar, at: Date): Promise<boolean>;
}
