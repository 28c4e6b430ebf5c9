import { EVENT_QUEUE, QUEUE_PREFIX } from '@anxintui/shared/queue/connect';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** The queue to add to, once Redis is there; null while it is not. */
export type EventQueue = {
  readonly ready: () => Queue | null;
  readonly close: () => Promise<void>;
};

/** A queue that is used before its connection is ready fails for ever, so it is made when first needed. */
export function eventQueue(redis: Redis, log: Logger): EventQueue {
  let queue: Queue | undefined;
  const open = () => {
    const opened = new Queue(EVENT_QUEUE, { connection: redis, prefix: QUEUE_PREFIX });
    opened.on('error', (err) => log.debug({ err }, 'queue.error'));
    return opened;
  };
  return {
    ready: () => {
      if (redis.status !== 'ready') return null;
      queue ??= open();
      return queue;
    },
    close: async () => {
      await queue?.close();
    },
  };
}
