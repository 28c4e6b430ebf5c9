import { type CivilDate, civilDateOf } from './civil-date.js';
import type { ClockRule, Deadline, DeadlineStep } from './rule-set.js';
import { type Language, TONGUES, type Tongue } from './tongues.js';

const HOUR_MS = 60 * 60 * 1000;
const SHANGHAI = 'Asia/Shanghai';
const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeZone: SHANGHAI, timeStyle: 'short' });

/** Counted days that are said in one breath: of one month, and either ordinary or a single adjusted one. */
type Group = { readonly adjusted: boolean; readonly days: readonly CivilDate[] };

const isAdjusted = ({ why }: DeadlineStep): boolean => why === 'adjusted-working-day';
const joins = (group: Group, step: DeadlineStep): boolean =>
  !group.adjusted && !isAdjusted(step) && group.days[0]?.slice(0, 7) === step.on.slice(0, 7);

function grouped(steps: readonly DeadlineStep[]): Group[] {
  const groups: Group[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && joins(last, step)) groups.splice(-1, 1, { ...last, days: [...last.days, step.on] });
    else groups.push({ adjusted: isAdjusted(step), days: [step.on] });
  }
  return groups;
}

const onDate = (on: CivilDate, tongue: Tongue): string => tongue.days([on], true);
const atMoment = (at: Date, tongue: Tongue): string =>
  `${onDate(civilDateOf(at), tongue)} ${timeOfDay.format(at)}`;

function workingDays(counted: readonly DeadlineStep[], start: CivilDate, tongue: Tongue): string {
  const said = grouped(counted).map(({ adjusted, days }) => {
    const isOtherYear = days[0]?.slice(0, 4) !== start.slice(0, 4);
    return tongue.days(days, isOtherYear) + (adjusted ? tongue.adjusted : '');
  });
  return said.join(tongue.comma);
}

function calendarDays({ dueOn, steps }: Deadline, tongue: Tongue): string {
  const rolled = steps.find(({ why }) => why === 'statutory-holiday' || why === 'break');
  const due = onDate(dueOn, tongue);
  return rolled ? onDate(rolled.on, tongue) + tongue.rolled(rolled.why, due) : due;
}

function hours(deadline: Deadline, length: number, tongue: Tongue): string {
  const startAt = new Date(deadline.dueAt.getTime() - Math.round(length * HOUR_MS));
  return tongue.lead(length, 'hour', atMoment(startAt, tongue)) + atMoment(deadline.dueAt, tongue);
}

/** A deadline's arithmetic as one sentence, the same for everyone it binds. */
export function explainDeadline(deadline: Deadline, rule: ClockRule, language: Language): string {
  const tongue = TONGUES[language];
  const counted = deadline.steps.filter((step) => step.counted !== undefined);
  const length = counted.at(-1)?.counted ?? rule.length;
  if (rule.dayType === 'hour') return hours(deadline, length, tongue);
  const start = deadline.steps[0]?.on ?? deadline.dueOn;
  const reach =
    rule.dayType === 'working-day'
      ? workingDays(counted, start, tongue)
      : calendarDays(deadline, tongue);
  const lead = tongue.lead(length, rule.dayType, onDate(start, tongue));
  return lead + reach + (deadline.provisional ? tongue.provisional : '');
}
