import type { Pledging } from './pledge-steps.js';

/** Three years of pledges: still in force, most of them, when the seed is planted. */
const OLDEST_DAYS = 1000;
const NEWEST_DAYS = 12;
/** Every third was approved since the turn of the year. */
const THIS_YEAR_OF = 3;

/** When the first version of a pledge was approved. */
export function approvalDay(
  { random, now }: Pick<Pledging, 'random' | 'now'>,
  { oldest = OLDEST_DAYS, newest = NEWEST_DAYS } = {},
): Date {
  const dayOfYear = Math.floor((now.getTime() - Date.UTC(now.getUTCFullYear(), 0, 1)) / DAY_MS);
  const isRecent = random.below(THIS_YEAR_OF) === 0 && dayOfYear > newest;
  const range = (isRecent ? Math.min(dayOfYear, oldest) : oldest) - newest;
  return daysAgo(now, newest + random.below(Math.max(range, 1)));
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MORNING_MS = 2 * 60 * 60 * 1000;

/** Ten in the morning of that day, in Asia/Shanghai. */
export const daysAgo = (now: Date, days: number): Date =>
  new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS - days * DAY_MS + MORNING_MS);
