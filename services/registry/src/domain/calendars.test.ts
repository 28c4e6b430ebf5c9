import { deadlineOf } from '@anxintui/shared/calendar/deadline';
import { describe, expect, it } from 'vitest';
import { FIRST_CALENDAR } from './calendars.js';
import { FIRST_RULE_SET } from './rule-sets.js';

const dueOn = (ruleId: string, start: string) => {
  const rule = FIRST_RULE_SET.rules[ruleId];
  return rule && deadlineOf(rule, start, FIRST_CALENDAR).dueOn;
};

describe('the first calendar', () => {
  it('knows the notices for 2025 and 2026 and bears the date of the newer', () => {
    expect(Object.keys(FIRST_CALENDAR.years)).toEqual(['2025', '2026']);
    expect(FIRST_CALENDAR.years['2026']?.source).toContain(FIRST_CALENDAR.version);
  });

  it.each([
    ['complaint-acceptance', '2026-04-28', '2026-05-11'],
    ['headquarters-answer', '2026-02-13', '2026-03-05'],
    ['clue-verification', '2026-09-30', '2026-10-27'],
    ['mediation', '2026-07-25', '2026-09-23'],
    ['mediation', '2026-08-04', '2026-10-04'],
    ['mediation', '2026-05-20', '2026-07-19'],
  ])('together with the rules gives %s from %s until %s', (ruleId, start, end) => {
    expect(dueOn(ruleId, start)).toBe(end);
  });
});
