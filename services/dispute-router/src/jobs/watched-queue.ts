import { EVENT_QUEUE, producerConnection, QUEUE_PREFIX } from '@anxintui/shared/queue/connect';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

const READY_WITHIN_MS = 1_000;
const ANSWER_WITHIN_MS = 2_000;
const DEPTHS = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;

export type WatchedQueue = {
  /** Null while Redis cannot be reached. */
  readonly open: () => Promise<Queue | null>;
  readonly depths: () => Promise<
    { readonly name: string; readonly depths: Record<string, number> }[] | null
  >;
  readonly close: () => void;
};

/** The queue as an operator looks at it: no connection before somebody does, and nothing waits for one for long. */
export function watchedQueue(redisUrl: string | undefined): WatchedQueue {
  let redis: Redis | undefined;
  let queue: Queue | undefined;
  const open = async () => {
    if (redisUrl === undefined) return null;
    redis ??= quietly(producerConnection(redisUrl));
    if (!(await isReady(redis))) return null;
    queue ??= quietly(new Queue(EVENT_QUEUE, { connection: redis, prefix: QUEUE_PREFIX }));
    return queue;
  };
  return {
    open,
    async depths() {
      const opened = await open();
      const counts = opened && (await inTime(opened.getJobCounts(...DEPTHS), ANSWER_WITHIN_MS));
      return counts && [{ name: EVENT_QUEUE, depths: counts }];
    },
    close: () => redis?.disconnect(),
  };
}

/** That Redis is away is told by the answer, not by the log. */
function quietly<E extends { on(event: 'error', listener: () => void): unknown }>(emitter: E): E {
  emitter.on('error', () => undefined);
  return emitter;
}

async function isReady(redis: Redis): Promise<boolean> {
  if (redis.status === 'ready') return true;
  const ready = new Promise<true>((resolve) => redis.once('ready', () => resolve(true)));
  return (await inTime(ready, READY_WITHIN_MS)) ?? false;
}

/** Null where it takes longer, or fails. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
