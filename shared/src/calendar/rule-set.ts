import type { CivilDate } from './civil-date.js';

export const DAY_TYPES = ['working-day', 'calendar-day', 'hour'] as const;
export type DayType = (typeof DAY_TYPES)[number];

/** Which days a calendar-day deadline may not end on: none, the thirteen statutory days, or the whole published break. */
export const ROLLS = ['none', 'statutory-holiday', 'whole-break'] as const;
export type Roll = (typeof ROLLS)[number];

/** What stands behind a clock: the law, a promise made in public, or only a target. */
export const STANDINGS = ['statutory', 'promise', 'target'] as const;
export type Standing = (typeof STANDINGS)[number];

export type Words = { readonly zh: string; readonly en: string };

export type ClockRule = {
  readonly id: string;
  readonly title: Words;
  /** The article it rests on, or whose promise it is. */
  readonly article: Words;
  /** In units of `dayType`. */
  readonly length: number;
  readonly dayType: DayType;
  readonly roll: Roll;
  readonly standing: Standing;
};

/** The figures that come from law and settings, as data: one version is never edited. */
export type RuleSet = {
  readonly version: string;
  readonly validFrom: CivilDate;
  readonly rules: Readonly<Record<string, ClockRule>>;
};

/** One year of the State Council's holiday notice; the three lists share no day. */
export type HolidayYear = {
  /** The notice, by its title or number. */
  readonly source: string;
  /** The statutory holidays themselves (thirteen a year). */
  readonly statutory: readonly CivilDate[];
  /** The other weekdays and weekend days of the published breaks. */
  readonly rest: readonly CivilDate[];
  /** Weekend days that are worked in exchange (调休). */
  readonly adjusted: readonly CivilDate[];
};

/** All notices known so far. Years without one are provisional: weekends and the computed statutory days. */
export type HolidayCalendar = {
  readonly version: string;
  readonly years: Readonly<Record<string, HolidayYear>>;
};

/** Everything a deadline needs besides its start. */
export type RuleBook = {
  readonly ruleSet: RuleSet;
  readonly calendar: HolidayCalendar;
};

export const STEP_REASONS = [
  'start',
  'working-day',
  'adjusted-working-day',
  'weekend',
  'break',
  'statutory-holiday',
  'calendar-days',
  'hours',
  'end',
] as const;
export type StepReason = (typeof STEP_REASONS)[number];

/** One line of a deadline's arithmetic: a day that counts, or a run of days that does not. */
export type DeadlineStep = {
  readonly on: CivilDate;
  /** Last day of a run, inclusive; absent for a single day. */
  readonly until?: CivilDate;
  readonly why: StepReason;
  /** How many units have been counted when this day is over; absent for what does not count. */
  readonly counted?: number;
};

export type Deadline = {
  /** The last day, in Asia/Shanghai. */
  readonly dueOn: CivilDate;
  /** The instant from which it has run out: the end of `dueOn`, exclusive, or the hour itself. */
  readonly dueAt: Date;
  /** True while a day that matters lies in a year whose notice is not yet published. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly steps: readonly DeadlineStep[];
};
