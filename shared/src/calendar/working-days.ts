import { type CivilDate, dayOfWeek } from './civil-date.js';
import type { HolidayCalendar } from './rule-set.js';
import { statutoryDaysOf } from './statutory-days.js';

export type DayKind =
  | 'working-day'
  | 'adjusted-working-day'
  | 'weekend'
  | 'break'
  | 'statutory-holiday';

/** What a day is; provisional when its year's notice is not yet published. */
export type Day = { readonly kind: DayKind; readonly provisional: boolean };

const noticed = new WeakMap<HolidayCalendar, ReadonlyMap<CivilDate, DayKind>>();

/** A year's notice may reach into the December before, so all notices are read as one. */
function noticedDays(calendar: HolidayCalendar): ReadonlyMap<CivilDate, DayKind> {
  const known = noticed.get(calendar);
  if (known) return known;
  const kinds = new Map<CivilDate, DayKind>();
  for (const { statutory, rest, adjusted } of Object.values(calendar.years)) {
    for (const on of statutory) kinds.set(on, 'statutory-holiday');
    for (const on of rest) kinds.set(on, 'break');
    for (const on of adjusted) kinds.set(on, 'adjusted-working-day');
  }
  noticed.set(calendar, kinds);
  return kinds;
}

const isWeekend = (on: CivilDate): boolean => dayOfWeek(on) % 6 === 0;

export function dayKindOf(on: CivilDate, calendar: HolidayCalendar): Day {
  const kind = noticedDays(calendar).get(on);
  if (kind) return { kind, provisional: false };
  const year = on.slice(0, 4);
  const provisional = calendar.years[year] === undefined;
  if (provisional && statutoryDaysOf(Number(year)).has(on))
    return { kind: 'statutory-holiday', provisional };
  return { kind: isWeekend(on) ? 'weekend' : 'working-day', provisional };
}

export const isWorked = (kind: DayKind): boolean =>
  kind === 'working-day' || kind === 'adjusted-working-day';
