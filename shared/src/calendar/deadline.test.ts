import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { SolarDay } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from './civil-date.js';
import { deadlineOf } from './deadline.js';
import { PUBLISHED_YEARS } from './published-years.js';
import type { ClockRule, DayType, HolidayCalendar, Roll } from './rule-set.js';

const calendar: HolidayCalendar = { version: '2025-11-04', years: PUBLISHED_YEARS };
const aRule = (length: number, dayType: DayType, roll: Roll = 'none'): ClockRule => ({
  id: 'a-rule',
  title: { zh: '期限', en: 'a deadline' },
  article: { zh: '第一条', en: 'art. 1' },
  length,
  dayType,
  roll,
  standing: 'statutory',
});
const workingDays = (length: number) => aRule(length, 'working-day');

describe('a deadline in working days', () => {
  it.each([
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-02-13', 10, '2026-03-05'],
    ['2026-02-13', 15, '2026-03-12'],
    ['2026-02-13', 30, '2026-04-02'],
    ['2026-04-28', 7, '2026-05-11'],
    ['2026-04-28', 10, '2026-05-14'],
    ['2026-04-28', 15, '2026-05-21'],
    ['2026-04-28', 30, '2026-06-11'],
    ['2026-05-08', 7, '2026-05-18'],
    ['2026-05-08', 10, '2026-05-21'],
    ['2026-05-08', 15, '2026-05-28'],
    ['2026-05-08', 30, '2026-06-18'],
    ['2026-09-28', 7, '2026-10-13'],
    ['2026-09-30', 7, '2026-10-15'],
    ['2026-09-30', 10, '2026-10-20'],
    ['2026-09-30', 15, '2026-10-27'],
    ['2026-09-30', 30, '2026-11-17'],
  ])('from %s, %i days long, ends on %s', (start, length, dueOn) => {
    expect(deadlineOf(workingDays(length), start, calendar)).toMatchObject({
      dueOn,
      provisional: false,
      calendarVersion: '2025-11-04',
    });
  });

  it('shows each day that counts and each run of days that does not', () => {
    expect(deadlineOf(workingDays(7), '2026-02-13', calendar).steps).toEqual([
      { on: '2026-02-13', why: 'start' },
      { on: '2026-02-14', why: 'adjusted-working-day', counted: 1 },
      { on: '2026-02-15', why: 'break' },
      { on: '2026-02-16', until: '2026-02-19', why: 'statutory-holiday' },
      { on: '2026-02-20', until: '2026-02-23', why: 'break' },
      { on: '2026-02-24', why: 'working-day', counted: 2 },
      { on: '2026-02-25', why: 'working-day', counted: 3 },
      { on: '2026-02-26', why: 'working-day', counted: 4 },
      { on: '2026-02-27', why: 'working-day', counted: 5 },
      { on: '2026-02-28', why: 'adjusted-working-day', counted: 6 },
      { on: '2026-03-01', why: 'weekend' },
      { on: '2026-03-02', why: 'working-day', counted: 7 },
      { on: '2026-03-02', why: 'end' },
    ]);
  });

  it('has run out at the end of its last day in Shanghai, and not a millisecond before', () => {
    const { dueAt } = deadlineOf(workingDays(7), '2026-02-13', calendar);

    expect(dueAt).toEqual(new Date('2026-03-02T24:00:00.000+08:00'));
    expect(new Date('2026-03-02T23:59:59.999+08:00') < dueAt).toBe(true);
  });

  it.each([
    ['2026-02-13T00:00:00.000+08:00', '2026-02-14'],
    ['2026-02-13T23:59:59.999+08:00', '2026-02-14'],
    ['2026-02-14T00:00:00.000+08:00', '2026-02-24'],
    ['2026-02-13T15:59:59.999Z', '2026-02-14'],
    ['2026-02-13T16:00:00.000Z', '2026-02-24'],
  ])('counts from the day that it is in Shanghai: one day from %s ends on %s', (from, dueOn) => {
    expect(deadlineOf(workingDays(1), new Date(from), calendar).dueOn).toBe(dueOn);
  });

  it('starts counting on the next working day when it starts in a break', () => {
    expect(deadlineOf(workingDays(1), '2026-02-17', calendar).dueOn).toBe('2026-02-24');
  });

  it('is provisional once it reaches a year without a holiday notice', () => {
    expect(deadlineOf(workingDays(4), '2026-12-25', calendar)).toMatchObject({
      dueOn: '2026-12-31',
      provisional: false,
    });
    expect(deadlineOf(workingDays(5), '2026-12-25', calendar)).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
  });
});

describe('a deadline far ahead', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-12-31', 1, '2028-01-03'],
    ['2029-12-31', 1, '2030-01-02'],
  ])('crosses leap days and years: from %s, %i working days, %s', (start, length, dueOn) => {
    expect(deadlineOf(workingDays(length), start, calendar).dueOn).toBe(dueOn);
  });

  it.each([
    ['2199-12-30', 10],
    ['9999-12-31', 1],
    ['2026-01-01', 1_000_000_000],
  ])('is refused where no calendar reaches: from %s, %i working days', (start, length) => {
    expect(() => deadlineOf(workingDays(length), start, calendar)).toThrow('no calendar for');
  });
});

describe('a deadline in calendar days', () => {
  const mediation = (roll: Roll) => aRule(60, 'calendar-day', roll);

  it.each([
    ['2026-07-25', 'statutory-holiday', '2026-09-23'],
    ['2026-08-04', 'none', '2026-10-03'],
    ['2026-08-04', 'statutory-holiday', '2026-10-04'],
    ['2026-08-04', 'whole-break', '2026-10-08'],
    ['2026-05-20', 'statutory-holiday', '2026-07-19'],
    ['2026-05-20', 'whole-break', '2026-07-19'],
    ['2026-08-02', 'statutory-holiday', '2026-10-04'],
    ['2026-08-05', 'statutory-holiday', '2026-10-04'],
    ['2026-08-05', 'whole-break', '2026-10-08'],
  ] as const)('from %s, rolled over %s, ends on %s', (start, roll, dueOn) => {
    expect(deadlineOf(mediation(roll), start, calendar).dueOn).toBe(dueOn);
  });

  it('is counted in one run and rolled day by day', () => {
    expect(deadlineOf(mediation('whole-break'), '2026-08-04', calendar).steps).toEqual([
      { on: '2026-08-04', why: 'start' },
      { on: '2026-08-05', until: '2026-10-03', why: 'calendar-days', counted: 60 },
      { on: '2026-10-03', why: 'statutory-holiday' },
      { on: '2026-10-04', until: '2026-10-07', why: 'break' },
      { on: '2026-10-08', why: 'end' },
    ]);
  });

  it('of one day is a single step', () => {
    expect(deadlineOf(aRule(1, 'calendar-day'), '2026-07-01', calendar).steps).toEqual([
      { on: '2026-07-01', why: 'start' },
      { on: '2026-07-02', why: 'calendar-days', counted: 1 },
      { on: '2026-07-02', why: 'end' },
    ]);
  });

  it('is provisional when its last day may yet become a holiday, and never when nothing rolls', () => {
    expect(deadlineOf(mediation('statutory-holiday'), '2026-11-02', calendar)).toMatchObject({
      dueOn: '2027-01-02',
      provisional: true,
    });
    expect(deadlineOf(mediation('none'), '2026-11-02', calendar)).toMatchObject({
      dueOn: '2027-01-01',
      provisional: false,
    });
  });
});

describe('a deadline in hours', () => {
  it('counts from the instant, through nights and holidays', () => {
    const from = new Date('2026-02-13T10:30:00.001+08:00');

    expect(deadlineOf(aRule(96, 'hour'), from, calendar)).toEqual({
      dueOn: '2026-02-17',
      dueAt: new Date('2026-02-17T10:30:00.001+08:00'),
      provisional: false,
      calendarVersion: '2025-11-04',
      steps: [
        { on: '2026-02-13', why: 'start' },
        { on: '2026-02-17', why: 'hours', counted: 96 },
        { on: '2026-02-17', why: 'end' },
      ],
    });
  });

  it('may be a fraction of an hour', () => {
    const from = new Date('2026-02-13T10:00:00.000Z');
    expect(deadlineOf(aRule(0.001, 'hour'), from, calendar).dueAt).toEqual(
      new Date('2026-02-13T10:00:03.600Z'),
    );
  });

  it('counts from the first instant of a civil date in Shanghai', () => {
    expect(deadlineOf(aRule(48, 'hour'), '2026-02-13', calendar).dueAt).toEqual(
      new Date('2026-02-15T00:00:00.000+08:00'),
    );
  });
});

const SEED = 20260415;
const DAYS = Array.from({ length: 730 }, (_, day) => addDays('2025-01-01', day));
const isWorkedByTyme = (on: CivilDate): boolean => {
  const day = SolarDay.fromYmd(Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8)));
  return day.getLegalHoliday()?.isWork() ?? day.getWeek().getIndex() % 6 !== 0;
};
const workedAfter = (worked: readonly CivilDate[], start: CivilDate) =>
  worked.filter((on) => on > start);

describe('ten thousand deadlines that start and end in 2025 and 2026', () => {
  const byChineseDays = DAYS.filter((on) => isWorkday(on));
  const byTyme = DAYS.filter(isWorkedByTyme);
  const within = fc
    .record({ start: fc.constantFrom(...DAYS), length: fc.integer({ min: 1, max: 100 }) })
    .filter(({ start, length }) => workedAfter(byChineseDays, start).length >= length);

  it(`end where chinese-days and tyme4ts say (seed ${SEED})`, () => {
    fc.assert(
      fc.property(within, ({ start, length }) => {
        const { dueOn } = deadlineOf(workingDays(length), start, calendar);

        expect(dueOn).toBe(workedAfter(byChineseDays, start)[length - 1]);
        expect(dueOn).toBe(workedAfter(byTyme, start)[length - 1]);
      }),
      { numRuns: 10_000, seed: SEED },
    );
  });
});
