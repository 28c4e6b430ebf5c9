const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

export type RunningClock = {
  readonly startedAt: string;
  readonly dueAt: string;
};
export type ClockTime = {
  readonly isOver: boolean;
  /** Of the time from beginning to end, 0 to 100. */
  readonly percent: number;
  /** Whole days left, or since it ran out. */
  readonly days: number;
  /** The hours, where they make less than a day; never none while time is left. */
  readonly hours: number;
};

/** How far a clock has run at a moment. */
export function clockTime({ startedAt, dueAt }: RunningClock, now: Date): ClockTime {
  const leftMs = Date.parse(dueAt) - now.getTime();
  const wholeMs = Math.max(Date.parse(dueAt) - Date.parse(startedAt), 1);
  const hours = Math.ceil(Math.abs(leftMs) / HOUR_MS);
  return {
    isOver: leftMs <= 0,
    percent: Math.round(Math.min(Math.max(1 - leftMs / wholeMs, 0), 1) * 100),
    days: Math.floor(hours / DAY_HOURS),
    hours: Math.max(hours, 1),
  };
}
