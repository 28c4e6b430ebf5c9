import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type CivilDate, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { HolidayCalendar, HolidayYear } from '@anxintui/shared/calendar/rule-set';

/** The calendar with one more year's notice: a new version, the old one stays. */
export function withNotice(
  calendar: HolidayCalendar,
  { year, notice, at }: { year: string; notice: HolidayYear; at: Date },
): HolidayCalendar {
  const days = [...notice.statutory, ...notice.rest, ...notice.adjusted];
  const stray = days.find((day) => !belongsTo(year, day));
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

/** The New Year break may begin in December of the year before. */
const belongsTo = (year: string, day: CivilDate): boolean =>
  day.startsWith(year) || day.startsWith(`${Number(year) - 1}-12`);

/** Versions sort as text: the day of entry, with a number where there are several. */
function versionAfter({ version }: HolidayCalendar, today: CivilDate): string {
  if (version < today) return today;
  const [day = today, n = '1'] = version.split('#');
  return `${day}#${String(Number(n) + 1).padStart(3, '0')}`;
}
