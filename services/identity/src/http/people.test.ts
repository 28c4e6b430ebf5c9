import { randomBytes, randomUUID } from 'node:crypto';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { DisclosureView, ErasureView, ProfileView } from '@anxintui/shared/contracts/people';
import { expressApp } from '@anxintui/shared/http/express-app';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { identityCommands } from '../commands.js';
import { accountModel } from '../db/accounts.js';
import { bureauModel } from '../db/bureaus.js';
import { mongoPeople } from '../db/people.js';
import { mongoSessions } from '../db/sessions.js';
import { bureauTree } from '../domain/bureau-tree.js';
import { identityQueries } from '../queries.js';

const { connection, drop } = await testDatabase('people-http');
afterAll(drop);
const NINE = new Date('2026-03-02T01:00:00Z');
const now = () => NINE;
/** Worth nothing outside these tests. */
const KEYS = { data: randomBytes(32), index: randomBytes(32), code: randomBytes(32) };
const queries = identityQueries(connection, now, KEYS);
const commands = identityCommands(connection, now, KEYS);
const people = mongoPeople(connection, KEYS);
const sessions = mongoSessions(connection);
const identity = expressApp(
  [createApp({ connection, now, queries, isDemo: false, isSecure: true, keys: KEYS })],
  {
    authenticate: async (token) => ACTORS[token.replaceAll('_', '')] ?? null,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
  },
);
const shopper = (accountId: string): Actor => ({ accountId, roles: ['shopper'] });
const ACTORS: Readonly<Record<string, Actor>> = {
  zhang: shopper('zhang'),
  chen: shopper('chen'),
  leaving: shopper('leaving'),
  blank: shopper('blank'),
  guest: { ...shopper('guest'), isGuest: true },
  clerk: { accountId: 'clerk', roles: ['shopper', 'clerk'], storeId: 'store-1' },
};
const MEDIATOR: Actor = {
  accountId: 'mediator-1',
  roles: ['mediator'],
  bureauId: 'bureau-320505',
};
const CASE = { kind: 'cases', id: '7K3M9Q2FX4TDH8PZ' } as const;
const account = (_id: string) => ({
  _id,
  roles: ['shopper' as const],
  organisation: '消费者',
  isActive: true,
  isDemo: false,
});
await accountModel(connection).insertMany(['zhang', 'chen', 'leaving', 'staying'].map(account));
await bureauModel(connection).insertMany(
  bureauTree().map(({ id, ...bureau }) => ({ _id: id, ...bureau })),
);
await people.create('zhang', { name: '张桂英', phone: '13912345678' });
await people.create('leaving', { name: '陈宇', phone: '13900000001' });
await people.create('staying', { name: '李敏', phone: '13900000002' });
await people.create('clerk', { name: '李敏' });

const get = (path: string, token: string) =>
  request(identity)
    .get(`/api/v1${path}`)
    .set('Authorization', `Bearer ${token.padEnd(43, '_')}`);
const post = (path: string, token: string, body: object) =>
  request(identity)
    .post(`/api/v1${path}`)
    .set('Authorization', `Bearer ${token.padEnd(43, '_')}`)
    .set('Idempotency-Key', randomUUID())
    .send(body);
const session = (accountId: string) => ({
  tokenHash: `hash of ${accountId}`,
  id: `s-${accountId}`,
  accountId,
  kind: 'shopper' as const,
  startedAt: NINE,
  lastSeenAt: NINE,
  endsAt: new Date('2026-04-01T00:00:00Z'),
});

describe('GET /me/profile', () => {
  it('shows people what is known of them, in clear, and whether it is enough for a complaint', async () => {
    const { body } = await get('/me/profile', 'zhang').expect(200);

    expect(ProfileView.parse(body)).toEqual({
      name: '张桂英',
      phone: '13912345678',
      isComplete: false,
    });
  });

  it('is empty for whoever has told nothing', async () => {
    const { body } = await get('/me/profile', 'blank').expect(200);

    expect(body).toEqual({ isComplete: false });
  });

  it('is not for guests', async () => {
    await get('/me/profile', 'guest').expect(403);
  });
});

describe('POST /me/profile', () => {
  it('is complete with name, telephone number and address, and answers nothing of it', async () => {
    await people.create('chen', { phone: '13900000003' });

    const first = await post('/me/profile', 'chen', { name: '陈宇' }).expect(200);
    const second = await post('/me/profile', 'chen', { address: '南京市玄武区珠江路 1 号' }).expect(
      200,
    );

    expect([first.body, second.body]).toEqual([{ isComplete: false }, { isComplete: true }]);
    expect(await queries.people.hasContact('chen')).toBe(true);
    expect(await people.read('chen')).toEqual({
      name: '陈宇',
      phone: '13900000003',
      address: '南京市玄武区珠江路 1 号',
    });
  });

  it('is open to guests, who need it for a complaint', async () => {
    await post('/me/profile', 'guest', { name: '周晓燕' }).expect(200);
  });

  it.each([
    ['a phone, which changes by a code only', { name: '张', phone: '13900000009' }, 400, '/phone'],
    ['nothing at all', {}, 400, ''],
    ['an empty name', { name: ' ' }, 400, '/name'],
    ['a number with a wrong check digit', { idNumber: '110105194912310021' }, 422, '/idNumber'],
  ])('refuses %s', async (_, told, status, pointer) => {
    const { body } = await post('/me/profile', 'zhang', told).expect(status);

    expect(body.errors).toMatchObject([{ pointer }]);
  });

  it('lets staff tell their address, but not call themselves otherwise', async () => {
    await post('/me/profile', 'clerk', { name: '李敏', address: '苏州市虎丘区' }).expect(200);
    const { body } = await post('/me/profile', 'clerk', { name: '局长' }).expect(403);

    expect(body.type).toBe('/problems/name-is-on-duty');
    expect(await people.read('clerk')).toMatchObject({ name: '李敏' });
  });
});

describe('GET /me/disclosures', () => {
  const reading = (requestKey: string) =>
    queries.people.disclose({
      account: 'zhang',
      fields: ['phone'],
      purpose: 'contact-party',
      reader: MEDIATOR,
      subject: CASE,
      requestKey,
    });

  it('tells people which bureau read what of theirs, when and what for, but not who it was', async () => {
    expect(await reading('request:1')).toEqual({ phone: '13912345678' });

    const { body } = await get('/me/disclosures', 'zhang').expect(200);

    const { items } = pageOf(DisclosureView).parse(body);
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: NINE.toISOString(),
        by: { roles: ['mediator'], bureau: '苏州市虎丘区市场监督管理局' },
        purpose: 'contact-party',
        words: '为办理本件联系当事人',
        fields: ['phone'],
        subject: { ...CASE, href: `/api/v1/cases/${CASE.id}` },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('mediator-1');
  });

  it('comes page by page, and is nobody else’s', async () => {
    await Promise.all(['request:2', 'request:3'].map(reading));

    const first = await get('/me/disclosures?limit=2', 'zhang').expect(200);
    const second = await get(`/me/disclosures?limit=2&after=${first.body.next}`, 'zhang').expect(
      200,
    );

    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect([first.body.items.length, new Set(ids).size, second.body.next]).toEqual([2, 3, null]);
    const others = await get('/me/disclosures', 'chen').expect(200);
    expect(others.body).toEqual({ items: [], next: null });
  });
});

describe('POST /me/erasure', () => {
  const CONFIRMED = { confirm: 'erase-my-account' };

  it('closes the account, ends its sessions and frees its phone at once', async () => {
    await sessions.start(session('leaving'));

    const { body, headers } = await post('/me/erasure', 'leaving', CONFIRMED).expect(202);

    expect(ErasureView.parse(body).requestedAt).toBe(NINE.toISOString());
    expect(headers['set-cookie']?.[0]).toContain('Max-Age=0');
    expect(await accountModel(connection).findOne({ _id: 'leaving' }).lean()).toMatchObject({
      isActive: false,
    });
    expect(await sessions.list('leaving')).toEqual([]);
    expect(await people.findByPhone('13900000001')).toBeNull();
    expect(await people.read('leaving')).toMatchObject({ name: '陈宇' });
  });

  it('destroys the data once the router finds that nothing concerns them any more', async () => {
    expect(await commands.erasuresDue(10)).toEqual(['leaving']);

    await commands.erasePerson('leaving');

    expect(await people.read('leaving')).toBeNull();
    expect(await commands.erasuresDue(10)).toEqual([]);
    expect(await accountModel(connection).findOne({ _id: 'leaving' }).lean()).toMatchObject({
      isActive: false,
      erasedAt: NINE,
    });
  });

  it('destroys nothing of whoever has not asked for it', async () => {
    await commands.erasePerson('staying');

    expect(await people.read('staying')).toMatchObject({ name: '李敏' });
  });

  it('tells staff who ends their account', async () => {
    const { body } = await post('/me/erasure', 'clerk', CONFIRMED).expect(403);

    expect(body.type).toBe('/problems/account-is-on-duty');
    expect(await people.read('clerk')).not.toBeNull();
  });

  it.each([
    ['guest', CONFIRMED, 403],
    ['zhang', {}, 400],
    ['zhang', { confirm: 'yes' }, 400],
  ])('is refused to %s who sends %o', async (token, body, status) => {
    await post('/me/erasure', token, body).expect(status);
  });
});

describe('the export of a person', () => {
  it('holds their profile, sessions, notices and who has read it, but no token and no officer', async () => {
    await sessions.start(session('zhang'));

    const exported = await queries.people.exportOf('zhang');

    expect(exported).toMatchObject({
      account: { id: 'zhang', roles: ['shopper'] },
      profile: { name: '张桂英', phone: '13912345678' },
      sessions: [{ id: 's-zhang', kind: 'shopper' }],
      notices: [],
    });
    expect(exported.disclosures).toHaveLength(3);
    expect(JSON.stringify(exported)).not.toMatch(/hash of|mediator-1/);
  });
});
