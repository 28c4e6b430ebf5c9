import type { CivilDate } from './civil-date.js';
import type { DayType, StepReason, Words } from './rule-set.js';

export type Language = keyof Words;

/** How a language says the parts of a deadline. */
export type Tongue = {
  readonly lead: (length: number, unit: DayType, start: string) => string;
  /** Days of one month; with the year where the reader would not expect it. */
  readonly days: (group: readonly CivilDate[], withYear: boolean) => string;
  readonly comma: string;
  readonly adjusted: string;
  readonly rolled: (why: StepReason, due: string) => string;
  readonly provisional: string;
};

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;
const UNITS_EN = {
  'working-day': 'working day',
  'calendar-day': 'calendar day',
  hour: 'hour',
} as const;
const UNITS_ZH = { 'working-day': '个工作日', 'calendar-day': '日', hour: '小时' } as const;

const dayOf = (on: CivilDate): number => Number(on.slice(8));
const monthOf = (on: CivilDate | undefined): number => Number(on?.slice(5, 7));
const yearOf = (on: CivilDate | undefined): string => on?.slice(0, 4) ?? '';

const english: Tongue = {
  lead: (length, unit, start) =>
    `${length} ${UNITS_EN[unit]}${length === 1 ? '' : 's'} after ${start}: `,
  days: (group, withYear) =>
    [
      group.map(dayOf).join(', '),
      MONTHS[monthOf(group[0]) - 1],
      ...(withYear ? [yearOf(group[0])] : []),
    ].join(' '),
  comma: ', ',
  adjusted: ' (adjusted working day)',
  rolled: (why, due) =>
    `, ${why === 'statutory-holiday' ? 'a statutory holiday' : 'part of a holiday break'}, so ${due}`,
  provisional: ' (provisional until the holiday notice of that year is published)',
};

const chinese: Tongue = {
  lead: (length, unit, start) => `${start}之后的${length}${UNITS_ZH[unit]}：`,
  days: (group, withYear) =>
    `${withYear ? `${yearOf(group[0])}年` : ''}${monthOf(group[0])}月${group.map(dayOf).join('、')}日`,
  comma: '、',
  adjusted: '（调休上班）',
  rolled: (why, due) =>
    `，该日为${why === 'statutory-holiday' ? '法定休假日' : '放假调休日'}，顺延至${due}`,
  provisional: '（暂定，待该年放假通知公布后重新计算）',
};

export const TONGUES: Readonly<Record<Language, Tongue>> = { en: english, zh: chinese };
