import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sessionCookie } from './context.js';
import { csrfTokenOf } from './csrf.js';
import { endpointsUnder } from './endpoint.js';
import { TOKENS, testApp } from './test-app.contract.js';

const app = testApp();
const COOKIE = `anxintui-session=${TOKENS.manager}`;
const CSRF = csrfTokenOf(TOKENS.manager);
const mine = (headers: Record<string, string>) => request(app).get('/api/v1/mine').set(headers);
const taking = (headers: Record<string, string>) =>
  request(app)
    .post('/api/v1/custodies')
    .set({ 'Idempotency-Key': 'k1', ...headers })
    .send({ seal: 'S-1' });

describe('somebody signed in', () => {
  it.each([
    ['a bearer token', { Authorization: `Bearer ${TOKENS.manager}` }],
    ['a cookie', { Cookie: COOKIE }],
    ['the secure cookie', { Cookie: `__Host-${COOKIE}` }],
    [
      'the secure cookie before the plain one',
      { Cookie: `anxintui-session=${TOKENS.shopper}; __Host-${COOKIE}` },
    ],
  ])('is known by %s', async (_, headers) => {
    const res = await mine(headers).expect(200);

    expect(res.body.account).toBe('manager-1');
  });

  it.each([
    ['a token that nobody has', { Authorization: `Bearer ${'x'.repeat(30)}` }],
    ['a token that is none', { Authorization: 'Bearer x' }],
    ['another scheme', { Authorization: `Basic ${TOKENS.manager}` }],
    ['an empty cookie', { Cookie: 'anxintui-session=' }],
    ['another cookie', { Cookie: `session=${TOKENS.manager}` }],
  ])('is not known by %s', async (_, headers) => {
    await mine(headers).expect(401);
  });
});

describe('a change sent with a cookie', () => {
  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
    ['the address bar', { 'Sec-Fetch-Site': 'none' }],
    ['another origin', { Origin: 'https://evil.example' }],
    ['an origin that is none', { Origin: 'null' }],
    [
      'another site that claims our origin',
      { 'Sec-Fetch-Site': 'cross-site', Host: 'shop.example', Origin: 'http://shop.example' },
    ],
    ['nowhere', {}],
  ])('from %s is refused with 403', async (_, headers) => {
    const res = await taking({ Cookie: COOKIE, 'X-CSRF-Token': CSRF, ...headers });

    expect([res.status, res.body.type]).toEqual([403, '/problems/cross-site']);
  });

  it.each([
    ['a page of this site', { 'Sec-Fetch-Site': 'same-origin' }],
    ['a page of this origin', { Host: 'shop.example:8080', Origin: 'http://shop.example:8080' }],
  ])('from %s is done', async (_, headers) => {
    await taking({ Cookie: COOKIE, 'X-CSRF-Token': CSRF, ...headers }).expect(201);
  });

  it.each([
    ['no token against forged requests', {}],
    ['an empty one', { 'X-CSRF-Token': '' }],
    ['a longer one', { 'X-CSRF-Token': `${CSRF}A` }],
    ['a wrong one of the same length', { 'X-CSRF-Token': `A${CSRF.slice(1)}` }],
    ['that of another session', { 'X-CSRF-Token': csrfTokenOf(TOKENS.shopper) }],
    ['the session itself', { 'X-CSRF-Token': TOKENS.manager }],
  ])('from a page of this site with %s is refused with 403', async (_, headers) => {
    const res = await taking({ Cookie: COOKIE, 'Sec-Fetch-Site': 'same-origin', ...headers });

    expect([res.status, res.body.type]).toEqual([403, '/problems/csrf-token-missing']);
  });

  it('is no change without a session: an old cookie keeps nobody from signing in', async () => {
    const stale = { Cookie: `anxintui-session=${'x'.repeat(30)}`, 'Sec-Fetch-Site': 'same-origin' };

    await taking(stale).expect(401);
  });

  it('needs no origin where a program sends its token', async () => {
    await taking({ Authorization: `Bearer ${TOKENS.manager}` }).expect(201);
  });
});

describe('a guest', () => {
  it('is admitted where the policy says so, and told to sign in everywhere else', async () => {
    const guest = { Authorization: `Bearer ${TOKENS.guest}`, 'Accept-Language': 'en' };

    await mine(guest).expect(200);
    const refused = await request(app).get('/api/v1/secrets').set(guest).expect(403);

    expect(refused.body).toMatchObject({
      type: '/problems/account-needed',
      detail: expect.stringContaining('Sign in with your phone'),
    });
  });
});

describe('the policy', () => {
  it('admits a role with the roles that it includes', async () => {
    await taking({ Authorization: `Bearer ${TOKENS.manager}` }).expect(201);
  });

  it('refuses everybody else with 403', async () => {
    const res = await taking({ Authorization: `Bearer ${TOKENS.shopper}` }).expect(403);

    expect(res.body.type).toBe('/problems/not-permitted');
  });

  it('is asked before the body is looked at', async () => {
    await request(app).post('/api/v1/custodies').send({ broken: true }).expect(401);
  });

  it('must have a row for every endpoint, else nothing starts', () => {
    const endpoint = endpointsUnder({});
    const spec = { id: 'secret', method: 'get', path: '/secret', summary: '', reply: z.object({}) };

    expect(() => endpoint({ ...spec, method: 'get' }, async () => ({ body: {} }))).toThrow(
      'the policy table has no row for secret',
    );
  });
});

describe('the session cookie', () => {
  it('behind TLS is for this host alone and out of reach of scripts', () => {
    expect(sessionCookie('t', true, 60)).toBe(
      '__Host-anxintui-session=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    );
  });

  it('on loopback has a plain name', () => {
    expect(sessionCookie('t', false, 60)).toBe(
      'anxintui-session=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
    );
  });
});
