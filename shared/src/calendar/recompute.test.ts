import { describe, expect, it } from 'vitest';
import type { Clock } from '../aggregate/clocks.js';
import { deadlineOf } from './deadline.js';
import { PUBLISHED_YEARS } from './published-years.js';
import { recomputed } from './recompute.js';
import type { ClockRule, HolidayCalendar } from './rule-set.js';

const before: HolidayCalendar = { version: '2025-11-04', years: PUBLISHED_YEARS };
const after: HolidayCalendar = {
  version: '2026-11-05',
  years: {
    ...PUBLISHED_YEARS,
    '2027': {
      source: 'made up for this test',
      statutory: ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
      rest: ['2027-01-02', '2027-01-03', '2027-02-09', '2027-02-10', '2027-02-11'],
      adjusted: ['2027-01-09', '2027-02-14'],
    },
  },
};
const rule: ClockRule = {
  id: 'complaint-acceptance',
  title: { zh: '受理', en: 'acceptance' },
  article: { zh: '第十五条', en: 'art. 15' },
  length: 7,
  dayType: 'working-day',
  roll: 'none',
  standing: 'statutory',
};
const aClock = (startAt: Date, overrides: Partial<Clock> = {}): Clock => ({
  ...deadlineOf(rule, startAt, before),
  kind: 'complaint-acceptance',
  generation: 1,
  ruleId: rule.id,
  ruleSetVersion: 'order-121-2026-04-15',
  dayType: rule.dayType,
  standing: rule.standing,
  startAt,
  state: 'open',
  ...overrides,
});
const beforeSpringFestival = new Date('2027-02-03T09:00:00+08:00');
const inSummer = new Date('2026-07-01T09:00:00+08:00');

describe('a clock under a newer holiday calendar', () => {
  it('moves when the notice takes days out of it', () => {
    const clock = aClock(beforeSpringFestival);

    const successor = recomputed(clock, rule, after);

    expect(clock).toMatchObject({ dueOn: '2027-02-16', provisional: true });
    expect(successor).toMatchObject({
      dueOn: '2027-02-18',
      dueAt: new Date('2027-02-18T16:00:00Z'),
      provisional: false,
      calendarVersion: '2026-11-05',
      kind: 'complaint-acceptance',
      startAt: beforeSpringFestival,
    });
  });

  it('opens a new generation when only its being provisional ends', () => {
    const clock = aClock(new Date('2027-06-21T09:00:00+08:00'));

    expect(recomputed(clock, rule, after)).toMatchObject({
      dueOn: clock.dueOn,
      provisional: false,
    });
  });

  it('keeps the start and the length it was opened with where they are not those of the rule', () => {
    const promised = { ...rule, length: 3 };
    const clock = aClock(new Date('2027-01-20T09:00:00+08:00'), {
      ...deadlineOf(promised, '2027-02-03', before),
    });

    expect(clock).toMatchObject({ dueOn: '2027-02-10', provisional: true });
    expect(recomputed(clock, rule, after)).toMatchObject({
      dueOn: '2027-02-14',
      steps: deadlineOf(promised, '2027-02-03', after).steps,
    });
  });

  it('is left alone when it counts hours', () => {
    const hours: ClockRule = { ...rule, length: 96, dayType: 'hour' };
    const clock = aClock(beforeSpringFestival, {
      ...deadlineOf(hours, beforeSpringFestival, before),
      dayType: 'hour',
    });

    expect(recomputed(clock, hours, after)).toBeNull();
  });

  it('stays when nothing changes for it', () => {
    expect(recomputed(aClock(inSummer), rule, after)).toBeNull();
  });

  it('stays when the calendar is the one it was computed with', () => {
    expect(recomputed(aClock(beforeSpringFestival), rule, before)).toBeNull();
  });

  it.each(['met', 'fired', 'superseded'] as const)('is left alone once it is %s', (state) => {
    expect(recomputed(aClock(beforeSpringFestival, { state }), rule, after)).toBeNull();
  });
});
