import { addDays, type CivilDate, civilDateOf, endOfDay, startOfDay } from './civil-date.js';
import { type DatedDay, daysFrom } from './days-from.js';
import type { ClockRule, Deadline, DeadlineStep, HolidayCalendar, Roll } from './rule-set.js';
import { type DayKind, isWorked } from './working-days.js';

const HOUR_MS = 60 * 60 * 1000;

type Count = { readonly dueOn: CivilDate; readonly provisional: boolean; readonly steps: Steps };
type Steps = readonly DeadlineStep[];

const ROLLS_OVER: Readonly<Record<Roll, readonly DayKind[]>> = {
  none: [],
  'statutory-holiday': ['statutory-holiday'],
  'whole-break': ['statutory-holiday', 'break'],
};

/** Adds a day that does not count, to the run before it where the reason is the same. */
function skip(steps: DeadlineStep[], { on, kind }: DatedDay): void {
  const last = steps.at(-1);
  if (last?.why === kind) steps.splice(-1, 1, { ...last, until: on });
  else steps.push({ on, why: kind });
}

function workingDays(length: number, start: CivilDate, calendar: HolidayCalendar): Count {
  const steps: DeadlineStep[] = [];
  let dueOn = start;
  let counted = 0;
  let provisional = false;
  for (const day of daysFrom(addDays(start, 1), calendar)) {
    dueOn = day.on;
    provisional ||= day.provisional;
    if (isWorked(day.kind)) steps.push({ on: dueOn, why: day.kind, counted: ++counted });
    else skip(steps, day);
    if (counted >= length) break;
  }
  return { dueOn, provisional, steps };
}

function calendarDays(
  { length, roll }: ClockRule,
  start: CivilDate,
  calendar: HolidayCalendar,
): Count {
  const on = addDays(start, 1);
  let dueOn = addDays(start, length);
  const until = length > 1 ? { until: dueOn } : {};
  const steps: DeadlineStep[] = [{ on, ...until, why: 'calendar-days', counted: length }];
  if (roll === 'none') return { dueOn, provisional: false, steps };
  let provisional = false;
  for (const day of daysFrom(dueOn, calendar)) {
    dueOn = day.on;
    provisional ||= day.provisional;
    if (!ROLLS_OVER[roll].includes(day.kind)) break;
    skip(steps, day);
  }
  return { dueOn, provisional, steps };
}

function hours(rule: ClockRule, from: Date, calendarVersion: string): Deadline {
  const dueAt = new Date(from.getTime() + Math.round(rule.length * HOUR_MS));
  const dueOn = civilDateOf(dueAt);
  const steps: Steps = [
    { on: civilDateOf(from), why: 'start' },
    { on: dueOn, why: 'hours', counted: rule.length },
    { on: dueOn, why: 'end' },
  ];
  return { dueOn, dueAt, provisional: false, calendarVersion, steps };
}

/**
 * When a clock runs out. Days count from the day after the start, and a last day that is a holiday is rolled as the
 * rule says (Order 121, art. 45); hours count from the instant, of a civil date from its first.
 */
export function deadlineOf(
  rule: ClockRule,
  from: Date | CivilDate,
  calendar: HolidayCalendar,
): Deadline {
  if (rule.dayType === 'hour')
    return hours(rule, from instanceof Date ? from : startOfDay(from), calendar.version);
  const start = from instanceof Date ? civilDateOf(from) : from;
  const { dueOn, provisional, steps } =
    rule.dayType === 'working-day'
      ? workingDays(rule.length, start, calendar)
      : calendarDays(rule, start, calendar);
  return {
    dueOn,
    dueAt: endOfDay(dueOn),
    provisional,
    calendarVersion: calendar.version,
    steps: [{ on: start, why: 'start' }, ...steps, { on: dueOn, why: 'end' }],
  };
}
