import {
  CoverageFigures,
  InForceList,
  PledgeMap,
  RemovedList,
} from '@anxintui/shared/contracts/pledge-lists';
import { expressApp } from '@anxintui/shared/http/express-app';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aPledge, aStore, aVersion } from '../db/directory.contract.js';
import { directoryModel, directoryRow } from '../db/directory.js';
import type { PledgeVersion } from '../domain/pledge.js';
import { pledgeListRoutes } from '../pledge-list-routes.js';
import { REGISTRY_PROBLEMS } from './words.js';

const { connection, drop } = await testDatabase('pledge-lists-http');
afterAll(drop);
await buildIndexes([directoryModel(connection)]);

let at = new Date('2026-03-02T04:00:00Z');
const app = {
  name: 'registry',
  problems: REGISTRY_PROBLEMS,
  endpoints: pledgeListRoutes({ connection, now: () => at }),
};
const api = expressApp([app], {
  authenticate: async () => null,
  isUnavailable: () => false,
  health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
  log: pino({ level: 'silent' }),
});
const get = (path: string, language = 'zh') =>
  request(api).get(`/api/v1${path}`).set('Accept-Language', language).expect(200);
const list = async (query = '') =>
  InForceList.parse((await get(`/pledge-lists/in-force${query}`)).body);
const names = async (query = '') => (await list(query)).items.map(({ name }) => name);
const removed = async (language = 'zh') =>
  RemovedList.parse((await get('/pledge-lists/removed', language)).body).items;

const ids = (n: number) => `7K3M9Q2FX4TDH8P${n}`;
const store = (n: number, over: Partial<Parameters<typeof aStore>[0]> = {}) => ({
  ...aStore({ id: ids(n), name: `门店 ${n}`, ...over }),
  seller: { id: ids(9), name: '商贸公司' },
});
const kept = (n: number, version: Partial<PledgeVersion>, over = {}) =>
  directoryRow(store(n, over), aPledge(ids(n), aVersion(version)));
const keep = (...rows: readonly ReturnType<typeof kept>[]) =>
  directoryModel(connection).insertMany(rows);

beforeEach(async () => {
  at = new Date(at.getTime() + 3_600_000);
  await directoryModel(connection).deleteMany({});
});

describe('the list of pledges in force', () => {
  it('holds what covers purchases today, the newest first', async () => {
    await keep(
      kept(1, { validFrom: '2026-01-05' }),
      kept(2, { validFrom: '2026-02-10' }),
      kept(3, { status: 'withdrawn', validUntil: '2026-02-01' }),
      directoryRow(store(4), null),
    );

    expect(await names()).toEqual(['门店 2', '门店 1']);
  });

  it('leaves out what begins tomorrow, what has just run out, and closed stores', async () => {
    await keep(
      kept(1, { validFrom: '2026-03-03' }),
      kept(2, { validUntil: '2026-03-01' }),
      kept(3, {}, { status: 'closed' }),
    );

    expect(await names()).toEqual([]);
  });

  it('is given page by page without gap or repetition, also among pledges of one day', async () => {
    await keep(kept(1, {}), kept(2, {}), kept(3, {}));

    const first = await list('?limit=2');

    expect(first.items.map(({ name }) => name)).toEqual(['门店 3', '门店 2']);
    expect(await names(`?limit=2&after=${first.next}`)).toEqual(['门店 1']);
  });

  it('is narrowed down to a city', async () => {
    await keep(kept(1, {}), kept(2, {}, { division: '320104' }));

    expect(await names('?city=320500')).toEqual(['门店 1']);
    expect(await names('?city=320100')).toEqual(['门店 2']);
  });

  it('knows no city that is none', async () => {
    const refused = await request(api).get('/api/v1/pledge-lists/in-force?city=320505');

    expect(refused.body).toMatchObject({ status: 422, type: '/problems/unknown-city' });
  });
});

describe('the list of removed pledges', () => {
  it('says why, since when, and in the bureau’s own words', async () => {
    const delisted = {
      ...aPledge(ids(1), aVersion({ status: 'delisted', validUntil: '2026-02-20' })),
      supervision: [
        { outcome: 'delisted', version: 1, words: '多次拒绝退货', at, by: 'supervisor' },
      ] as const,
    };
    await keep(directoryRow(store(1), delisted));

    expect(await removed()).toMatchObject([
      { as: 'delisted', from: '2026-02-21', reason: '被摘牌', words: '多次拒绝退货' },
    ]);
    expect(await removed('en')).toMatchObject([{ reason: 'Delisted by the bureau' }]);
  });

  it('holds suspended, withdrawn and expired pledges, the newest first', async () => {
    await keep(
      kept(1, { status: 'expired', validUntil: '2026-01-31' }),
      kept(2, { status: 'suspended', suspensions: [{ from: '2026-02-25' }] }),
      kept(3, { status: 'withdrawn', validUntil: '2026-02-10' }),
      kept(4, {}),
    );

    expect((await removed()).map(({ as, from }) => `${as} ${from}`)).toEqual([
      'suspended 2026-02-25',
      'withdrawn 2026-02-11',
      'expired 2026-02-01',
    ]);
  });

  it('says of a store that closed that it did', async () => {
    await keep(kept(1, { status: 'withdrawn', validUntil: '2026-02-10' }, { status: 'closed' }));

    expect(await removed()).toMatchObject([{ as: 'withdrawn', reason: '门店已关闭' }]);
  });

  it('loses a store that pledges anew', async () => {
    const anew = aPledge(
      ids(1),
      aVersion({ status: 'delisted', validUntil: '2026-01-20' }),
      aVersion({ version: 2, validFrom: '2026-02-01' }),
    );
    await keep(directoryRow(store(1), anew));

    expect(await removed()).toEqual([]);
    expect(await names()).toEqual(['门店 1']);
  });

  it('names a pledge that nobody was ever covered by nowhere', async () => {
    await keep(kept(1, { status: 'withdrawn', validFrom: '2026-03-02', validUntil: '2026-03-01' }));

    expect(await removed()).toEqual([]);
  });
});

describe('the map of pledging stores', () => {
  it('shows where they are, and only those whose place is known', async () => {
    const point = { lng: 120.6229, lat: 31.3113 };
    await keep(kept(1, { windowDays: 15 }, { point }), kept(2, {}));

    const { points, isCut } = PledgeMap.parse((await get('/pledge-lists/map?city=320500')).body);

    expect(points).toEqual([
      { id: ids(1), name: '门店 1', number: `P-${ids(1)}`, windowDays: 15, ...point },
    ]);
    expect(isCut).toBe(false);
  });
});

describe('coverage', () => {
  const coverage = async (query: string) =>
    CoverageFigures.parse((await get(`/figures/coverage${query}`, 'en')).body);

  it('counts stores and those that pledge by county, with every county of the city', async () => {
    await keep(
      kept(1, {}),
      kept(2, { status: 'suspended', suspensions: [{ from: '2026-02-25' }] }),
      directoryRow(store(3), null),
      kept(4, {}, { status: 'closed' }),
      kept(5, {}, { division: '320104' }),
    );

    const { total, cities } = await coverage('?city=320500');

    expect(total).toEqual({ stores: 3, pledged: 1 });
    expect(cities).toMatchObject([
      { city: '320500', name: 'Suzhou (Jiangsu)', stores: 3, pledged: 1 },
    ]);
    expect(cities[0]?.counties).toHaveLength(9);
    expect(cities[0]?.counties).toContainEqual({
      division: '320508',
      name: '姑苏区',
      stores: 3,
      pledged: 1,
    });
  });

  it('is counted once a minute at most', async () => {
    await keep(kept(1, {}));
    await coverage('');
    await keep(kept(2, {}));

    expect((await coverage('')).total.pledged).toBe(1);
    at = new Date(at.getTime() + 60_000);
    expect((await coverage('')).total.pledged).toBe(2);
  });
});
