import { AGGREGATES, type AggregateName } from '@anxintui/shared/contracts/events';
import { QUEUE_PREFIX } from '@anxintui/shared/queue/connect';
import type { OutboxPort, Undelivered } from '@anxintui/shared/store/outbox-port';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { DeadLetters } from '../domain/dead-entries.js';
import type { EventQueue } from './event-queue.js';

/** Sent again after this long without an acknowledgement: above stall recovery (18 s measured) and a job's p99. */
const RESEND_MS = 30_000;
const LARGEST = 200;
const MOST_WAITING = 1_000;
const MOST_ATTEMPTS = 8;
const ADD_TIMEOUT_MS = 2_000;
/** Gone when Redis came back empty; then everything that was sent may be lost. */
const SENTINEL = `${QUEUE_PREFIX}:sentinel`;

export type Outboxes = Readonly<Record<AggregateName, OutboxPort>>;
export type RelayDeps = {
  readonly redis: Redis;
  readonly queue: EventQueue;
  readonly outboxes: Outboxes;
  readonly deadLetters: Pick<DeadLetters, 'keep'>;
  readonly now: () => Date;
  readonly log: Logger;
};

/** One turn: copies due outbox entries into the queue, at once again while a batch was full. A crash between sending and marking sends again, which is harmless. */
export async function relay(deps: RelayDeps): Promise<void> {
  const events = deps.queue.ready();
  if (!events) return;
  await withTimeout(noticeEmptyRedis(deps));
  for (let isFull = true; isFull; ) {
    if ((await withTimeout(events.getWaitingCount())) > MOST_WAITING) return;
    const sent = await Promise.all(AGGREGATES.map((name) => send(deps, events, name)));
    isFull = sent.some((count) => count >= LARGEST);
  }
}

async function noticeEmptyRedis({ redis, outboxes, now, log }: RelayDeps): Promise<void> {
  if ((await redis.exists(SENTINEL)) === 1) return;
  const made = await Promise.all(AGGREGATES.map((name) => outboxes[name].makeAllDue(now())));
  await redis.set(SENTINEL, now().toISOString());
  log.info({ due: made.reduce((sum, each) => sum + each, 0) }, 'relay.redis-was-empty');
}

async function send(deps: RelayDeps, queue: Queue, aggregate: AggregateName): Promise<number> {
  const outbox = deps.outboxes[aggregate];
  const at = deps.now();
  const due = await outbox.claim(at, LARGEST);
  const alive = due.filter(({ attempt }) => attempt < MOST_ATTEMPTS);
  if (alive.length > 0) {
    await withTimeout(queue.addBulk(alive.map((entry) => jobOf(aggregate, entry))));
    await outbox.mark(alive, new Date(at.getTime() + RESEND_MS));
  }
  for (const entry of due) if (entry.attempt >= MOST_ATTEMPTS) await bury(deps, aggregate, entry);
  return due.length;
}

/** The job id says which attempt of which event this is; it never stops doubles, the effects do. */
const jobOf = (aggregate: AggregateName, entry: Undelivered) => {
  const { aggregateId, eventId, topic, seq } = entry;
  const attempt = entry.attempt + 1;
  return {
    name: topic,
    data: { aggregate, aggregateId, eventId, topic, seq, attempt },
    opts: { jobId: `ob-${eventId}-${attempt}`, ...KEPT },
  };
};
const KEPT = {
  removeOnComplete: { age: 3600, count: 5000 },
  removeOnFail: { age: 7 * 86_400, count: 20_000 },
};

async function bury(
  { deadLetters, outboxes, now, log }: RelayDeps,
  aggregate: AggregateName,
  entry: Undelivered,
) {
  const { aggregateId, eventId, topic, attempt: attempts, failedWith } = entry;
  const why = failedWith ?? 'no attempt was acknowledged';
  await deadLetters.keep({ aggregate, aggregateId, eventId, topic, attempts, why, at: now() });
  await outboxes[aggregate].acknowledge(entry);
  log.error({ aggregate, aggregateId, eventId, topic, attempts }, 'event.dead');
}

function withTimeout<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () => reject(new Error('Redis did not answer in time')),
      ADD_TIMEOUT_MS,
    );
    void work.finally(() => clearTimeout(timer)).catch(() => undefined);
  });
  return Promise.race([work, late]);
}
