import { producerConnection, QUEUE_PREFIX } from '@anxintui/shared/queue/connect';
import { testRedisUrl } from '@anxintui/shared/testing/test-redis';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deadLetterModel, mongoDeadLetters } from '../db/dead-letters.js';
import {
  after,
  disputed,
  NINE,
  outboxesOf,
  routerWorld,
  services,
  silent,
} from '../router-world.contract.js';
import { eventQueue } from './event-queue.js';
import { relay } from './relay.js';

const { connection, drop } = await routerWorld('relay');
const redis = producerConnection(testRedisUrl(7));
const queue = eventQueue(redis, silent);
afterAll(async () => {
  await queue.close();
  redis.disconnect();
  await drop();
});
beforeEach(async () => {
  await vi.waitFor(() => expect(redis.status).toBe('ready'));
  await redis.flushdb();
  await connection.collection('returns').deleteMany({});
});
const { outboxes } = services(connection);
const deadLetters = mongoDeadLetters(connection);

const turnAt = (now: Date, log = silent) =>
  relay({ redis, queue, outboxes, deadLetters, now: () => now, log });
const jobs = async () => {
  const found = await queue.ready()?.getJobs(['waiting', 'prioritized']);
  return found?.map(({ id, data }) => ({ id, data })) ?? [];
};

describe('the relay', () => {
  it('rings the bell for an event that waits, with ids only', async () => {
    const { id, eventId } = await disputed(connection);

    await turnAt(NINE);

    expect(await jobs()).toEqual([
      {
        id: `ob-${eventId}-1`,
        data: {
          aggregate: 'returns',
          aggregateId: id,
          eventId,
          topic: 'return.disputed',
          seq: 1,
          attempt: 1,
        },
      },
    ]);
    expect(await outboxesOf(connection, 'returns')).toMatchObject([
      { eventId, attempt: 1, dueAt: after(30_000) },
    ]);
  });

  it('waits thirty seconds before it rings again, under a fresh job id', async () => {
    const { eventId } = await disputed(connection);
    await turnAt(NINE);

    await turnAt(after(29_999));
    expect(await jobs()).toHaveLength(1);
    await turnAt(after(30_000));

    expect((await jobs()).map(({ id }) => id).sort()).toEqual([
      `ob-${eventId}-1`,
      `ob-${eventId}-2`,
    ]);
  });

  it('does not ring for what has been acknowledged', async () => {
    const { id, eventId } = await disputed(connection);
    await turnAt(NINE);

    await outboxes.returns.acknowledge({ aggregateId: id, eventId });
    await turnAt(after(60_000));

    expect(await jobs()).toHaveLength(1);
  });

  it('rings at once for everything when Redis has come back empty', async () => {
    const { eventId } = await disputed(connection);
    await turnAt(NINE);
    await redis.flushdb();
    expect(await jobs()).toEqual([]);

    await turnAt(after(1));

    expect((await jobs()).map(({ id }) => id)).toEqual([`ob-${eventId}-1`]);
    expect(await redis.exists(`${QUEUE_PREFIX}:sentinel`)).toBe(1);
  });

  it('rings for nothing while a thousand jobs wait already', async () => {
    await turnAt(NINE);
    const waiting = Array.from({ length: 1_001 }, (_, n) => ({
      name: 'n',
      data: {},
      opts: { jobId: `w-${n}` },
    }));
    await queue.ready()?.addBulk(waiting);
    await disputed(connection);

    await turnAt(NINE);

    expect(await outboxesOf(connection, 'returns')).toMatchObject([{ attempt: 0, dueAt: NINE }]);
  });

  it('leaves everything in the database while Redis is away', async () => {
    const away = producerConnection('redis://127.0.0.1:1');
    away.on('error', () => undefined);
    await disputed(connection);
    const none = eventQueue(away, silent);

    await relay({ redis: away, queue: none, outboxes, deadLetters, now: () => NINE, log: silent });
    away.disconnect();

    expect(none.ready()).toBeNull();
    expect(await outboxesOf(connection, 'returns')).toMatchObject([{ attempt: 0 }]);
  });
});

describe('an event that nobody acknowledges', () => {
  it('is rung for eight times and then is dead, for a person to look at', async () => {
    const { id, eventId } = await disputed(connection);

    for (let turn = 0; turn < 8; turn += 1) await turnAt(after(turn * 30_000));
    expect(await outboxesOf(connection, 'returns')).toMatchObject([{ attempt: 8 }]);
    expect(await deadLetters.count()).toBe(0);
    await turnAt(after(8 * 30_000));
    await turnAt(after(9 * 30_000));

    expect(await jobs()).toHaveLength(8);
    expect(await outboxesOf(connection, 'returns')).toEqual([]);
    expect(await deadLetterModel(connection).find().lean()).toMatchObject([
      {
        _id: eventId,
        aggregate: 'returns',
        aggregateId: id,
        topic: 'return.disputed',
        attempts: 8,
      },
    ]);
  });

  it('is buried with the code of the last error, where a consumer told one', async () => {
    const { id, eventId } = await disputed(connection);
    await outboxes.returns.mark(await outboxes.returns.claim(NINE, 1), NINE);
    await outboxes.returns.putOff({ aggregateId: id, eventId }, NINE, 'no-bureau');
    await connection
      .collection('returns')
      .updateOne({ 'outbox.eventId': eventId }, { $set: { 'outbox.$.attempt': 8 } });

    await turnAt(NINE);

    expect(await deadLetters.find(eventId)).toMatchObject({ why: 'no-bureau', attempts: 8 });
  });

  it('is kept among the dead once, however often it is buried', async () => {
    const letter = {
      eventId: 'e1',
      aggregate: 'returns',
      aggregateId: 'r1',
      topic: 'return.disputed',
      attempts: 8,
      why: 'no attempt was acknowledged',
      at: NINE,
    };
    const before = await deadLetters.count();

    await deadLetters.keep(letter);
    await deadLetters.keep(letter);

    expect(await deadLetters.count()).toBe(before + 1);
  });
});
