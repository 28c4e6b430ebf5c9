import { type Clock, isOpen, type NewClock } from '../aggregate/clocks.js';
import { deadlineOf } from './deadline.js';
import type { ClockRule, Deadline, DeadlineStep, HolidayCalendar } from './rule-set.js';

const isSameStep = (a: DeadlineStep, b: DeadlineStep | undefined): boolean =>
  a.on === b?.on && a.until === b.until && a.why === b.why && a.counted === b.counted;

const isSame = (a: Deadline, b: Deadline): boolean =>
  a.dueAt.getTime() === b.dueAt.getTime() &&
  a.provisional === b.provisional &&
  a.steps.length === b.steps.length &&
  a.steps.every((step, at) => isSameStep(step, b.steps[at]));

/** From the day and over the length that the clock itself was opened with: a promise may have named others than the rule. */
function recounted(clock: Clock, rule: ClockRule, calendar: HolidayCalendar): Deadline {
  const from = clock.steps[0]?.on ?? clock.startAt;
  const length = clock.steps.findLast(({ counted }) => counted !== undefined)?.counted;
  return deadlineOf({ ...rule, length: length ?? rule.length }, from, calendar);
}

/** The next generation of an open clock under a newer calendar; null when the calendar changes nothing for it. */
export function recomputed(
  clock: Clock,
  rule: ClockRule,
  calendar: HolidayCalendar,
): NewClock | null {
  const isTouched =
    isOpen(clock) && clock.dayType !== 'hour' && clock.calendarVersion !== calendar.version;
  if (!isTouched) return null;
  const deadline = recounted(clock, rule, calendar);
  if (isSame(clock, deadline)) return null;
  const { kind, ruleId, ruleSetVersion, dayType, standing, startAt } = clock;
  return { ...deadline, kind, ruleId, ruleSetVersion, dayType, standing, startAt };
}
