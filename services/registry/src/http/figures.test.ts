import { PledgedStoresFigures, StoresBehind } from '@anxintui/shared/contracts/figures';
import { expressApp } from '@anxintui/shared/http/express-app';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { movementModel, movementRows } from '../db/figure-movements.js';
import { targetModel } from '../db/figure-targets.js';
import { figureRoutes } from '../figure-routes.js';
import { REGISTRY_PROBLEMS } from './words.js';

const { connection, drop } = await testDatabase('figures-http');
afterAll(drop);
await movementModel(connection).createIndexes();
await targetModel(connection).createIndexes();

const ANALYST: Actor = { accountId: 'province-analyst-1', roles: ['province-analyst'] };
const SHOPPER: Actor = { accountId: 'shopper-1', roles: ['shopper'] };
const ACTORS = new Map([
  ['analyst-is-signed-in-here', ANALYST],
  ['shopper-is-signed-in-here', SHOPPER],
]);
const now = () => new Date('2026-06-30T04:00:00Z');
const registry = {
  name: 'registry',
  problems: REGISTRY_PROBLEMS,
  endpoints: figureRoutes({ connection, now }),
};
const api = expressApp([registry], {
  authenticate: async (token) => ACTORS.get(token) ?? null,
  isUnavailable: () => false,
  health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
  log: pino({ level: 'silent' }),
});

const FIGURES = '/api/v1/figures/pledged-stores';
const PLEDGED = {
  version: 1,
  status: 'in-force',
  validFrom: '2026-03-05',
  validUntil: '2029-03-04',
  windowDays: 7,
  refundHours: 48,
  excluded: [],
} as const;
const stores = ['7K3M9Q2FX4TDH8PZ', '93JG63TA8AGPT09G', 'MD9M46BZA9RDNBRZ'];
await movementModel(connection).insertMany(
  stores.flatMap((id) => movementRows({ id, versions: [PLEDGED] }, '320505')),
);

const planning = (body: object, key: string, who = 'analyst') =>
  request(api)
    .post('/api/v1/figures/targets')
    .set('Authorization', `Bearer ${who}-is-signed-in-here`)
    .set('Idempotency-Key', key)
    .send(body);
const PLAN = { year: 2027, source: '省局年度计划', cities: [{ city: '320500', planned: 1800 }] };

describe('GET /figures/pledged-stores', () => {
  it('shows the year by city and month against the plan, with a definition beside each number', async () => {
    const res = await request(api).get(`${FIGURES}?year=2026&city=320500`);

    const shown = PledgedStoresFigures.parse(res.body);
    const [city] = shown.cities;
    expect(shown).toMatchObject({ year: 2026, asOf: '2026-06-30', plan: { version: 0 } });
    expect(city).toMatchObject({
      name: '苏州市',
      new: 3,
      planned: 1504,
      reached: 0.2,
      forecast: 6,
    });
    expect(city?.months.map((month) => month.inForce)).toEqual([
      ...[0, 0, 3, 3, 3, 3],
      ...Array(6).fill(null),
    ]);
    expect(shown.definitions.map(({ figure }) => figure)).toEqual([
      ...['new', 'renewed', 'left', 'inForce', 'planned', 'reached', 'forecast'],
    ]);
  });

  it('explains the forecast in the reader’s language', async () => {
    const res = await request(api).get(`${FIGURES}?year=2026`).set('Accept-Language', 'en');

    const { definitions } = PledgedStoresFigures.parse(res.body);
    expect(definitions.at(-1)?.definition).toContain('the pace so far');
  });

  it.each([
    ['a county', 'year=2026&city=320505', 422],
    ['no year', 'city=320500', 400],
    ['a year in words', 'year=last', 400],
    ['an operator', 'year=2026&city[$ne]=1', 400],
  ])('refuses %s', async (_, query, status) => {
    expect((await request(api).get(`${FIGURES}?${query}`)).status).toBe(status);
  });
});

describe('GET /figures/pledged-stores/stores', () => {
  it('lists the stores behind a number, page by page', async () => {
    const path = `${FIGURES}/stores?year=2026&month=3&city=320500&kind=new&limit=2`;

    const first = StoresBehind.parse((await request(api).get(path)).body);
    const second = StoresBehind.parse((await request(api).get(`${path}&after=${first.next}`)).body);

    expect(second.next).toBeNull();
    expect([...first.items, ...second.items].map(({ storeId }) => storeId).sort()).toEqual(
      [...stores].sort(),
    );
  });
});

describe('POST /figures/targets', () => {
  it('enters the plan of a year, and the figures are held against it', async () => {
    const res = await planning(PLAN, 'plan-of-2027');

    expect(res.status).toBe(201);
    expect(res.body).toMatchObject({ year: 2027, version: 1 });
    const { body } = await request(api).get(`${FIGURES}?year=2027&city=320500`);
    expect(body).toMatchObject({ plan: { version: 1, source: '省局年度计划' } });
    expect(body.cities[0]).toMatchObject({ planned: 1800, forecast: null, inForce: null });
  });

  it('again with the same key changes nothing', async () => {
    await planning({ ...PLAN, year: 2028 }, 'plan-of-2028');

    const again = await planning({ ...PLAN, year: 2028 }, 'plan-of-2028');

    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toMatchObject({ year: 2028, version: 1 });
  });

  it('points at a city that is none', async () => {
    const res = await planning({ ...PLAN, cities: [{ city: '320505', planned: 1 }] }, 'no-city-1');

    expect(res.status).toBe(422);
    expect(res.body.errors).toEqual([expect.objectContaining({ pointer: '/cities/0/city' })]);
  });

  it('is for the province only', async () => {
    expect((await planning(PLAN, 'plan-of-shopper', 'shopper')).status).toBe(403);
  });
});
