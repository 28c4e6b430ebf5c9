import { MySessions } from '@anxintui/shared/contracts/sessions';
import { csrfTokenOf } from '@anxintui/shared/http/csrf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenByPhone } from '../support/codes.js';
import { type Call, type Reply, send } from '../support/http.js';
import { API } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { hoursAfter, setTime } from '../support/time.js';
import { forgeries } from './forged-tokens.js';
import { problemIn, wrongInRefusal } from './problem.js';

const TODAY = '2026-03-02';
const REVOKED_WITHIN_MS = 1_000;

describe('a session', () => {
  let stack: Stack;
  let ask: (token: string, call: Call, api?: number) => Promise<Reply>;
  let signIn: (body: object, headers?: Record<string, string>) => Promise<Reply>;
  beforeAll(async () => {
    stack = await startStack({ startsAt: `${TODAY}T01:00:00Z`, apis: 2 });
    ask = (token, call, api = 0) => send(stack.urls[api] ?? '', { ...call, token });
    signIn = (body, headers = {}) =>
      send(stack.url, { method: 'POST', path: `${API}/sessions`, body, headers });
  });
  afterAll(() => stack.stop());
  const ME = { path: `${API}/me` };
  const post = (path: string, body: object = {}): Call => ({
    method: 'POST',
    path: API + path,
    body,
  });
  const asDemo = async (account: string) => {
    const { token } = JSON.parse((await signIn({ demo: account })).text);
    return String(token);
  };
  const statusOf = async (token: string, api = 0) => (await ask(token, ME, api)).status;
  /** When, from now, the last request was sent that was still answered as before. */
  const msAsBefore = async (isAsBefore: () => Promise<boolean>): Promise<number> => {
    const from = performance.now();
    let last = 0;
    for (;;) {
      const sentAfter = performance.now() - from;
      if (!(await isAsBefore())) return last;
      last = sentAfter;
      if (last > 5_000) throw new Error('nothing has changed');
    }
  };
  /** Of the other api, which knows the session from before. */
  const msUntilRefused = (token: string) =>
    msAsBefore(async () => (await statusOf(token, 1)) !== 401);

  it('begins under a new token whatever cookie the browser brought, which is none afterwards', async () => {
    const planted = 'P'.repeat(43);
    const cookie = { cookie: `anxintui-session=${planted}`, origin: stack.url };

    const reply = await signIn({ demo: 'shopper-1' }, cookie);

    expect(reply.status).toBe(201);
    expect(reply.text).not.toContain(planted);
    expect(await statusOf(planted)).toBe(401);
  });

  it('of a browser ends when the same browser signs in again', async () => {
    const before = await asDemo('shopper-1');
    const cookie = {
      cookie: `anxintui-session=${before}`,
      origin: stack.url,
      'x-csrf-token': csrfTokenOf(before),
    };
    expect(await statusOf(before, 1)).toBe(200);

    expect((await signIn({ demo: 'shopper-1' }, cookie)).status).toBe(201);

    expect(await msUntilRefused(before)).toBeLessThan(REVOKED_WITHIN_MS);
  });

  it('does not come back to whoever replays it after signing out', async () => {
    const token = await asDemo('shopper-1');
    expect(await statusOf(token, 1)).toBe(200);

    await ask(token, post('/me/sign-out'));

    expect(await msUntilRefused(token)).toBeLessThan(REVOKED_WITHIN_MS);
    await expect.poll(() => statusOf(token)).toBe(401);
  });

  it('ends everywhere within a second of being revoked from another', async () => {
    const [lost, own] = [await asDemo('shopper-2'), await asDemo('shopper-2')];
    const { body } = await ask(lost, { path: `${API}/me/sessions` }, 1);
    const { id } = MySessions.parse(body).items.find(({ isCurrent }) => isCurrent) ?? { id: '' };

    const revoked = await ask(own, post(`/me/sessions/${id}/revocation`));
    const tookMs = await msUntilRefused(lost);

    expect(revoked.status).toBe(200);
    expect(tookMs).toBeLessThan(REVOKED_WITHIN_MS);
    expect(await statusOf(own)).toBe(200);
  });

  it.each([
    ['role', { roles: ['clerk'] }, { roles: ['clerk'] }],
    ['right', { rights: [] }, { rights: [] }],
    ['desk', { storeId: 'another-store' }, { storeId: 'another-store' }],
  ])('has another %s within a second of its account', async (_, changed, seen) => {
    const token = await asDemo('manager-1');
    const me = async () => (await ask(token, ME, 1)).text;
    const before = await me();
    const accounts = stack.connection.collection<{ _id: string }>('accounts');

    await accounts.updateOne({ _id: 'manager-1' }, { $set: changed });

    const tookMs = await msAsBefore(async () => (await me()) === before);
    expect(tookMs).toBeLessThan(REVOKED_WITHIN_MS);
    expect((await ask(token, ME, 1)).body).toMatchObject(seen);
  });

  it('ends within a second of its account', async () => {
    const token = await tokenByPhone(stack, '13911112222');
    const { account } = JSON.parse((await ask(token, ME, 1)).text);
    const accounts = stack.connection.collection<{ _id: string }>('accounts');

    await accounts.updateOne({ _id: String(account) }, { $set: { isActive: false } });

    expect(await msUntilRefused(token)).toBeLessThan(REVOKED_WITHIN_MS);
  });

  it('of somebody else is not to be revoked, nor is it seen to exist', async () => {
    const [theirs, mine] = [await asDemo('shopper-1'), await asDemo('shopper-2')];
    const { body } = await ask(theirs, { path: `${API}/me/sessions` });
    const ids = MySessions.parse(body).items.map(({ id }) => id);

    const missing = await ask(mine, post(`/me/sessions/${'A'.repeat(22)}/revocation`));
    const others = await Promise.all(
      ids.map((id) => ask(mine, post(`/me/sessions/${id}/revocation`))),
    );

    const shapeOf = (reply: Reply) => ({ ...problemIn(reply), instance: '' });
    expect(ids.length).toBeGreaterThan(0);
    expect(others.map(shapeOf)).toEqual(ids.map(() => shapeOf(missing)));
    expect(await statusOf(theirs)).toBe(200);
  });

  it('is not to be had by any forged token, whatever cookie comes along', async () => {
    const token = await asDemo('shopper-1');
    const forged = await forgeries(token);

    const cookie = `anxintui-session=${token}`;
    for (const [what, authorization] of forged) {
      const alone = await send(stack.url, { ...ME, headers: { authorization } });
      const beside = await send(stack.url, { ...ME, headers: { authorization, cookie } });
      expect([what, alone.status, beside.status]).toEqual([what, 401, 401]);
      expect([alone, beside].flatMap(wrongInRefusal)).toEqual([]);
    }
    expect(forged.length).toBeGreaterThan(15);
    expect(await statusOf(token)).toBe(200);
  });

  it('is not to be had by a forged cookie either', async () => {
    const token = await asDemo('shopper-1');
    const cookies = (await forgeries(token)).map(([what, text]) => [what, text.slice(7)] as const);

    for (const [what, value] of cookies) {
      const cookie = `anxintui-session=${encodeURIComponent(value)}`;
      const reply = await send(stack.url, { ...ME, headers: { cookie } });
      expect([what, reply.status]).toEqual([what, 401]);
    }
  });

  it('ends by the test clock: a guest’s after two hours, an officer’s when idle, a shopper’s in the end', async () => {
    const start = stack.clock.now().toISOString();
    const [guest, officer, manager, shopper] = [
      await tokenByPhone(stack, '13922227777', 'guest'),
      await asDemo('intake-1'),
      await asDemo('manager-1'),
      await tokenByPhone(stack, '13922228888'),
    ];
    const all = () => Promise.all([guest, officer, manager, shopper].map((each) => statusOf(each)));
    const at = async (hours: number) => {
      await setTime(stack, hoursAfter(start, hours));
      return all();
    };

    expect(await at(0.2)).toEqual([200, 200, 200, 200]);
    expect(await at(0.46)).toEqual([200, 401, 200, 200]);
    expect(await at(2.1)).toEqual([401, 401, 200, 200]);
    expect(await at(12.1)).toEqual([401, 401, 401, 200]);
    for (const days of [6, 12, 18, 24, 29]) await at(days * 24);
    expect(await at(29 * 24)).toEqual([401, 401, 401, 200]);
    expect(await at(30 * 24 + 0.1)).toEqual([401, 401, 401, 401]);
  });
});
