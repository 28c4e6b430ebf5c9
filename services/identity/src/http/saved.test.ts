import { SavedView, SavedViews, Templates, TemplateView } from '@anxintui/shared/contracts/saved';
import { expressApp } from '@anxintui/shared/http/express-app';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mongoSaved, savedModel } from '../db/saved.js';
import { savedRoutes } from './saved.js';
import { IDENTITY_PROBLEMS } from './words.js';

const { connection, drop } = await testDatabase('saved-http');
afterAll(drop);
const NOW = new Date('2026-03-02T04:00:00Z');
const AT_SHOP = { enterpriseId: 'firm-1', storeId: 'store-1' };
const ACTORS: Readonly<Record<string, Actor>> = {
  intake: { accountId: 'intake-1', roles: ['intake'], bureauId: 'bureau-320508' },
  mediator: { accountId: 'mediator-1', roles: ['mediator'], bureauId: 'bureau-320508' },
  supervisor: { accountId: 'supervisor-1', roles: ['supervisor'], bureauId: 'bureau-320508' },
  elsewhere: { accountId: 'intake-2', roles: ['intake'], bureauId: 'bureau-310101' },
  clerk: { accountId: 'clerk-1', roles: ['clerk'], ...AT_SHOP },
  manager: { accountId: 'manager-1', roles: ['manager'], ...AT_SHOP },
  rival: { accountId: 'manager-2', roles: ['manager'], enterpriseId: 'firm-2' },
  newcomer: { accountId: 'owner-9', roles: ['owner'] },
  shopper: { accountId: 'shopper-1', roles: ['shopper'] },
};
const app = {
  name: 'identity',
  problems: IDENTITY_PROBLEMS,
  endpoints: savedRoutes({ saved: mongoSaved(connection), now: () => NOW }),
};
const api = expressApp([app], {
  authenticate: async (token) => ACTORS[token.replace('-is-signed-in-here-now', '')] ?? null,
  isUnavailable: () => false,
  health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
  log: pino({ level: 'silent' }),
});
beforeEach(async () => {
  await savedModel(connection).deleteMany({});
});

let keys = 0;
const bearer = (who: string) => ({ Authorization: `Bearer ${who}-is-signed-in-here-now` });
const get = (who: string, path: string) => request(api).get(`/api/v1${path}`).set(bearer(who));
const post = (who: string, path: string, body: object, key?: string) => {
  keys += 1;
  return request(api)
    .post(`/api/v1${path}`)
    .set({ ...bearer(who), 'Idempotency-Key': key ?? `key-${keys}` })
    .send(body);
};
const viewsOf = async (who: string) =>
  SavedViews.parse((await get(who, '/me/views').expect(200)).body).items;
const MINE = { name: '我的将超期', query: 'view=due-soon&officer=me' };
const saved = async (who: string, body: object) =>
  SavedView.parse((await post(who, '/me/views', body).expect(201)).body);
const saveTemplate = (who: string, text: string) =>
  post(who, '/me/templates', { name: '同意退款', text });

describe('a saved view', () => {
  it('is mine alone unless I share it', async () => {
    const { id } = await saved('intake', MINE);

    expect(await viewsOf('intake')).toEqual([
      { ...MINE, id, shared: false, removable: true, savedAt: NOW.toISOString() },
    ]);
    expect(await viewsOf('mediator')).toEqual([]);
  });

  it('is seen by everybody of the same bureau once it is shared, and by nobody else', async () => {
    await saved('intake', { ...MINE, shared: true });

    expect(await viewsOf('mediator')).toMatchObject([{ name: '我的将超期', removable: false }]);
    expect(await viewsOf('elsewhere')).toEqual([]);
    expect(await viewsOf('clerk')).toEqual([]);
  });

  it('is saved once, however often it is sent', async () => {
    await post('intake', '/me/views', MINE, 'the-same').expect(201);
    await post('intake', '/me/views', MINE, 'the-same').expect(201);

    expect(await viewsOf('intake')).toHaveLength(1);
  });

  it('is removed by whoever saved it, or answers for the bureau, and by no colleague', async () => {
    const first = await saved('intake', { ...MINE, shared: true });
    const second = await saved('intake', { ...MINE, shared: true });
    const removal = (who: string, id: string) => post(who, `/me/views/${id}/removal`, {});

    await removal('mediator', first.id).expect(403);
    await removal('elsewhere', first.id).expect(404);
    await removal('intake', first.id).expect(200);
    await removal('supervisor', second.id).expect(200);

    expect(await viewsOf('intake')).toEqual([]);
  });

  it('stays somebody’s own: not even those who answer for the bureau know of it', async () => {
    const { id } = await saved('intake', MINE);

    await post('supervisor', `/me/views/${id}/removal`, {}).expect(404);
  });

  it.each(['<script>', 'q=张三', 'view=todo#x'])('has no query like %s', async (query) => {
    await post('intake', '/me/views', { ...MINE, query }).expect(400);
  });

  it('is nothing for shoppers, nor for whoever belongs to no enterprise yet', async () => {
    await get('shopper', '/me/views').expect(403);
    const { body } = await post('newcomer', '/me/views', MINE).expect(403);

    expect(body.type).toBe('/problems/no-office');
    expect(await viewsOf('newcomer')).toEqual([]);
  });

  it('finds no room beside fifty others', async () => {
    const row = { kind: 'view', savedBy: 'intake-1', office: 'x', isShared: false, savedAt: NOW };
    await savedModel(connection).insertMany(
      Array.from({ length: 50 }, (_, n) => ({ ...row, _id: `V${n}`, name: 'n', text: 't' })),
    );

    const { body } = await post('intake', '/me/views', MINE).expect(409);

    expect(body.type).toBe('/problems/too-much-saved');
  });
});

describe('a reply template', () => {
  it('is for everybody of the enterprise, and for no other', async () => {
    const { body } = await saveTemplate('manager', '{store} 同意退 {goods}，编号 {number}').expect(
      201,
    );

    expect(TemplateView.parse(body)).toMatchObject({ shared: true, removable: true });
    const of = async (who: string) => Templates.parse((await get(who, '/me/templates')).body).items;
    expect(await of('clerk')).toMatchObject([{ name: '同意退款', removable: false }]);
    expect(await of('rival')).toEqual([]);
  });

  it('has no variable that nobody can fill in', async () => {
    const { body } = await saveTemplate('manager', '{phone} 请来电').expect(422);

    expect(body).toMatchObject({
      type: '/problems/unknown-variable',
      title: '模板中的 {phone} 不能自动填写',
    });
  });

  it('is written and removed by those who answer for a store', async () => {
    const { body } = await saveTemplate('manager', '好的').expect(201);

    await saveTemplate('clerk', '好的').expect(403);
    await post('rival', `/me/templates/${body.id}/removal`, {}).expect(404);
    await post('manager', `/me/views/${body.id}/removal`, {}).expect(404);
    await post('manager', `/me/templates/${body.id}/removal`, {}).expect(200);
  });
});
