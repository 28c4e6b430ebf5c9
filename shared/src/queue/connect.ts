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

/** Jobs may not be evicted silently: refuses a Redis that is set to do so. One that may not be asked is taken at its word. */
export async function assertNoEviction(redis: Redis): Promise<void> {
  const policy = await evictionPolicy(redis);
  if (policy !== undefined && policy !== 'noeviction')
    throw new Error(`Redis must run with maxmemory-policy noeviction; it has ${policy}`);
}

/** Undefined where CONFIG is not to be had (managed Redis) or the connection is lost again. */
async function evictionPolicy(redis: Redis): Promise<string | undefined> {
  const reply = await redis.config('GET', 'maxmemory-policy').catch(() => []);
  const policy: unknown = Array.isArray(reply) ? reply[1] : undefined;
  return typeof policy === 'string' ? policy : undefined;
}
