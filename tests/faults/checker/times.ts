import type { Evidence, Row } from './evidence.js';
import { unless, type Violation } from './violation.js';

/** By how much a process may misjudge MongoDB's time. */
const EARLY_MS = 500;
const BACK_MS = 1_000;

/** Nothing happened before its time: MongoDB's own clock, when it wrote an event, was not behind the event's. */
export function checkTimes(row: Row, { writtenAt }: Pick<Evidence, 'writtenAt'>): Violation[] {
  return row.history.flatMap((entry, index) => {
    const aheadMs = entry.at.getTime() - (writtenAt.get(entry.id) ?? Number.POSITIVE_INFINITY);
    const backMs = (row.history[index - 1]?.at.getTime() ?? 0) - entry.at.getTime();
    const what = `${row._id}: ${entry.seq} ${entry.type}`;
    return [
      ...unless(aheadMs <= EARLY_MS, 'happened-early', `${what}, by ${aheadMs} ms`),
      ...unless(backMs <= BACK_MS, 'time-ran-back', `${what}, by ${backMs} ms`),
    ];
  });
}
