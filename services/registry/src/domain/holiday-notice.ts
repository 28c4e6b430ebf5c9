import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { HolidayCalendar, HolidayYear } from '@anxintui/shared/calendar/rule-set';

/** The calendar with one more year's notice: a new version, the old one stays. */
export function withNotice(
  calendar: HolidayCalendar,
  { year, notice, at }: { year: string; notice: HolidayYear; at: Date },
): HolidayCalendar {
  const days = [...notice.statutory, ...notice.rest, ...notice.adjusted];
  const stray = days.find((day) => !day.startsWith(year));
  if (stray)
    throw new DomainError('rule-broken', 'day-of-another-year', `${stray} is not in ${year}`, {
      details: { day: stray, year },
    });
  if (new Set(days).size !== days.length)
    throw new DomainError('rule-broken', 'day-listed-twice', 'a day is in two lists');
  return {
    version: versionAfter(calendar, civilDateOf(at)),
    years: { ...calendar.years, [year]: notice },
  };
}

/** Versions sort as text: the day of entry, with a number where there are several. */
function versionAfter({ version }: HolidayCalendar, today: CivilDate): string {
  if (version < today) return today;
  const [day = today, n = '1'] = version.split('#');
  return `${day}#${Number(n) + 1}`;
}
