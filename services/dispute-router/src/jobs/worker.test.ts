import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { EventJob } from '@anxintui/shared/contracts/events';
import { workerConnection } from '@anxintui/shared/queue/connect';
import { testRedisUrl } from '@anxintui/shared/testing/test-redis';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  after,
  disputed,
  jobOf,
  NINE,
  outboxesOf,
  routerWorld,
  services,
  silent,
} from '../router-world.contract.js';
import { CANARY } from './canary.js';
import { eventQueue } from './event-queue.js';
import { eventWorker } from './worker.js';

const { connection, drop } = await routerWorld('worker');
const redis = workerConnection(testRedisUrl(8));
const queue = eventQueue(redis, silent);
const { outboxes } = services(connection);
const consume = vi.fn<(job: EventJob) => Promise<void>>();
const onCanary = vi.fn<() => void>();
const worker = eventWorker({ redis, consume, onCanary, outboxes, now: () => NINE, log: silent });
afterAll(async () => {
  await worker.close();
  await queue.close();
  redis.disconnect();
  await drop();
});
beforeEach(async () => {
  await vi.waitFor(() => expect(redis.status).toBe('ready'));
  await queue.ready()?.obliterate({ force: true });
  await connection.collection('returns').deleteMany({});
  consume.mockReset();
});

async function ringing(over: Partial<EventJob> = {}) {
  const { id, eventId } = await disputed(connection);
  const job = jobOf(id, eventId, over);
  await queue.ready()?.add(job.topic, job);
  return job;
}
const failed = async () => (await queue.ready()?.getFailed()) ?? [];

describe('the worker', () => {
  it('does the effect first and acknowledges last', async () => {
    let wasAcknowledged = true;
    consume.mockImplementation(async () => {
      wasAcknowledged = (await outboxesOf(connection, 'returns')).length === 0;
    });

    const job = await ringing();

    await expect.poll(() => outboxesOf(connection, 'returns')).toEqual([]);
    expect(consume).toHaveBeenCalledExactlyOnceWith(job);
    expect(wasAcknowledged).toBe(false);
  });

  it('acknowledges what the domain refuses: the case has moved on', async () => {
    consume.mockRejectedValue(new DomainError('conflict', 'illegal-transition', 'routed before'));

    await ringing();

    await expect.poll(() => outboxesOf(connection, 'returns')).toEqual([]);
    expect(await failed()).toEqual([]);
  });

  it('does not acknowledge a step that lost every race: it was not done', async () => {
    consume.mockRejectedValue(new DomainError('conflict', 'changed-meanwhile', 'has changed'));

    await ringing();

    await expect.poll(failed).toHaveLength(1);
    expect(await outboxesOf(connection, 'returns')).toMatchObject([
      { dueAt: after(1_000), failedWith: 'changed-meanwhile' },
    ]);
  });

  it.each([
    [1, 1_000],
    [2, 2_000],
    [4, 8_000],
    [9, 256_000],
    [10, 300_000],
  ])('puts off an event whose attempt %i failed by %i ms and keeps it', async (attempt, ms) => {
    consume.mockRejectedValue(new Error('the database is away'));

    await ringing({ attempt });

    await expect
      .poll(() => outboxesOf(connection, 'returns'))
      .toMatchObject([{ dueAt: after(ms), failedWith: 'Error' }]);
    await expect.poll(failed).toHaveLength(1);
  });

  it('does not take what it cannot read, and never tries it again', async () => {
    await disputed(connection);
    await queue.ready()?.add('return.disputed', { aggregate: 'returns', shopper: 'somebody' });

    await expect.poll(failed).toHaveLength(1);

    expect(consume).not.toHaveBeenCalled();
    expect(await outboxesOf(connection, 'returns')).toMatchObject([{ attempt: 0, dueAt: NINE }]);
  });

  it('shows by the canary that jobs are taken', async () => {
    await queue.ready()?.add(CANARY, {});

    await vi.waitFor(() => expect(onCanary).toHaveBeenCalled());
    expect(consume).not.toHaveBeenCalled();
  });
});
