import { pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import { StoreListItem, StoreView } from '@anxintui/shared/contracts/registry';
import { expressApp } from '@anxintui/shared/http/express-app';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { directoryModel } from '../db/directory.js';
import { enterpriseModel } from '../db/enterprises.js';
import { storeModel } from '../db/stores.js';
import { aBureau, NINE } from '../domain/a-pledge.contract.js';
import { registryQueries } from '../queries.js';

const { connection, drop } = await testDatabase('stores-http');
afterAll(drop);
const SELLER = '7K3M9Q2FX4TDH8PZ';
const ACTORS: Readonly<Record<string, Actor>> = {
  owner: { accountId: 'owner-1', roles: ['owner'], enterpriseId: SELLER },
  other: { accountId: 'owner-2', roles: ['owner'], enterpriseId: 'another' },
};
const county = { ...aBureau(), level: 'county', division: '320508' } as const;
const bureau = { ...county, parent: 'bureau-320500', publishesChannel: false };
const api = expressApp(
  [
    createApp({
      connection,
      now: () => NINE,
      queries: registryQueries(connection),
      responsible: async () => ({ bureau, reason: [], alternatives: [] }),
      ruleBook: {
        current: () => testRuleBook,
        refresh: async () => undefined,
        stop: () => undefined,
      },
    }),
  ],
  {
    authenticate: async (token) => ACTORS[token.replace('-is-signed-in-here-now', '')] ?? null,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
  },
);

let keys = 0;
const bearer = (who: string) => ({ Authorization: `Bearer ${who}-is-signed-in-here-now` });
const post = (who: string, path: string, body: object, seen?: number) => {
  keys += 1;
  return request(api)
    .post(`/api/v1${path}`)
    .set({ ...bearer(who), 'Idempotency-Key': `key-${keys}` })
    .set(seen === undefined ? {} : { 'If-Match': `"${seen}"` })
    .send(body);
};
const search = (asked: Record<string, string>) => request(api).get('/api/v1/stores').query(asked);
const foundBy = async (asked: Record<string, string>) =>
  pageOf(StoreListItem).parse((await search(asked).expect(200)).body).items;
const STORE = {
  name: '采芝斋食品（观前街店）',
  division: '320508',
  address: '观前街 91 号',
  categories: ['food'],
  point: { lng: 120.6229, lat: 31.3113 },
  openingHours: '9:00–21:00',
};
const registered = async (over: object = {}): Promise<string> => {
  const { body } = await post('owner', '/stores', { ...STORE, ...over }).expect(201);
  return Receipt.parse(body).id;
};
const view = async (who: string, id: string) => {
  const { body, headers } = await request(api).get(`/api/v1/stores/${id}`).set(bearer(who));
  return { store: StoreView.parse(body), etag: headers['etag'] };
};

beforeAll(async () => {
  await buildIndexes([directoryModel(connection), storeModel(connection)]);
  const facts = { status: 'verified', name: '商贸', creditCode: 'C', kind: 'independent' } as const;
  const next = { id: SELLER, version: 0, head: '', clocks: [], ...facts };
  await enterpriseModel(connection).insertMany([
    newRow(
      { next, events: [{ type: 'enterprise.registered', at: NINE, by: 'owner' }] },
      { key: 'k' },
      new Set(),
    ),
  ]);
});

describe('a registered store', () => {
  it('is found at once, with where it is and when it opens', async () => {
    const id = await registered();

    expect(await foundBy({ q: '采芝斋 苏州' })).toEqual([
      {
        id,
        ...STORE,
        status: 'registered',
        seller: { id: SELLER, name: '商贸' },
        place: '江苏省苏州市姑苏区',
        pledge: null,
      },
    ]);
    expect(await foundBy({ near: '120.6239,31.3113', radiusKm: '1', q: 'czz' })).toMatchObject([
      { id, metres: 95 },
    ]);
  });

  it('offers change and closing to its owner and nothing to others', async () => {
    const id = await registered();

    const { store, etag } = await view('owner', id);

    expect(store.availableCommands).toEqual([
      { name: 'change', method: 'POST', href: `/api/v1/stores/${id}/change` },
      { name: 'close', method: 'POST', href: `/api/v1/stores/${id}/closing` },
    ]);
    expect(etag).toBe('"1"');
    expect((await view('other', id)).store.availableCommands).toEqual([]);
  });

  it('is found under its new name, and under the old one no longer', async () => {
    const id = await registered({ name: '黄天源糕团' });

    await post('owner', `/stores/${id}/change`, { name: '得月楼菜馆' }, 1).expect(200);

    expect(await foundBy({ q: '得月楼' })).toMatchObject([{ id }]);
    expect(await foundBy({ q: '黄天源' })).toEqual([]);
    expect((await view('owner', id)).store).toMatchObject({ version: 2, name: '得月楼菜馆' });
  });

  it('is found only as closed once it is, and offers nothing more', async () => {
    const id = await registered({ name: '乾泰祥绸布' });

    const { body } = await post('owner', `/stores/${id}/closing`, {}, 1).expect(200);

    expect(body).toMatchObject({ status: 'closed', availableCommands: [] });
    expect(await foundBy({ q: '乾泰祥' })).toEqual([]);
    expect(await foundBy({ q: '乾泰祥', status: 'closed' })).toMatchObject([{ id }]);
    await post('owner', `/stores/${id}/closing`, {}, 2).expect(409);
  });

  it('is nothing to the owner of another enterprise', async () => {
    const id = await registered();

    await post('other', `/stores/${id}/change`, { name: '抢来的店' }, 1).expect(404);
    await post('owner', `/stores/${id}/change`, { name: '旧版本' }, 9).expect(412);
    await post('owner', `/stores/${id}/change`, {}, 1).expect(400);
  });

  it('is refused with a point that lies nowhere near', async () => {
    const { body } = await post('owner', '/stores', { ...STORE, point: { lng: 0, lat: 0 } });

    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/point' }] });
  });
});

describe('a search', () => {
  it.each([
    [{ q: '$ne' }],
    [{ q: '"\'`;--' }],
    [{ q: '\u0007\u001b[2J' }],
    [{ q: '(((((' }],
    [{ q: '{"$gt":""}', division: '320500' }],
  ])('of %j finds nothing', async (asked) => {
    expect(await foundBy(asked)).toEqual([]);
  });

  it.each([
    ['q', { q: 'a'.repeat(10_000) }],
    ['q', { q: 'a\u0000b' }],
    ['q', { 'q[$ne]': '1' }],
    ['division', { division: '{"$ne":1}' }],
    ['category', { category: 'guns' }],
    ['near', { near: '31.3,120.6' }],
    ['near', { near: '120.6' }],
    ['near', { near: 'NaN,NaN' }],
    ['radiusKm', { radiusKm: '1e9' }],
    ['windowDays', { windowDays: '3' }],
    ['pledged', { pledged: 'yes' }],
    ['after', { after: 'bm90IG91cnM' }],
    ['after', { after: '!' }],
    ['limit', { limit: '101' }],
  ])('with a faulty %s is refused', async (_, asked) => {
    const { body, status } = await search(asked);

    expect(status).toBe(400);
    expect(body).toMatchObject({ type: '/problems/invalid-request' });
  });

  it('goes on where its page mark says, and ends', async () => {
    const query = { q: '采芝斋', limit: '1' };
    const first = pageOf(StoreListItem).parse((await search(query)).body);
    const after = first.next ?? '';
    const second = pageOf(StoreListItem).parse((await search({ ...query, after })).body);

    expect(first.items).toHaveLength(1);
    expect(second.items).toHaveLength(1);
    expect(second.items).not.toEqual(first.items);
  });
});
