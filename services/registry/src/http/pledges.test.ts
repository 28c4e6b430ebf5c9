import { EnterpriseView } from '@anxintui/shared/contracts/enterprises';
import { pageOf } from '@anxintui/shared/contracts/fields';
import {
  PledgeHistoryView,
  PledgeOnView,
  PledgePreviewView,
  PledgeReview,
  PledgeView,
} from '@anxintui/shared/contracts/pledges';
import { expressApp } from '@anxintui/shared/http/express-app';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { pledgeModel } from '../db/pledges.js';
import { storeModel } from '../db/stores.js';
import { aBureau, NINE } from '../domain/a-pledge.contract.js';
import { registryQueries } from '../queries.js';

const { connection, drop } = await testDatabase('pledges-http');
afterAll(drop);
const STORE = '7K3M9Q2FX4TDH8PZ';
const ACTORS: Readonly<Record<string, Actor>> = {
  manager: { accountId: 'manager-1', roles: ['manager'], rights: ['publish'], storeId: STORE },
  drafter: { accountId: 'manager-3', roles: ['manager'], rights: ['refund'], storeId: STORE },
  clerk: { accountId: 'clerk-1', roles: ['clerk'], storeId: STORE },
  stranger: { accountId: 'manager-2', roles: ['manager'], storeId: 'another' },
  owner: { accountId: 'owner-1', roles: ['owner'] },
  supervisor: { accountId: 'supervisor-1', roles: ['supervisor'], bureauId: 'bureau-320508' },
  neighbour: { accountId: 'supervisor-2', roles: ['supervisor'], bureauId: 'bureau-320505' },
};
const queries = registryQueries(connection);
const now = () => NINE;
const county = { ...aBureau(), level: 'county', division: '320508' } as const;
const bureau = { ...county, parent: 'bureau-320500', publishesChannel: false };
const responsible = async () => ({ bureau, reason: [], alternatives: [] });
const ruleBook = {
  current: () => testRuleBook,
  refresh: async () => undefined,
  stop: () => undefined,
};
const api = expressApp([createApp({ connection, now, queries, responsible, ruleBook })], {
  authenticate: async (token) => ACTORS[token.replace('-is-signed-in-here-now', '')] ?? null,
  isUnavailable: () => false,
  health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
  log: pino({ level: 'silent' }),
});
await storeModel(connection).insertMany([
  newRow(
    {
      next: {
        id: STORE,
        version: 0,
        head: '',
        clocks: [],
        ...{
          status: 'registered',
          name: '观前街店',
          seller: { id: 'seller-1', name: '商贸公司' },
          division: '320508',
          address: '观前街 1 号',
          categories: ['clothing'],
        },
      },
      events: [{ type: 'store.registered', at: NINE, by: 'owner' }],
    },
    { key: 'k' },
    new Set(),
  ),
]);
beforeEach(async () => {
  await pledgeModel(connection).deleteMany({});
});

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
const get = (who: string, path: string) => request(api).get(`/api/v1${path}`).set(bearer(who));
const TERMS = { windowDays: 15 };
const drafted = () => post('manager', `/stores/${STORE}/pledge`, TERMS).expect(201);
const submitted = async () => {
  await drafted();
  return post('manager', `/pledges/${STORE}/submission`, {}, 1).expect(200);
};

describe('POST /stores/{id}/pledge', () => {
  it('gives the manager a draft, and the address where it goes on', async () => {
    const res = await drafted();

    expect(res.body).toMatchObject({
      id: STORE,
      status: 'draft',
      href: `/api/v1/pledges/${STORE}`,
    });
    const view = PledgeView.parse((await get('manager', `/pledges/${STORE}`)).body);
    expect(view).toMatchObject({
      status: 'draft',
      versions: [{ windowDays: 15, refundHours: 48 }],
    });
    expect(view.availableCommands.map(({ name }) => name)).toEqual([
      'revise',
      'submit',
      'withdraw',
    ]);
  });

  it.each([
    ['a window of three days', { windowDays: 3 }, 422, '/windowDays'],
    [
      'a class of goods the law lets nobody leave out',
      { ...TERMS, excluded: ['clothing'] },
      422,
      '/excluded/0',
    ],
    [
      'an exclusion the law does not know',
      { ...TERMS, exclusions: ['sale-items'] },
      400,
      '/exclusions/0',
    ],
    [
      'an exclusion named twice',
      { ...TERMS, exclusions: ['periodicals', 'periodicals'] },
      400,
      '/exclusions',
    ],
  ])('refuses %s, pointing at it', async (_, body, status, pointer) => {
    const res = await post('manager', `/stores/${STORE}/pledge`, body).expect(status);

    expect(res.body.errors).toMatchObject([{ pointer }]);
  });

  it('is none of a stranger’s business, and a clerk may not', async () => {
    await post('stranger', `/stores/${STORE}/pledge`, TERMS).expect(404);
    await post('clerk', `/stores/${STORE}/pledge`, TERMS).expect(403);
  });

  it('names the way to change what is there already', async () => {
    await drafted();

    const res = await post('manager', `/stores/${STORE}/pledge`, TERMS).expect(409);

    expect(res.body.type).toBe('/problems/pledge-exists');
  });
});

describe('POST /stores/{id}/pledge/preview', () => {
  it('says what would be refused, in words, and writes nothing', async () => {
    const body = { windowDays: 3, excluded: ['clothing'] };
    const res = await post('drafter', `/stores/${STORE}/pledge/preview`, body).expect(200);

    expect(PledgePreviewView.parse(res.body).refusals).toMatchObject([
      { pointer: '/windowDays', title: '退货期限不得少于 7 天' },
      { pointer: '/excluded/0', title: '不得把服装整类排除在承诺之外' },
    ]);
    await get('manager', `/pledges/${STORE}`).expect(404);
    await post('stranger', `/stores/${STORE}/pledge/preview`, body).expect(404);
  });
});

describe('a pledge on its way into force', () => {
  it('waits at the bureau of the county where the store is', async () => {
    await submitted();

    const Page = pageOf(PledgeReview);
    const mine = Page.parse((await get('supervisor', '/pledge-reviews?status=submitted')).body);
    const theirs = Page.parse((await get('neighbour', '/pledge-reviews')).body);

    expect(mine.items).toMatchObject([
      { id: STORE, storeName: '观前街店', bureau: { id: 'bureau-320508' }, version: 1 },
    ]);
    expect(theirs.items).toEqual([]);
    await get('manager', '/pledge-reviews').expect(403);
    await get('supervisor', '/pledge-reviews?after=bm90LW91cnM').expect(400);
  });

  it('binds from the day after the approval, for everybody to see', async () => {
    await submitted();
    const res = await post('supervisor', `/pledges/${STORE}/approval`, {}, 2).expect(200);

    expect(PledgeView.parse(res.body)).toMatchObject({
      status: 'in-force',
      number: expect.any(String),
    });
    await request(api).get(`/api/v1/stores/${STORE}/pledge?on=2026-03-02`).expect(404);
    const tomorrow = await request(api).get(`/api/v1/stores/${STORE}/pledge?on=2026-03-03`);
    expect(PledgeOnView.parse(tomorrow.body)).toMatchObject({
      version: 1,
      windowDays: 15,
      windowStart: { 'self-pickup': 'receipt-day', delivered: 'day-after-receipt' },
      validUntil: '2029-03-02',
    });
    expect((await queries.pledgedStore(STORE, '2026-03-03'))?.pledge?.version).toMatchObject({
      freight: 'shopper',
    });
  });

  it('is a draft that its store can withdraw, and not hear of any more', async () => {
    await submitted();

    await post('manager', `/pledges/${STORE}/withdrawal`, {}, 2).expect(200);

    expect((await get('supervisor', '/pledge-reviews')).body.items).toEqual([]);
  });

  it('is published by whoever has the right to, and by no other manager', async () => {
    await drafted();

    const { body } = await post('drafter', `/pledges/${STORE}/submission`, {}, 1).expect(403);

    expect(body).toMatchObject({ type: '/problems/right-missing' });
    expect(body.detail).toContain('企业管理员');
  });

  it('is nobody’s who has nothing to do with it', async () => {
    await submitted();

    await get('stranger', `/pledges/${STORE}`).expect(404);
    await get('neighbour', `/pledges/${STORE}`).expect(404);
    await post('neighbour', `/pledges/${STORE}/approval`, {}, 2).expect(404);
    await post('manager', `/pledges/${STORE}/approval`, {}, 2).expect(403);
    await post('supervisor', `/pledges/${STORE}/resumption`, { words: '恢复' }, 2).expect(409);
    await post('supervisor', `/pledges/${STORE}/approval`, {}, 1).expect(412);
    await post('supervisor', `/pledges/${STORE}/approval`, {}).expect(428);
  });
});

describe('the public history of a pledge', () => {
  it('holds every version that bound the store and what the bureau did, but no returned draft', async () => {
    await submitted();
    await post('supervisor', `/pledges/${STORE}/return`, { reasons: '请补充' }, 2).expect(200);
    await post('manager', `/pledges/${STORE}/submission`, {}, 3).expect(200);
    await post('supervisor', `/pledges/${STORE}/approval`, {}, 4).expect(200);
    await post('manager', `/pledges/${STORE}/amendment`, { windowDays: 30 }, 6).expect(200);
    await post('supervisor', `/pledges/${STORE}/warning`, { words: '督促告诫' }, 7).expect(200);

    const res = await request(api).get(`/api/v1/stores/${STORE}/pledge/history`).expect(200);

    const { versions, supervision } = PledgeHistoryView.parse(res.body);
    expect(versions).toMatchObject([{ version: 1, status: 'in-force', changes: [] }]);
    expect(supervision).toEqual([
      { outcome: 'warned', version: 1, words: '督促告诫', on: '2026-03-02' },
    ]);
    const mine = PledgeView.parse((await get('manager', `/pledges/${STORE}`)).body);
    expect(mine.versions[1]?.changes).toEqual([
      { field: 'windowDays', from: 15, to: 30, words: '退货期限：15 天 → 30 天' },
    ]);
    expect(mine.supervision.map(({ outcome }) => outcome)).toEqual(['returned', 'warned']);
  });

  it('is empty where nothing was ever in force, and nothing where there is no store', async () => {
    await drafted();

    const res = await request(api).get(`/api/v1/stores/${STORE}/pledge/history`).expect(200);

    expect(res.body).toEqual({ storeId: STORE, number: null, versions: [], supervision: [] });
    await request(api).get('/api/v1/stores/0123456789ABCDEF/pledge/history').expect(404);
  });
});

describe('POST /enterprises', () => {
  const CODE = '91350211M0000XUF46';
  const FACTS = { name: '枫禾百货', kind: 'independent', creditCode: CODE, division: '320508' };

  it('asks for a confirmation, keeps it, and shows it to whom it concerns', async () => {
    const refused = await post('owner', '/enterprises', FACTS).expect(422);
    const confirmed = { ...FACTS, creditCodeOverride: { why: '已核对营业执照' } };
    const { body } = await post('owner', '/enterprises', confirmed).expect(201);

    expect(refused.body).toMatchObject({
      type: '/problems/credit-code-check-failed',
      errors: [{ pointer: '/creditCode' }],
    });
    const seenBy = async (who: string) =>
      EnterpriseView.parse((await get(who, `/enterprises/${body.id}`)).body);
    expect(await seenBy('owner')).toMatchObject({ creditCodeOverride: { by: 'owner' } });
    expect(await seenBy('stranger')).not.toHaveProperty('creditCodeOverride');
    expect((await seenBy('supervisor')).availableCommands.map(({ name }) => name)).toEqual([
      'verify',
      'strike-off',
    ]);
    await post('neighbour', `/enterprises/${body.id}/verification`, {}, 1).expect(404);
    const verified = await post('supervisor', `/enterprises/${body.id}/verification`, {}, 1);
    expect(EnterpriseView.parse(verified.body)).toMatchObject({ status: 'verified' });
    await post('owner', '/enterprises', confirmed).expect(409);
  });
});
