import { DomainError } from '../aggregate/lifecycle.js';
import { addDays, type CivilDate } from './civil-date.js';
import type { HolidayCalendar } from './rule-set.js';
import { type Day, dayKindOf } from './working-days.js';

export type DatedDay = Day & { readonly on: CivilDate };
type Years = Map<number, readonly DatedDay[]>;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Nobody waits longer, and a count must come to an end. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** More than any case spans; a caller who asks for every year of history must not fill the memory. */
const YEARS_KEPT = 40;
const memory = new WeakMap<HolidayCalendar, Years>();

const firstOf = (year: number): CivilDate => `${String(year).padStart(4, '0')}-01-01`;
const daysBetween = (from: CivilDate, to: CivilDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

function laidOut(year: number, calendar: HolidayCalendar): DatedDay[] {
  const first = firstOf(year);
  const length = daysBetween(first, firstOf(year + 1));
  return Array.from({ length }, (_, day) => {
    const on = addDays(first, day);
    return { on, ...dayKindOf(on, calendar) };
  });
}

function yearsOf(calendar: HolidayCalendar): Years {
  const years = memory.get(calendar) ?? new Map();
  memory.set(calendar, years);
  return years;
}

function daysOf(year: number, calendar: HolidayCalendar): readonly DatedDay[] {
  const years = yearsOf(calendar);
  const known = years.get(year);
  if (known) return known;
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new DomainError('rule-broken', 'date-out-of-range', `no calendar for ${year}`, {
      details: { year },
    });
  if (years.size >= YEARS_KEPT) years.clear();
  const days = laidOut(year, calendar);
  years.set(year, days);
  return days;
}

/** The days from `on` onwards; each year is laid out once per calendar, because every filing asks. */
export function* daysFrom(on: CivilDate, calendar: HolidayCalendar): Generator<DatedDay> {
  const year = Number(on.slice(0, 4));
  yield* daysOf(year, calendar).slice(daysBetween(firstOf(year), on));
  for (let next = year + 1; ; next++) yield* daysOf(next, calendar);
}
