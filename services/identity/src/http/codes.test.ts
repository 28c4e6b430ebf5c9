import { createHmac } from 'node:crypto';
import { CodeSent } from '@anxintui/shared/contracts/sessions';
import { expressApp } from '@anxintui/shared/http/express-app';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { identityQueries } from '../queries.js';
import { KEYS, NINE, signInWorld } from '../sign-in-world.contract.js';

const { connection, drop } = await signInWorld('codes-http');
afterAll(drop);
const now = () => NINE;
const queries = identityQueries(connection, now, KEYS);
const app = expressApp(
  [createApp({ connection, now, queries, isDemo: false, isSecure: true, keys: KEYS })],
  {
    authenticate: queries.actorOf,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
  },
);
let keys = 0;
const post = (path: string, body: object) => {
  keys += 1;
  return request(app)
    .post(`/api/v1${path}`)
    .set({ 'Idempotency-Key': `k${keys}`, 'Accept-Language': 'en' })
    .send(body);
};

describe('POST /sessions/codes', () => {
  it('answers the same for a number that somebody has and for one that nobody has', async () => {
    const known = await post('/sessions/codes', { phone: '13800138001' }).expect(202);
    const unknown = await post('/sessions/codes', { phone: '19900000000' }).expect(202);

    const shapeOf = (body: object) => ({ ...body, challenge: '' });
    expect(CodeSent.parse(known.body)).toMatchObject({ resendAfterS: 60 });
    expect(shapeOf(known.body)).toEqual(shapeOf(unknown.body));
  });

  it('says how long to wait when it is asked too soon', async () => {
    await post('/sessions/codes', { phone: '13800138002' }).expect(202);
    const res = await post('/sessions/codes', { phone: '138-0013-8002' }).expect(429);

    expect(res.headers['retry-after']).toBe('60');
    expect(res.body).toMatchObject({
      type: '/problems/too-many-codes',
      errors: [{ pointer: '/phone' }],
    });
  });

  it('pauses for everybody when the budget of a day is spent, and names another way', async () => {
    await post('/sessions/codes', { phone: '13800138003' }).expect(202);
    const limits = connection.collection<{ _id: string }>('limits');
    const hmac = createHmac('sha256', KEYS.code).update('codes-day|everybody');
    const budget = { _id: hmac.digest('base64url') };
    const before = await limits.findOneAndUpdate(budget, {
      $set: { uses: [{ at: NINE, n: 20_000 }] },
    });

    const { body, headers } = await post('/sessions/codes', { phone: '13800138004' }).expect(503);

    expect(before).not.toBeNull();
    expect(body.type).toBe('/problems/codes-paused');
    expect(body.detail).toContain('12315');
    expect(headers['retry-after']).toBe('86400');
    await limits.deleteOne(budget);
  });

  it('refuses what is no mobile number of the mainland', async () => {
    const { body } = await post('/sessions/codes', { phone: '+1 415 555 0100' }).expect(422);

    expect(body).toMatchObject({
      type: '/problems/no-mobile-number',
      errors: [{ pointer: '/phone' }],
    });
  });
});
