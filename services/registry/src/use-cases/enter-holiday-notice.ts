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

/** Entering the same notice again changes nothing. */
export async function enterHolidayNotice(
  { ruleBooks, now, refresh }: Deps,
  year: string,
  notice: HolidayYear,
): Promise<HolidayCalendar> {
  const { calendar } = await ruleBooks.current();
  if (JSON.stringify(calendar.years[year]) === JSON.stringify(notice)) return calendar;
  const next = withNotice(calendar, { year, notice, at: now() });
  if (!(await ruleBooks.addCalendar(next, now())))
    throw new DomainError('conflict', 'changed-meanwhile', 'another notice was just entered');
  await refresh();
  return next;
}
