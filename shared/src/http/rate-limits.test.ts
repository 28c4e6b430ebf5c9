import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../vocabulary/actors.js';
import type { Limiter } from '../vocabulary/limits.js';
import { LIMIT_CLASSES, type LimitClass } from './endpoint.js';
import { KIT_PROBLEM_WORDS } from './problem-words.js';
import { limitClassOf, type RateLimitOptions, rateLimits } from './rate-limits.js';
import { TOKENS, testApp } from './test-app.contract.js';

const OFFICE = { ip: '203.0.113.9', socket: {} };
const shopper = (accountId: string): Actor => ({ accountId, roles: ['shopper'] });

/** How many of so many requests get through. */
async function through(
  times: number,
  of: LimitClass,
  { asking = () => ({ req: OFFICE, actor: undefined }), ...options }: Through = {},
): Promise<number> {
  const limits = rateLimits(options);
  const asked = Array.from({ length: times }, (_, turn) =>
    limits.assertRoom(of, asking(turn)).then(
      () => 1,
      () => 0,
    ),
  );
  return (await Promise.all(asked)).reduce<number>((sum, one) => sum + one, 0);
}
type Through = RateLimitOptions & {
  readonly asking?: (turn: number) => Parameters<ReturnType<typeof rateLimits>['assertRoom']>[1];
};

describe('how often somebody may ask', () => {
  it.each([
    ['read', 600, 1_200],
    ['write', 120, 240],
    ['filing', 30, 30],
    ['upload', 30, 30],
    ['search', 300, 600],
    ['auth', 60, 60],
  ] as const)('of %s is %i times of a person and %i of an address', async (of, person, address) => {
    const asking = () => ({ req: OFFICE, actor: shopper('shopper-1') });

    expect(await through(2_000, of, { asking })).toBe(person);
    expect(await through(2_000, of)).toBe(address);
  });

  it('is counted by person, not by the address that an office shares', async () => {
    const asking = (turn: number) => ({ req: OFFICE, actor: shopper(`shopper-${turn % 20}`) });

    expect(await through(20 * 600, 'read', { asking })).toBe(20 * 600);
  });

  it('is counted by the /64 of IPv6, which one household has to itself', async () => {
    const asking = (turn: number) => ({
      req: { ip: `2001:db8:1:2::${turn.toString(16)}`, socket: {} },
      actor: undefined,
    });

    expect(await through(2_000, 'read', { asking })).toBe(1_200);
  });

  it('of signing in is counted by address, whoever asks', async () => {
    const asking = (turn: number) => ({ req: OFFICE, actor: shopper(`shopper-${turn}`) });

    expect(await through(100, 'auth', { asking })).toBe(60);
  });

  it('may be more for a bench', async () => {
    expect(await through(700, 'filing', { factor: 10 })).toBe(300);
  });

  it('of one thing uses up nothing of another', async () => {
    const limits = rateLimits();
    const asking = { req: OFFICE, actor: shopper('shopper-1') };
    const files = Array.from({ length: 31 }, () => limits.assertRoom('filing', asking));

    await expect(Promise.all(files)).rejects.toMatchObject({ status: 429 });
    await expect(limits.assertRoom('read', asking)).resolves.toBeUndefined();
  });

  it('is by class: GETs read and POSTs write, unless the policy says otherwise', () => {
    const policy = { who: 'signed-in', why: '' } as const;

    expect(limitClassOf({ method: 'get', policy })).toBe('read');
    expect(limitClassOf({ method: 'post', policy })).toBe('write');
    expect(limitClassOf({ method: 'post', policy: { ...policy, limit: 'filing' } })).toBe('filing');
  });
});

describe('whoever has filed as much as a day allows', () => {
  it('is told so, not merely to wait a minute', async () => {
    const dayIsOver = { ok: false, retryAfterS: 3_600 };
    const passing: RateLimitOptions['passing'] = ({ durationS }) => ({
      consume: async () => (durationS > 60 ? dayIsOver : { ok: true, retryAfterS: 0 }),
    });
    const asking = { req: OFFICE, actor: shopper('shopper-1') };

    await expect(rateLimits({ passing }).assertRoom('filing', asking)).rejects.toMatchObject({
      status: 429,
      code: 'filing-quota-reached',
      headers: { 'Retry-After': '3600' },
    });
  });

  it('is shown the way to people', () => {
    const words = JSON.stringify(KIT_PROBLEM_WORDS['filing-quota-reached']);

    expect(words).toMatch(/12315.*12315/);
    expect(words).toMatch(/服务站.*service point/);
  });
});

describe('when nobody can count', () => {
  const broken: Limiter = {
    async consume() {
      throw new Error('the store is away');
    },
  };
  const options = { passing: () => broken, lasting: () => broken };

  it.each(LIMIT_CLASSES.filter((each) => each !== 'auth'))('%s stays open', async (of) => {
    await expect(
      rateLimits(options).assertRoom(of, { req: OFFICE, actor: undefined }),
    ).resolves.toBeUndefined();
  });

  it('signing in stays closed, and says when to come back', async () => {
    await expect(
      rateLimits(options).assertRoom('auth', { req: OFFICE, actor: undefined }),
    ).rejects.toMatchObject({ status: 503, headers: { 'Retry-After': '2' } });
  });
});

describe('whoever has asked too often', () => {
  it('is told so, and how long to wait', async () => {
    const app = testApp({ limits: { factor: 1 / 300 } });
    const asking = () =>
      request(app)
        .get('/api/v1/secrets')
        .set({ Authorization: `Bearer ${TOKENS.shopper}`, 'Accept-Language': 'en' });
    await asking().expect(200);

    const refused = await asking().expect(429);

    expect(refused.headers['retry-after']).toMatch(/^([1-9]|[1-5]\d|60)$/);
    expect(refused.body).toMatchObject({
      type: '/problems/too-many-requests',
      detail: expect.stringContaining(`Wait ${refused.headers['retry-after']} s`),
    });
  });

  it('is counted also while refused for other reasons', async () => {
    const app = testApp({ limits: { factor: 1 / 1_200 } });
    await request(app).get('/api/v1/mine').expect(401);

    await request(app).get('/api/v1/mine').expect(429);
  });

  it('is counted at addresses that do not exist', async () => {
    const app = testApp({ limits: { factor: 1 / 1_200 } });
    await request(app).get('/wp-admin').expect(404);

    await request(app).get('/wp-login').expect(429);
  });

  it('cannot get around it by saying that the request came from elsewhere', async () => {
    const app = testApp({ limits: { factor: 1 / 1_200 } });
    const from = (address: string) =>
      request(app).get('/api/v1/greetings').set('X-Forwarded-For', address);
    await from('198.51.100.1').expect(200);

    await from('198.51.100.2').expect(429);
  });

  it('is told apart by what our own proxies say, and by nothing before them', async () => {
    const app = testApp({ limits: { factor: 1 / 1_200 }, proxies: 1 });
    const from = (chain: string) =>
      request(app).get('/api/v1/greetings').set('X-Forwarded-For', chain);
    await from('198.51.100.1').expect(200);
    await from('198.51.100.2').expect(200);

    await from('10.9.8.7, 198.51.100.2').expect(429);
    await from('not-an-address').expect(200);
    await from('neither-is-this').expect(429);
  });
});
