import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFor } from '../support/codes.js';
import { type Reply, send } from '../support/http.js';
import { API, personByPhone } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { hoursAfter, setTime } from '../support/time.js';
import { problemIn, wrongInRefusal } from './problem.js';

const TODAY = '2026-03-02';

describe('codes by SMS', () => {
  let stack: Stack;
  let ask: (phone: string, api: number, key?: string) => Promise<Reply>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: `${TODAY}T01:00:00Z`, apis: 2, rateLimitFactor: 1 });
    ask = (phone, api, key) =>
      send(stack.urls[api % 2] ?? '', {
        method: 'POST',
        path: `${API}/sessions/codes`,
        body: { phone },
        ...(key ? { key } : {}),
      });
  });
  afterAll(() => stack.stop());
  const statuses = (replies: readonly Reply[]) => replies.map(({ status }) => status);
  const messagesTo = (phone: string) => stack.sent.filter(({ to }) => to === phone).length;
  const onward = (hours: number) =>
    setTime(stack, hoursAfter(stack.clock.now().toISOString(), hours));

  it('go to one phone once, although two apis are asked twenty times at the same moment', async () => {
    const phone = '13700000001';

    const replies = await Promise.all(Array.from({ length: 18 }, (_, n) => ask(phone, n)));

    expect(statuses(replies).filter((status) => status === 202)).toHaveLength(1);
    const refused = replies.filter(({ status }) => status !== 202);
    expect(refused.map((reply) => problemIn(reply).type)).toEqual(
      refused.map(() => '/problems/too-many-codes'),
    );
    expect(refused.flatMap(wrongInRefusal)).toEqual([]);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    await expect.poll(() => messagesTo(phone), { timeout: 5_000 }).toBe(1);
  });

  it('are no more of them after Redis was emptied,', async () => {
    await onward(2);
    const phone = '13700000002';
    expect((await ask(phone, 0)).status).toBe(202);
    const redis = new Redis(stack.redisUrl);
    await redis.flushall();
    redis.disconnect();

    const replies = await Promise.all([0, 1, 2, 3].map((api) => ask(phone, api)));

    expect(statuses(replies)).toEqual([429, 429, 429, 429]);
    await expect.poll(() => messagesTo(phone), { timeout: 5_000 }).toBe(1);
  });

  it('are twenty an hour from one address, whichever api and number', async () => {
    await onward(2);
    const phones = Array.from({ length: 30 }, (_, n) => `137111100${String(n).padStart(2, '0')}`);

    const replies = await Promise.all(phones.map((phone, n) => ask(phone, n)));

    expect(statuses(replies).filter((status) => status === 202)).toHaveLength(20);
    expect(statuses(replies).filter((status) => status === 429)).toHaveLength(10);
  });

  it('are ten a day for one phone, and the ordinary person gets hers the next morning', async () => {
    const phone = '13700000003';
    let sent = 0;
    for (let hour = 0; hour < 12; hour += 1) {
      await onward(2);
      if ((await ask(phone, hour)).status === 202) sent += 1;
    }
    await onward(25);

    expect(sent).toBe(10);
    expect((await ask(phone, 0)).status).toBe(202);
  });

  it('are used once, although both apis are shown one at the same moment', async () => {
    await onward(25);
    const given = await codeFor(stack, '13700000006');
    const enter = (api: number) =>
      send(stack.urls[api] ?? '', { method: 'POST', path: `${API}/sessions`, body: given });

    const replies = await Promise.all([enter(0), enter(1), enter(0), enter(1)]);

    expect(statuses(replies).toSorted()).toEqual([201, 422, 422, 422]);
    const others = replies.filter(({ status }) => status === 422);
    expect(others.map((reply) => problemIn(reply))).toMatchObject(
      others.map(() => ({ type: '/problems/code-wrong', errors: [{ pointer: '/code' }] })),
    );
  });

  it('refuse wrong, used, late and unknown ones in the same words', async () => {
    await onward(2);
    const [used, wrong] = [
      await codeFor(stack, '13700000007'),
      await codeFor(stack, '13700000008'),
    ];
    const late = await codeFor(stack, '13700000009');
    const enter = async (body: object) => {
      const headers = { 'x-request-id': 'the-same-request' };
      return send(stack.url, { method: 'POST', path: `${API}/sessions`, body, headers });
    };
    await enter(used);
    const code = String((Number(wrong.code) + 1) % 1_000_000).padStart(6, '0');
    const texts = [(await enter(used)).text, (await enter({ ...wrong, code })).text];
    texts.push((await enter({ ...wrong, challenge: 'A'.repeat(43) })).text);
    await onward(0.1);
    texts.push((await enter(late)).text);

    expect(new Set(texts).size).toBe(1);
  });

  it('are asked for once under one key, and the repeat brings the same challenge', async () => {
    await onward(2);
    const [first, again] = [
      await ask('13700000010', 0, 'the-same-key'),
      await ask('13700000010', 1, 'the-same-key'),
    ];
    const other = await ask('13700000011', 0, 'the-same-key');

    expect(again.text).toBe(first.text);
    expect(other.text).not.toBe(first.text);
    await expect.poll(() => messagesTo('13700000010'), { timeout: 5_000 }).toBe(1);
  });

  it('open an account whose owner may change her number by another', async () => {
    await onward(2);
    const person = personByPhone(stack, '13700000012');
    const me = async () => (await person.send({ path: `${API}/me` })).body;
    const before = await me();
    const given = await codeFor(stack, '13700000013', 'change-phone');

    const changed = await person.send({ method: 'POST', path: `${API}/me/phone`, body: given });

    expect(changed.status).toBe(200);
    expect(await me()).toEqual(before);
    await onward(1.5);
    const anew = personByPhone(stack, '13700000013');
    expect((await anew.send({ path: `${API}/me` })).body).toEqual(before);
  });

  it('lie in no database in clear, nor do the numbers they go to', async () => {
    const { connection } = stack;
    const all = await connection.listCollections();
    const rows = await Promise.all(
      all.map(({ name }) => connection.collection(name).find().toArray()),
    );
    const stored = JSON.stringify(rows);

    expect(stack.sent.length).toBeGreaterThan(10);
    for (const { to = '', text = '' } of stack.sent) {
      expect(stored).not.toContain(to || '13700000001');
      expect(stored).not.toContain(text || '验证码');
    }
    expect(stack.failures).toEqual([]);
  });
});
