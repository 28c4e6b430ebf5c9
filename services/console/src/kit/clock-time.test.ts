import { describe, expect, it } from 'vitest';
import { clockTime } from './clock-time.js';

const clock = { startedAt: '2026-03-02T01:00:00Z', dueAt: '2026-03-06T01:00:00Z' };
const at = (text: string) => clockTime(clock, new Date(text));

describe('the time of a clock', () => {
  it('tells how much of it has gone by, and the whole days that are left', () => {
    expect(at('2026-03-04T01:00:00Z')).toEqual({ isOver: false, percent: 50, days: 2, hours: 48 });
  });

  it('tells the hours of the last day, and never that none are left while some time is', () => {
    expect(at('2026-03-05T20:30:00Z')).toMatchObject({ isOver: false, days: 0, hours: 5 });
    expect(at('2026-03-06T00:59:59Z')).toMatchObject({ isOver: false, days: 0, hours: 1 });
  });

  it('has run out at its very end, and then counts how long ago that was', () => {
    expect(at('2026-03-06T01:00:00Z')).toMatchObject({ isOver: true, percent: 100 });
    expect(at('2026-03-09T01:00:00Z')).toMatchObject({ isOver: true, days: 3 });
  });

  it('has not begun before its first moment', () => {
    expect(at('2026-03-01T01:00:00Z')).toMatchObject({ percent: 0, isOver: false });
  });
});
