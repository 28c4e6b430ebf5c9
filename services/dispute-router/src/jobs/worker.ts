import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { EventJob } from '@anxintui/shared/contracts/events';
import { EVENT_QUEUE, QUEUE_PREFIX } from '@anxintui/shared/queue/connect';
import { type Job, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { z } from 'zod';
import { CANARY } from './canary.js';
import type { Outboxes } from './relay.js';

/** A killed job is taken up again after 9 to 18 s (measured); poison protection is the outbox's attempt counter. */
const SETTINGS = {
  prefix: QUEUE_PREFIX,
  // So many at once that reads, notices and acknowledgements go to the database in groups.
  concurrency: 64,
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 50,
};
const FIRST_PUT_OFF_MS = 1_000;
const LONGEST_PUT_OFF_MS = 300_000;
const LOGGED_EVERY_MS = 1_000;

export type WorkerDeps = {
  readonly redis: Redis;
  readonly consume: (job: EventJob) => Promise<void>;
  /** A canary came by: jobs are being taken. */
  readonly onCanary: () => void;
  readonly outboxes: Outboxes;
  readonly now: () => Date;
  readonly log: Logger;
};

/** Effects first, acknowledgement last: a crash in between does the effect again, which changes nothing. */
export function eventWorker(deps: WorkerDeps): Worker<unknown> {
  const worker = new Worker<unknown>(EVENT_QUEUE, (job) => take(deps, job), {
    ...SETTINGS,
    connection: deps.redis,
  });
  let loggedAt = Number.NEGATIVE_INFINITY;
  worker.on('error', (err) => {
    if (performance.now() - loggedAt < LOGGED_EVERY_MS) return;
    loggedAt = performance.now();
    deps.log.warn({ err }, 'worker.error');
  });
  return worker;
}

async function take(deps: WorkerDeps, job: Job<unknown>): Promise<void> {
  if (job.name === CANARY) return deps.onCanary();
  const parsed = EventJob.safeParse(job.data);
  if (!parsed.success) throw new UnrecoverableError(z.prettifyError(parsed.error));
  const event = parsed.data;
  try {
    await deps.consume(event);
  } catch (error) {
    if (!isRefusal(error)) return putOff(deps, event, error);
    const { eventId, topic, aggregateId } = event;
    deps.log.info({ eventId, topic, aggregateId, code: error.code }, 'event.had-nothing-to-do');
  }
  await deps.outboxes[event.aggregate].acknowledge(event);
}

/** The case has moved on, so there is nothing to do; having lost every race is no such thing. */
const isRefusal = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code !== 'changed-meanwhile';

/** 1, 2, 4 … 300 s; should this write fail too, the relay's own resend is the guarantee. */
async function putOff({ outboxes, now, log }: WorkerDeps, event: EventJob, error: unknown) {
  const waitMs = Math.min(LONGEST_PUT_OFF_MS, FIRST_PUT_OFF_MS * 2 ** (event.attempt - 1));
  log.warn({ eventId: event.eventId, topic: event.topic, waitMs, err: error }, 'event.put-off');
  await outboxes[event.aggregate].putOff(event, new Date(now().getTime() + waitMs), codeOf(error));
  throw error;
}

/** The words of an error may hold what nobody else is to read. */
const codeOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
};
