import type { HolidayCalendar, HolidayYear } from '@anxintui/shared/calendar/rule-set';
import { describe, expect, it } from 'vitest';
import { FIRST_CALENDAR } from './calendars.js';
import { withNotice } from './holiday-notice.js';

const ON_DAY = new Date('2026-11-05T04:00:00Z');
const notice = (over: Partial<HolidayYear> = {}): HolidayYear => ({
  source: '国务院办公厅通知',
  statutory: ['2027-01-01'],
  rest: ['2027-01-02'],
  adjusted: ['2027-01-09'],
  ...over,
});
const entered = (calendar: HolidayCalendar, at = ON_DAY, over: Partial<HolidayYear> = {}) =>
  withNotice(calendar, { year: '2027', notice: notice(over), at });

describe('a holiday notice', () => {
  it('adds its year to a new version of the calendar and leaves the old one as it was', () => {
    const next = entered(FIRST_CALENDAR);

    expect(next.years).toEqual({ ...FIRST_CALENDAR.years, '2027': notice() });
    expect(Object.keys(FIRST_CALENDAR.years)).toEqual(['2025', '2026']);
    expect(FIRST_CALENDAR.version).toBe('2025-11-04');
  });

  it('gives the calendar the day of its entry in Shanghai as version', () => {
    expect(entered(FIRST_CALENDAR).version).toBe('2026-11-05');
    expect(entered(FIRST_CALENDAR, new Date('2026-11-05T16:00:00Z')).version).toBe('2026-11-06');
  });

  it('replaces what was entered for the same year', () => {
    const corrected = entered(entered(FIRST_CALENDAR), ON_DAY, { rest: ['2027-01-03'] });

    expect(corrected.years['2027']?.rest).toEqual(['2027-01-03']);
  });

  it('entered after others on the same day makes a version that sorts after theirs', () => {
    const versions: string[] = [];
    let calendar = FIRST_CALENDAR;
    for (let n = 0; n < 12; n += 1) {
      calendar = entered(calendar);
      versions.push(calendar.version);
    }

    expect(versions).toEqual([...versions].sort());
    expect(new Set(versions).size).toBe(12);
  });

  it('entered by a clock that runs behind still makes a newer version', () => {
    const next = entered({ ...FIRST_CALENDAR, version: '2026-12-01' });

    expect(next.version > '2026-12-01').toBe(true);
  });

  it('may begin its New Year break in December of the year before', () => {
    expect(entered(FIRST_CALENDAR, ON_DAY, { rest: ['2026-12-31'] }).years['2027']?.rest).toEqual([
      '2026-12-31',
    ]);
  });

  it.each(['2026-11-30', '2028-01-01'])('is refused with %s, a day of another year', (day) => {
    expect(() => entered(FIRST_CALENDAR, ON_DAY, { rest: [day] })).toThrow(
      expect.objectContaining({ code: 'day-of-another-year', details: { day, year: '2027' } }),
    );
  });

  it.each([
    ['in two lists', { adjusted: ['2027-01-01'] }],
    ['twice in one list', { rest: ['2027-01-02', '2027-01-02'] }],
  ])('is refused with a day that stands %s', (_, over) => {
    expect(() => entered(FIRST_CALENDAR, ON_DAY, over)).toThrow(
      expect.objectContaining({ code: 'day-listed-twice' }),
    );
  });
});
