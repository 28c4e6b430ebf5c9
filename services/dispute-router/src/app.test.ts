import type { Sink } from '@anxintui/identity/commands';
import { producerConnection } from '@anxintui/shared/queue/connect';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { serverClock } from '@anxintui/shared/store/server-clock';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testRedisUrl } from '@anxintui/shared/testing/test-redis';
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startRouter } from './app.js';
import { mongoDeadLetters } from './db/dead-letters.js';
import { eventQueue } from './jobs/event-queue.js';
import { relay } from './jobs/relay.js';
import {
  disputed,
  KEYS,
  NINE,
  outboxesOf,
  routerWorld,
  services,
  silent,
} from './router-world.contract.js';

const { connection, drop } = await routerWorld('router');
const clock = await serverClock(connection);
const redisUrl = testRedisUrl(9);
const redis = producerConnection(redisUrl);
const { version: ruleSetVersion, ...ruleSet } = testRuleBook.ruleSet;
const { version: calendarVersion, ...calendar } = testRuleBook.calendar;
const versions = (name: string) => connection.collection<{ _id: string; enteredAt: Date }>(name);
await versions('ruleSets').insertOne({ _id: ruleSetVersion, enteredAt: NINE, ...ruleSet });
await versions('calendars').insertOne({ _id: calendarVersion, enteredAt: NINE, ...calendar });
afterAll(async () => {
  clock.stop();
  redis.disconnect();
  await drop();
});
beforeEach(async () => {
  await vi.waitFor(() => expect(redis.status).toBe('ready'));
  await redis.flushdb();
});

async function started(sink?: Sink) {
  const giveUp = vi.fn<() => void>();
  const router = await startRouter({
    connection,
    redisUrl,
    clock,
    keys: KEYS,
    auditEveryMs: 60_000,
    instance: 'test',
    log: silent,
    giveUp,
    ...(sink ? { sink } : {}),
  });
  onTestFinished(router.stop);
  return giveUp;
}
const caseOf = (id: string) => connection.collection<Row>('cases').findOne({ _id: id });
const statusOf = async (id: string): Promise<unknown> => (await caseOf(id))?.facts['status'];
const soon = { timeout: 8_000 };

describe('the router', () => {
  it('takes a disputed return to the store and leaves nothing undelivered', async () => {
    const giveUp = await started();

    const { caseId } = await disputed(connection, clock.now());

    await expect.poll(() => statusOf(caseId), soon).toBe('with-store');
    await expect.poll(() => outboxesOf(connection, 'returns'), soon).toEqual([]);
    await expect.poll(() => outboxesOf(connection, 'cases'), soon).toEqual([]);
    const told = await connection.collection('notices').distinct('recipient');
    expect(told.sort()).toEqual(['account:shopper-1', 'store:store-1']);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('sends to shopper and store what matters, once each, where there is somewhere to send it', async () => {
    const send = vi.fn<Sink['send']>(async () => undefined);
    await started({ send });

    const { caseId } = await disputed(connection, clock.now());

    const sent = () =>
      send.mock.calls
        .filter(([{ subject }]) => subject?.id === caseId)
        .map(([{ channel, recipient, topic }]) => `${channel} ${recipient} ${topic}`)
        .sort();
    await expect
      .poll(sent, soon)
      .toEqual(['mail store:store-1 case.routed', 'sms account:shopper-1 case.routed']);
  });

  it('delivers within seconds what an emptied Redis had lost', async () => {
    const { outboxes } = services(connection, clock.now);
    const { caseId } = await disputed(connection, clock.now());
    const queue = eventQueue(redis, silent);
    await relay({
      redis,
      queue,
      outboxes,
      deadLetters: mongoDeadLetters(connection),
      now: clock.now,
      log: silent,
    });
    expect(await outboxesOf(connection, 'returns')).toMatchObject([{ attempt: 1 }]);
    await redis.flushdb();
    await queue.close();

    await started();

    await expect.poll(() => statusOf(caseId), soon).toBe('with-store');
  });

  it('goes on by itself when Redis is emptied under its hands', async () => {
    await started();
    const before = await disputed(connection, clock.now());
    await expect.poll(() => statusOf(before.caseId), soon).toBe('with-store');

    await redis.flushdb();
    const { caseId } = await disputed(connection, clock.now());

    await expect.poll(() => statusOf(caseId), soon).toBe('with-store');
    await expect.poll(() => outboxesOf(connection, 'cases'), soon).toEqual([]);
  });

  it('fires the clock of a store that was silent, and takes the case up', async () => {
    await started();
    const { caseId } = await disputed(connection, clock.now());
    await expect.poll(() => statusOf(caseId), soon).toBe('with-store');
    await expect.poll(() => outboxesOf(connection, 'cases'), soon).toEqual([]);

    const dueAt = clock.now();
    await connection
      .collection<Row>('cases')
      .updateOne({ _id: caseId }, { $set: { nextDueAt: dueAt, 'clocks.0.dueAt': dueAt } });

    await expect.poll(() => statusOf(caseId), soon).toBe('with-headquarters');
  });
});
