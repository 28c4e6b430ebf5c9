import { keyReused } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { HolidayCalendar, HolidayYear } from '@anxintui/shared/calendar/rule-set';
import { withNotice } from '../domain/holiday-notice.js';
import type { RuleBooks } from '../domain/repositories.js';

type Deps = {
  readonly ruleBooks: RuleBooks;
  readonly now: () => Date;
  /** Brings this process up to date at once; the others follow within a second. */
  readonly refresh: () => Promise<void>;
};

export type Entry = {
  readonly year: string;
  readonly notice: HolidayYear;
  readonly cause: string;
  readonly fingerprint: string;
};
export type EnteredNotice = { readonly calendar: HolidayCalendar; readonly replayed: boolean };

/** A new calendar version per request; the same request again finds its own, whatever was entered since. */
export async function enterHolidayNotice(
  { ruleBooks, now, refresh }: Deps,
  { year, notice, cause, fingerprint }: Entry,
): Promise<EnteredNotice> {
  const earlier = await ruleBooks.enteredBy(cause);
  if (earlier && earlier.fingerprint !== fingerprint) throw keyReused();
  if (earlier) return { calendar: earlier.calendar, replayed: true };
  const at = now();
  const { calendar } = await ruleBooks.current();
  const next = withNotice(calendar, { year, notice, at });
  if (!(await ruleBooks.addCalendar(next, { at, cause, fingerprint })))
    throw new DomainError('conflict', 'changed-meanwhile', 'another notice was just entered');
  await refresh();
  return { calendar: next, replayed: false };
}
