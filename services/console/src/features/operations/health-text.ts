import type { Words } from '../../copy/catalogue.js';
import type { Health } from './use-operations.js';

type Said = Words['operator'];
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A length of time in the largest unit that it fills. */
export function lengthOf(ms: number, said: Said): string {
  if (ms >= HOUR_MS) return said.hours(Math.floor(ms / HOUR_MS));
  if (ms >= MINUTE_MS) return said.minutes(Math.floor(ms / MINUTE_MS));
  return said.seconds(Math.max(Math.round(ms / SECOND_MS), 0));
}

/** How long before the moment of the report something was. */
export const agoOf = (at: string, report: string, said: Said): string =>
  said.tile.ago(lengthOf(Date.parse(report) - Date.parse(at), said));

/** The event that waits longest of all, and how many wait. */
export function oldestOf(outboxes: Health['outboxes']) {
  const waiting = outboxes.reduce((sum, outbox) => sum + outbox.waiting, 0);
  const times = outboxes.flatMap(({ oldestAt }) => oldestAt ?? []).toSorted();
  return { waiting, oldestAt: times[0] };
}

/** What an audit or a loop counted, leaving out what is none. */
export const countsOf = (figures: Readonly<Record<string, number>>): string =>
  Object.entries(figures)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');
