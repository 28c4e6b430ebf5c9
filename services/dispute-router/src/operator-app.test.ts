import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { DeadEntryView, OperationsHealthView } from '@anxintui/shared/contracts/operations';
import { expressApp } from '@anxintui/shared/http/express-app';
import { EVENT_QUEUE, producerConnection, QUEUE_PREFIX } from '@anxintui/shared/queue/connect';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testRedisUrl } from '@anxintui/shared/testing/test-redis';
import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import { Queue } from 'bullmq';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mongoDeadLetters } from './db/dead-letters.js';
import { mongoHeartbeats } from './db/heartbeats.js';
import { createApp } from './operator-app.js';
import {
  after,
  disputed,
  NINE,
  outboxesOf,
  routerWorld,
  services,
  silent,
} from './router-world.contract.js';

const { connection, drop } = await routerWorld('operator-app');
const redisUrl = testRedisUrl(6);
const redis = producerConnection(redisUrl);
await vi.waitFor(() => expect(redis.status).toBe('ready'));
const queue = new Queue(EVENT_QUEUE, { connection: redis, prefix: QUEUE_PREFIX });
const deadLetters = mongoDeadLetters(connection);
const { outboxes } = services(connection);

const tokenOf = (role: Role): string => `${role}-is-signed-in-here`.padEnd(30, '-');
const authenticate = async (token: string): Promise<Actor | null> => {
  const [role] = (['operator', 'auditor', 'bureau-head', 'supervisor', 'manager'] as const).filter(
    (each) => tokenOf(each) === token,
  );
  return role ? { accountId: `${role}-1`, roles: [role] } : null;
};

async function served(url: string | undefined) {
  const operator = createApp({
    connection,
    now: () => NINE,
    ruleBook: () => testRuleBook,
    redisUrl: url,
  });
  const app = expressApp([operator.app], {
    authenticate,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: silent,
    boards: [operator.board],
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const stop = () => {
    operator.stop();
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}`, stop };
}
const { address, stop } = await served(redisUrl);
const alone = await served(undefined);
afterAll(async () => {
  stop();
  alone.stop();
  await queue.close();
  redis.disconnect();
  await drop();
});
beforeEach(async () => {
  await redis.flushdb();
  for (const name of ['returns', 'deadLetters', 'heartbeats'])
    await connection.collection(name).deleteMany({});
});

const asked = (path: string, role: Role, more: RequestInit = {}) =>
  fetch(`${address}${path}`, {
    ...more,
    headers: { Authorization: `Bearer ${tokenOf(role)}`, ...more.headers },
  });
const get = (path: string, role: Role = 'operator') => asked(`/api/v1/operations${path}`, role);
const retry = (id: string, key = 'once', role: Role = 'operator') =>
  asked(`/api/v1/operations/dead-entries/${id}/retry`, role, {
    method: 'POST',
    headers: { 'Idempotency-Key': key },
  });
const health = async () => OperationsHealthView.parse(await (await get('/health')).json());
const dead = async (path = '') =>
  pageOf(DeadEntryView).parse(await (await get(`/dead-entries${path}`)).json());

/** A dispute whose event has been given up, as the relay leaves it. */
async function givenUp(at = NINE) {
  const { id, eventId } = await disputed(connection);
  const letter = { eventId, aggregate: 'returns', aggregateId: id, topic: 'return.disputed' };
  await deadLetters.keep({ ...letter, attempts: 8, why: 'MongoServerError', at });
  await outboxes.returns.acknowledge({ aggregateId: id, eventId });
  return { id, eventId };
}

describe('GET /operations/health', () => {
  it('tells when the sweeper and the auditor last turned, and what they saw', async () => {
    const old = mongoHeartbeats(connection, '41');
    const beats = mongoHeartbeats(connection, '42');
    await old.beat('sweeper', after(-60_000), { fired: 1, worstLateMs: 9_000 });
    await beats.beat('sweeper', after(-1_000), { fired: 2, worstLateMs: 300 });
    await beats.beat('auditor', after(-2_000), { overdueClocks: 3 });

    expect(await health()).toMatchObject({
      at: NINE.toISOString(),
      isMinded: false,
      sweeper: { at: after(-1_000).toISOString(), worstLateMs: 300 },
      auditor: { at: after(-2_000).toISOString(), findings: { overdueClocks: 3 } },
      heartbeats: [
        { kind: 'auditor', process: '42' },
        { kind: 'sweeper', process: '41' },
        { kind: 'sweeper', process: '42' },
      ],
    });
  });

  it('counts the events that wait, says since when, and how deep the queue is', async () => {
    await disputed(connection);
    await queue.add('return.disputed', {}, { jobId: 'ob-1' });

    const { outboxes: waiting, queues } = await health();

    expect(waiting[0]).toEqual({ aggregate: 'returns', waiting: 1, oldestAt: NINE.toISOString() });
    expect(waiting[1]).toEqual({ aggregate: 'cases', waiting: 0, oldestAt: null });
    expect(queues).toEqual([
      { name: 'events', depths: { waiting: 1, active: 0, delayed: 0, failed: 0, completed: 0 } },
    ]);
  });

  it('answers without queues where there is no Redis to ask', async () => {
    const headers = { Authorization: `Bearer ${tokenOf('operator')}` };
    const res = await fetch(`${alone.address}/api/v1/operations/health`, { headers });

    expect(res.status).toBe(200);
    expect(OperationsHealthView.parse(await res.json()).queues).toBeNull();
  });

  it.each([
    ['auditor', 200],
    ['bureau-head', 200],
    ['supervisor', 403],
    ['manager', 403],
  ] as const)('answers a %s with %i', async (role, status) => {
    expect((await get('/health', role)).status).toBe(status);
  });
});

describe('dead entries', () => {
  it('are listed by their numbers and the code of the error, the newest first', async () => {
    const first = await givenUp(after(-1_000));
    const second = await givenUp();

    const page = await dead('?limit=1');
    const rest = await dead(`?limit=1&after=${page.next}`);

    expect(page.items).toEqual([
      {
        id: second.eventId,
        aggregate: 'returns',
        aggregateId: second.id,
        topic: 'return.disputed',
        attempts: 8,
        why: 'MongoServerError',
        at: NINE.toISOString(),
      },
    ]);
    expect(rest.items.map(({ id }) => id)).toEqual([first.eventId]);
    expect((await health()).deadEntries).toBe(2);
  });

  it('are sent anew when the operator says so: due at once, as if they had just happened', async () => {
    const { id, eventId } = await givenUp();

    const res = await retry(eventId);

    expect(res.status).toBe(200);
    expect(DeadEntryView.parse(await res.json())).toMatchObject({
      id: eventId,
      retriedAt: NINE.toISOString(),
    });
    expect(await outboxes.returns.claim(NINE, 10)).toMatchObject([
      { aggregateId: id, eventId, topic: 'return.disputed', seq: 1, attempt: 0 },
    ]);
    expect((await dead()).items).toEqual([]);
    expect((await health()).deadEntries).toBe(0);
  });

  it('are sent once, however often that is asked for', async () => {
    const { eventId } = await givenUp();

    expect((await retry(eventId, 'one')).status).toBe(200);
    expect((await retry(eventId, 'one')).status).toBe(200);
    expect((await retry(eventId, 'another')).status).toBe(200);

    expect(await outboxesOf(connection, 'returns')).toHaveLength(1);
  });

  it('wait again when the event is given up again', async () => {
    const { id, eventId } = await givenUp();
    await retry(eventId);

    const letter = { eventId, aggregate: 'returns', aggregateId: id, topic: 'return.disputed' };
    await deadLetters.keep({ ...letter, attempts: 8, why: 'no-bureau', at: after(1) });

    expect((await dead()).items).toMatchObject([{ id: eventId, why: 'no-bureau' }]);
  });

  it('that nobody knows cannot be sent, and only operators may send', async () => {
    const { eventId } = await givenUp();

    expect((await retry('7f0e4b06-2e0f-4d8e-9c1f-5a1b2c3d4e5f')).status).toBe(404);
    expect((await retry(eventId, 'once', 'auditor')).status).toBe(403);
    expect((await get('/dead-entries', 'bureau-head')).status).toBe(403);
  });
});

describe('the board of the queues', () => {
  const board = (path = '/', role: Role = 'operator', more: RequestInit = {}) =>
    asked(`/operations/queues${path}`, role, more);

  it('is a page for operators, under a policy of its own that lets nothing leave', async () => {
    const res = await board();

    expect(res.status).toBe(200);
    expect(await res.text()).toContain('<base href="/operations/queues/"');
    const policy = res.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
  });

  it('opens for an operator who comes with the session of a page', async () => {
    const cookie = `anxintui-session=${tokenOf('operator')}`;

    expect((await fetch(`${address}/operations/queues/`, { headers: { cookie } })).status).toBe(
      200,
    );
  });

  it.each(['auditor', 'bureau-head', 'manager'] as const)('is closed to a %s', async (role) => {
    expect((await board('/', role)).status).toBe(403);
    expect((await board('/api/queues', role)).status).toBe(403);
  });

  it('is closed to whoever is not signed in', async () => {
    expect((await fetch(`${address}/operations/queues/`)).status).toBe(401);
    expect((await fetch(`${address}/operations/queues/api/queues`)).status).toBe(401);
  });

  it('shows ids of a job and nothing else that may be in it', async () => {
    const more = { name: '林晓', phone: '13912345678', aggregateId: '7K3M9Q2FX4TDH8PZ' };
    await queue.add('return.disputed', more, { jobId: 'ob-2' });

    const text = await (await board('/api/queues?activeQueue=events&status=waiting&page=1')).text();

    expect(text).toContain('7K3M9Q2FX4TDH8PZ');
    expect(text).not.toContain('林晓');
    expect(text).not.toContain('13912345678');
  });

  it.each([
    ['PUT', '/api/queues/events/pause'],
    ['PUT', '/api/queues/events/ob-3/retry'],
    ['PUT', '/api/queues/events/ob-3/clean'],
    ['PUT', '/api/queues/events/empty'],
    ['POST', '/api/queues/events/add'],
  ])('changes nothing: %s %s', async (method, path) => {
    await queue.add('return.disputed', {}, { jobId: 'ob-3' });

    const res = await board(path, 'operator', { method });

    expect(res.status).toBe(405);
    expect(await queue.getWaitingCount()).toBe(1);
    expect(await queue.isPaused()).toBe(false);
  });

  it('says that it cannot be had where there is no Redis, and disturbs nothing else', async () => {
    const headers = { Authorization: `Bearer ${tokenOf('operator')}` };

    const res = await fetch(`${alone.address}/operations/queues/`, { headers });

    expect(res.status).toBe(503);
    expect((await fetch(`${alone.address}/readyz`)).status).toBe(200);
  });
});
