import { addDays, type CivilDate } from '@anxintui/shared/calendar/civil-date';

const DAY_MS = 24 * 60 * 60 * 1000;
const written = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10);
const parts = (on: CivilDate) => ({
  year: Number(on.slice(0, 4)),
  month: Number(on.slice(5, 7)),
  day: Number(on.slice(8)),
});

export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The last day of so many years that begin on a day; from 29 February they end on the last of that month. */
export function lastDayOf(years: number, from: CivilDate): CivilDate {
  const { year, month, day } = parts(from);
  return addDays(written(Date.UTC(year + years, month - 1, day)), -1);
}

/** The same day of the month before, or the last day of that month where it has none. */
export function monthBefore(on: CivilDate): CivilDate {
  const { year, month, day } = parts(on);
  const lastOfMonth = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return written(Date.UTC(year, month - 2, Math.min(day, lastOfMonth)));
}

export const earlierOf = (one: CivilDate, other: CivilDate): CivilDate =>
  one < other ? one : other;
