import { MeView, SessionView } from '@anxintui/shared/contracts/identity';
import { CodeSent, MySessions } from '@anxintui/shared/contracts/sessions';
import { csrfTokenOf } from '@anxintui/shared/http/csrf';
import { expressApp } from '@anxintui/shared/http/express-app';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { accountModel } from '../db/accounts.js';
import { identityQueries } from '../queries.js';
import { KEYS, NINE, signInWorld } from '../sign-in-world.contract.js';

const { connection, drop, deps, deliver, sent } = await signInWorld('identity-http');
afterAll(drop);
const now = () => NINE;
const queries = identityQueries(connection, now, KEYS);
const identity = (isDemo: boolean) =>
  expressApp([createApp({ connection, now, queries, isDemo, isSecure: true, keys: KEYS })], {
    authenticate: queries.actorOf,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
  });
await accountModel(connection).insertMany([
  { _id: 'shopper-1', roles: ['shopper'], organisation: '演示', isActive: true, isDemo: true },
]);
await deps.people.create('shopper-1', { name: '李女士', phone: '13800138000' });

let keys = 0;
const post = (path: string, body: object, isDemo = true) => {
  keys += 1;
  return request(identity(isDemo))
    .post(`/api/v1${path}`)
    .set({ 'Idempotency-Key': `k${keys}`, 'Accept-Language': 'en' })
    .send(body);
};
const signingIn = (isDemo: boolean) => post('/sessions', { demo: 'shopper-1' }, isDemo);
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const codeFor = async (phone: string, purpose: string) => {
  const { body } = await post('/sessions/codes', { phone, for: purpose }).expect(202);
  await deliver();
  const { text = '' } = sent.findLast(({ to }) => to === phone) ?? {};
  return { challenge: CodeSent.parse(body).challenge, code: /\d{6}/.exec(text)?.[0] ?? '' };
};

describe('POST /sessions', () => {
  it('gives a demo person a token and a cookie for this host alone', async () => {
    const res = await signingIn(true).expect(201);

    const { token, account, expiresAt, name, csrf } = SessionView.parse(res.body);
    expect([account, name, expiresAt]).toEqual(['shopper-1', '李女士', '2026-04-01T01:00:00.000Z']);
    expect(csrf).toBe(csrfTokenOf(token));
    expect(res.headers['set-cookie']).toEqual([
      `__Host-anxintui-session=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure`,
    ]);
  });

  it('refuses everybody where demo sign-in is off', async () => {
    const res = await signingIn(false).expect(403);

    expect(res.body.type).toBe('/problems/demo-is-off');
    expect(res.headers).not.toHaveProperty('set-cookie');
  });

  it('lets a guest in by a code for guests, who is told no name', async () => {
    const given = await codeFor('13800138000', 'guest');

    const { body } = await post('/sessions', { ...given, as: 'guest' }).expect(201);

    expect(SessionView.parse(body)).toMatchObject({
      account: 'shopper-1',
      roles: ['shopper'],
      isGuest: true,
      expiresAt: '2026-03-02T03:00:00.000Z',
    });
    expect(body).not.toHaveProperty('name');
  });

  it.each([
    ['neither name nor code', {}, ['/demo']],
    ['half of a code', { challenge: 'A'.repeat(43), code: '12345' }, ['/code']],
    ['a code and something else', { ...codeOf('123456'), role: 'operator' }, ['/role']],
  ])('says what is wrong with %s', async (_, body, places) => {
    const res = await post('/sessions', body).expect(400);

    expect(res.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(places);
  });

  it('refuses a wrong code at the code, in words that say what to do', async () => {
    const { body } = await post('/sessions', codeOf('123456')).expect(422);

    expect(body).toMatchObject({
      type: '/problems/code-wrong',
      title: 'The code is wrong or no longer good',
      errors: [{ pointer: '/code' }],
    });
  });
});

function codeOf(code: string) {
  return { challenge: 'A'.repeat(43), code };
}

describe('GET /demo/people', () => {
  it.each([
    [true, 1],
    [false, 0],
  ])('with demo %s lists %i', async (isDemo, count) => {
    const { body } = await request(identity(isDemo)).get('/api/v1/demo/people').expect(200);

    expect(body.items).toHaveLength(count);
  });
});

describe('GET /me', () => {
  const me = (headers: Record<string, string>) =>
    request(identity(true)).get('/api/v1/me').set(headers);

  it('says who is signed in, as its contract promises', async () => {
    const { body: session } = await signingIn(true);

    const { body } = await me(bearer(session.token)).expect(200);

    expect(MeView.parse(body)).toEqual({
      account: 'shopper-1',
      name: '李女士',
      roles: ['shopper'],
    });
  });

  it('gives a page, whose session is a cookie, what it must send with changes', async () => {
    const { body: session } = await signingIn(true);

    const { body } = await me({ Cookie: `__Host-anxintui-session=${session.token}` });

    expect(MeView.parse(body).csrf).toBe(csrfTokenOf(session.token));
  });

  it('says nothing once the session was ended', async () => {
    const { body: session } = await signingIn(true);
    await post('/me/sign-out', {}).set(bearer(session.token)).expect(200);

    const { actorOf } = identityQueries(connection, now, KEYS);

    expect(await actorOf(session.token)).toBeNull();
  });
});

describe('the list of one’s own sessions', () => {
  it('names device, times and which of them asks, and neither token nor address', async () => {
    const { body: session } = await signingIn(true).set('User-Agent', 'Safari iPhone');

    const res = await request(identity(true)).get('/api/v1/me/sessions').set(bearer(session.token));

    const current = MySessions.parse(res.body).items.filter(({ isCurrent }) => isCurrent);
    expect(current).toMatchObject([{ kind: 'shopper', device: 'Safari · iOS' }]);
    expect(res.text).not.toContain(session.token);
    expect(res.text).not.toContain(deps.tokens.hash(session.token));
    expect(res.text).not.toContain('127.0.0.1');
  });

  it('ends the ones that are named, and then all others', async () => {
    const [{ body: one }, { body: two }] = [await signingIn(true), await signingIn(true)];
    const list = async () => {
      const { body } = await request(identity(true))
        .get('/api/v1/me/sessions')
        .set(bearer(two.token));
      return MySessions.parse(body).items;
    };
    const [other] = (await list()).filter(({ isCurrent }) => !isCurrent);
    const ending = (path: string) => post(path, {}).set(bearer(two.token));

    await ending(`/me/sessions/${other?.id}/revocation`).expect(200);
    await ending(`/me/sessions/${other?.id}/revocation`).expect(404);
    await ending('/me/sessions/revocation').expect(200);

    expect(await list()).toHaveLength(1);
    expect(await deps.sessions.find(deps.tokens.hash(one.token), NINE)).toBeNull();
  });
});
