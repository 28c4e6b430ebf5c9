import type { Logger } from 'pino';
import type { EventQueue } from './event-queue.js';

/** The name of the job that does nothing but show that jobs are taken. */
export const CANARY = 'canary';
const SENT_EVERY_MS = 30_000;
const SILENT_MS = 90_000;

export type CanaryDeps = {
  readonly queue: EventQueue;
  readonly log: Logger;
  /** No canary has come back in ninety seconds with Redis in reach: the worker hangs and should be restarted. */
  readonly onSilence: () => void;
};
export type Canary = { readonly heard: () => void; readonly turn: () => Promise<void> };

export function canary({ queue, log, onSilence }: CanaryDeps): Canary {
  let heardAt = performance.now();
  let sentAt = Number.NEGATIVE_INFINITY;
  const heard = () => {
    heardAt = performance.now();
  };
  return {
    heard,
    async turn() {
      const events = queue.ready();
      if (!events) return heard();
      if (performance.now() - heardAt > SILENT_MS) {
        log.fatal('worker.silent');
        return onSilence();
      }
      if (performance.now() - sentAt < SENT_EVERY_MS) return;
      sentAt = performance.now();
      await events.add(CANARY, {}, { lifo: true, removeOnComplete: true, removeOnFail: true });
    },
  };
}
