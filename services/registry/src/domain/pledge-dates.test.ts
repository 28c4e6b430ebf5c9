import { describe, expect, it } from 'vitest';
import { daysBetween, lastDayOf, monthBefore } from './pledge-dates.js';

describe('the last day of some years', () => {
  it.each([
    [3, '2026-03-03', '2029-03-02'],
    [1, '2026-01-01', '2026-12-31'],
    [1, '2027-03-01', '2028-02-29'],
    [1, '2028-02-29', '2029-02-28'],
    [4, '2028-02-29', '2032-02-28'],
    [5, '2026-03-01', '2031-02-28'],
  ])('%i from %s is %s', (years, from, last) => {
    expect(lastDayOf(years, from)).toBe(last);
  });
});

describe('the month before a day', () => {
  it.each([
    ['2029-03-02', '2029-02-02'],
    ['2029-01-15', '2028-12-15'],
    ['2029-03-31', '2029-02-28'],
    ['2028-03-31', '2028-02-29'],
    ['2029-05-31', '2029-04-30'],
  ])('%s is %s', (day, before) => {
    expect(monthBefore(day)).toBe(before);
  });
});

describe('the days between two days', () => {
  it('count every calendar day, leap days among them', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-02', '2026-03-02')).toBe(0);
  });
});
