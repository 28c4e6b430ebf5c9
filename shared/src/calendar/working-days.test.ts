import { isWorkday } from 'chinese-days';
import { SolarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from './civil-date.js';
import { PUBLISHED_YEARS } from './published-years.js';
import type { HolidayCalendar } from './rule-set.js';
import { statutoryDaysOf } from './statutory-days.js';
import { dayKindOf, isWorked } from './working-days.js';

const calendar: HolidayCalendar = { version: '2025-11-04', years: PUBLISHED_YEARS };
const daysOf = (year: number): CivilDate[] =>
  Array.from({ length: 365 }, (_, day) => addDays(`${year}-01-01`, day));
const workedIn = (year: number): CivilDate[] =>
  daysOf(year).filter((on) => isWorked(dayKindOf(on, calendar).kind));
const legalDayOf = (on: CivilDate) =>
  SolarDay.fromYmd(Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8)))
    .getLegalHoliday()
    ?.isWork();

describe('the published years', () => {
  it.each([2025, 2026])('%i has 248 working days', (year) => {
    expect(workedIn(year)).toHaveLength(248);
  });

  it.each([2025, 2026])('%i is worked on the same days as chinese-days says', (year) => {
    expect(workedIn(year)).toEqual(daysOf(year).filter((on) => isWorkday(on)));
  });

  it.each([2025, 2026])('%i has the breaks and adjusted days that tyme4ts says', (year) => {
    const kinds = daysOf(year).map((on) => ({ on, kind: dayKindOf(on, calendar).kind }));

    const off = kinds.filter(({ kind }) => kind === 'statutory-holiday' || kind === 'break');
    const adjusted = kinds.filter(({ kind }) => kind === 'adjusted-working-day');

    expect(off.map(({ on }) => on)).toEqual(daysOf(year).filter((on) => legalDayOf(on) === false));
    expect(adjusted.map(({ on }) => on)).toEqual(daysOf(year).filter((on) => legalDayOf(on)));
  });

  it.each(Object.entries(PUBLISHED_YEARS))(
    '%s lists the thirteen statutory days that the law gives it',
    (year, { statutory }) => {
      expect(statutory).toHaveLength(13);
      expect(new Set(statutory)).toEqual(statutoryDaysOf(Number(year)));
    },
  );

  it.each(Object.values(PUBLISHED_YEARS))('lists no day twice: $source', (notice) => {
    const days = [...notice.statutory, ...notice.rest, ...notice.adjusted];
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('a day', () => {
  it.each([
    ['2026-02-13', 'working-day'],
    ['2026-02-14', 'adjusted-working-day'],
    ['2026-02-15', 'break'],
    ['2026-02-16', 'statutory-holiday'],
    ['2026-02-23', 'break'],
    ['2026-03-01', 'weekend'],
    ['2026-04-05', 'statutory-holiday'],
  ] as const)('%s of a published year is a %s', (on, kind) => {
    expect(dayKindOf(on, calendar)).toEqual({ kind, provisional: false });
  });

  it.each([
    ['2027-01-01', 'statutory-holiday'],
    ['2027-02-05', 'statutory-holiday'],
    ['2027-02-08', 'statutory-holiday'],
    ['2027-02-09', 'working-day'],
    ['2027-04-05', 'statutory-holiday'],
    ['2027-06-09', 'statutory-holiday'],
    ['2027-09-15', 'statutory-holiday'],
    ['2027-10-03', 'statutory-holiday'],
    ['2027-10-04', 'working-day'],
    ['2027-10-09', 'weekend'],
  ] as const)('%s of a year without a notice is provisionally a %s', (on, kind) => {
    expect(dayKindOf(on, calendar)).toEqual({ kind, provisional: true });
  });

  it('of December belongs to the break of the New Year when the next notice says so', () => {
    const notice = { source: 'made up', statutory: [], rest: ['2026-12-31'], adjusted: [] };
    const later = { version: '2026-11-05', years: { ...PUBLISHED_YEARS, '2027': notice } };

    expect(dayKindOf('2026-12-31', later)).toEqual({ kind: 'break', provisional: false });
  });
});
