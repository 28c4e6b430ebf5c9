import { Redis } from 'ioredis';

/** Longest wait before a lost connection is tried again: an idle worker resumes within a second of Redis returning. */
const LONGEST_RETRY_MS = 1_000;
const retryStrategy = (tries: number): number => Math.min(LONGEST_RETRY_MS, 50 * 2 ** tries);

/** Queue names of BullMQ; the prefix carries a hash tag so that a Redis Cluster keeps a queue on one node. */
export const QUEUE_PREFIX = '{dispute}';
export const EVENT_QUEUE = 'events';

/** For adding jobs: fails at once while Redis is away, because the database still has every event. */
export const producerConnection = (url: string): Redis =>
  new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy });

/** For taking jobs: waits for Redis as long as it takes. */
export const workerConnection = (url: string): Redis =>
  new Redis(url, { maxRetriesPerRequest: null, retryStrategy });

/** Jobs may not be evicted silently: refuses a Redis that is set to do so. */
export async function assertNoEviction(redis: Redis): Promise<void> {
  const [, policy] = await redis.config('GET', 'maxmemory-policy').then((reply) => [reply].flat(2));
  if (policy !== 'noeviction')
    throw new Error(`Redis must run with maxmemory-policy noeviction; it has ${String(policy)}`);
}
