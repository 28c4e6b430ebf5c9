import { NoticeList, PreferencesView, ReadingView } from '@anxintui/shared/contracts/identity';
import { expressApp } from '@anxintui/shared/http/express-app';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mongoNotices, noticeModel } from '../db/notices.js';
import { preferencesModel } from '../db/preferences.js';
import type { Recipient } from '../domain/notice.js';
import { noticeRoutes } from '../notice-routes.js';
import { IDENTITY_PROBLEMS } from './words.js';

const { connection, drop } = await testDatabase('preferences-http');
afterAll(drop);
const NOW = new Date('2026-03-02T04:00:00Z');
const ACTORS: Readonly<Record<string, Actor>> = {
  shopper: { accountId: 'shopper-1', roles: ['shopper'] },
  guest: { accountId: 'shopper-2', roles: ['shopper'], isGuest: true },
  clerk: { accountId: 'clerk-1', roles: ['clerk'], storeId: 'store-1' },
  manager: { accountId: 'manager-1', roles: ['manager'], storeId: 'store-1' },
};
const app = {
  name: 'identity',
  problems: IDENTITY_PROBLEMS,
  endpoints: noticeRoutes({ connection, now: () => NOW }),
};
const api = expressApp([app], {
  authenticate: async (token) => ACTORS[token.replace('-is-signed-in-here-now', '')] ?? null,
  isUnavailable: () => false,
  health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
  log: pino({ level: 'silent' }),
});
beforeEach(async () => {
  await noticeModel(connection).deleteMany({});
  await preferencesModel(connection).deleteMany({});
});

let keys = 0;
const bearer = (who: string) => ({ Authorization: `Bearer ${who}-is-signed-in-here-now` });
const get = (who: string, path: string) => request(api).get(`/api/v1${path}`).set(bearer(who));
const post = (who: string, path: string, body: object) => {
  keys += 1;
  return request(api)
    .post(`/api/v1${path}`)
    .set({ ...bearer(who), 'Idempotency-Key': `key-${keys}` })
    .send(body);
};
const preferencesOf = async (who: string) =>
  PreferencesView.parse((await get(who, '/me/preferences').expect(200)).body);

describe('my preferences', () => {
  it('are Chinese, ordinary type and messages by SMS until I choose otherwise', async () => {
    expect(await preferencesOf('shopper')).toEqual({
      language: 'zh',
      elder: false,
      channels: { sms: true },
    });
  });

  it('keep what I choose, and leave alone what I do not name', async () => {
    await post('shopper', '/me/preferences', { elder: true }).expect(200);
    await post('shopper', '/me/preferences', { channels: { sms: false } }).expect(200);

    const mine = { language: 'zh', elder: true, channels: { sms: false } };
    expect(await preferencesOf('shopper')).toEqual(mine);
    expect((await preferencesOf('clerk')).elder).toBe(false);
  });

  it('are a guest’s too', async () => {
    await post('guest', '/me/preferences', { language: 'en' }).expect(200);

    expect((await preferencesOf('guest')).language).toBe('en');
  });

  it('are chosen by saying something', async () => {
    await post('shopper', '/me/preferences', {}).expect(400);
    await request(api).get('/api/v1/me/preferences').expect(401);
  });
});

describe('notices that I have read', () => {
  const notices = mongoNotices(connection);
  const minute = (at: number) => new Date(NOW.getTime() - at * 60_000);
  const notice = (recipient: Recipient, ago: number) =>
    notices.post({
      id: `${recipient}-${ago}`,
      recipient,
      topic: 'case.routed',
      eventId: 'e1',
      subject: { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' },
      at: minute(ago),
    });
  const listOf = async (who: string) =>
    NoticeList.parse((await get(who, '/notices').expect(200)).body);
  const read = async (who: string, upTo: Date) => {
    const reply = await post(who, '/notices/reading', { upTo: upTo.toISOString() }).expect(200);
    return ReadingView.parse(reply.body).unread;
  };

  it('are all new at first, and then those after the moment I named', async () => {
    for (const ago of [30, 20, 10]) await notice('account:shopper-1', ago);

    expect((await listOf('shopper')).unread).toBe(3);
    expect(await read('shopper', minute(20))).toBe(1);
    const { items, unread } = await listOf('shopper');
    expect(items.map(({ isRead }) => isRead)).toEqual([false, true, true]);
    expect(unread).toBe(1);
  });

  it('stay new for the others at the same desk', async () => {
    await notice('store:store-1', 10);

    await read('clerk', NOW);

    expect((await listOf('clerk')).unread).toBe(0);
    expect((await listOf('manager')).unread).toBe(1);
  });

  it('are never unread again, nor read before they are there', async () => {
    await read('shopper', new Date(NOW.getTime() + 3_600_000));
    await read('shopper', minute(30));
    await notice('account:shopper-1', 10);
    await notice('account:shopper-1', -1);

    expect((await listOf('shopper')).items.map(({ isRead }) => isRead)).toEqual([false, true]);
  });
});
