import { MeView, SessionView } from '@anxintui/shared/contracts/identity';
import { expressApp } from '@anxintui/shared/http/express-app';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { accountModel } from '../db/accounts.js';
import { identityQueries } from '../queries.js';

const { connection, drop } = await testDatabase('identity-http');
afterAll(drop);
const now = () => new Date('2026-03-02T01:00:00Z');
const queries = identityQueries(connection, now);
const identity = (isDemo: boolean) =>
  expressApp([createApp({ connection, now, queries, isDemo, isSecure: true })], {
    authenticate: queries.actorOf,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
  });
await accountModel(connection).insertMany([
  {
    _id: 'shopper-1',
    name: '李女士',
    roles: ['shopper'],
    organisation: '演示',
    isActive: true,
    isDemo: true,
  },
]);
const signingIn = (isDemo: boolean) =>
  request(identity(isDemo))
    .post('/api/v1/sessions')
    .set('Idempotency-Key', 'k1')
    .send({ demo: 'shopper-1' });

describe('POST /sessions', () => {
  it('gives a demo person a token and a cookie for this host alone', async () => {
    const res = await signingIn(true).expect(201);

    const { token, account, expiresAt } = SessionView.parse(res.body);
    expect([account, expiresAt]).toEqual(['shopper-1', '2026-03-02T09:00:00.000Z']);
    expect(res.headers['set-cookie']).toEqual([
      `__Host-anxintui-session=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=28800; Secure`,
    ]);
  });

  it('refuses everybody where demo sign-in is off', async () => {
    const res = await signingIn(false).expect(403);

    expect(res.body.type).toBe('/problems/demo-is-off');
    expect(res.headers).not.toHaveProperty('set-cookie');
  });
});

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
  it('says who is signed in, as its contract promises', async () => {
    const { body: session } = await signingIn(true);

    const { body } = await request(identity(true))
      .get('/api/v1/me')
      .set('Authorization', `Bearer ${session.token}`)
      .expect(200);

    expect(MeView.parse(body)).toEqual({
      account: 'shopper-1',
      name: '李女士',
      roles: ['shopper'],
    });
  });

  it('says nothing once the session was ended', async () => {
    const { body: session } = await signingIn(true);
    const authorised = { Authorization: `Bearer ${session.token}`, 'Idempotency-Key': 'k2' };
    await request(identity(true)).post('/api/v1/me/sign-out').set(authorised).expect(200);

    const { actorOf } = identityQueries(connection, now);

    expect(await actorOf(session.token)).toBeNull();
  });
});
