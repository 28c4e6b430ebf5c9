import { SignView } from '@anxintui/shared/contracts/signs';
import { expressApp } from '@anxintui/shared/http/express-app';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { pledgeModel } from '../db/pledges.js';
import { storeModel } from '../db/stores.js';
import { aBureau, aPledge, aPledgeAfter, NINE, noon } from '../domain/a-pledge.contract.js';
import type { Pledge } from '../domain/pledge.js';
import { registryQueries } from '../queries.js';

const { connection, drop } = await testDatabase('signs-http');
afterAll(drop);
const STORE = '7K3M9Q2FX4TDH8PZ';
const { number: NUMBER } = aPledge();
const time = { now: NINE };
const county = { ...aBureau(), level: 'county', division: '320508' } as const;
const bureau = { ...county, parent: 'bureau-320500', publishesChannel: false };
const app = createApp({
  connection,
  now: () => time.now,
  queries: registryQueries(connection),
  responsible: async () => ({ bureau, reason: [], alternatives: [] }),
  ruleBook: {
    current: () => testRuleBook,
    refresh: async () => undefined,
    stop: () => undefined,
  },
  publicOrigin: 'https://tui.example.cn',
});
const api = expressApp([app], {
  authenticate: async () => null,
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

const stored = (pledge: Pledge) =>
  pledgeModel(connection).insertMany([
    newRow(
      {
        next: { ...pledge, version: 0, head: '' },
        events: [{ type: 'pledge.drafted', at: NINE, by: 'manager' }],
      },
      { key: 'pledge' },
      new Set(),
    ),
  ]);
const behind = async (language = 'zh') => {
  const address = `/api/v1/pledges/by-number/${NUMBER}`;
  const { body } = await request(api).get(address).set('Accept-Language', language).expect(200);
  return SignView.parse(body);
};
const APPROVED = [
  ['submit', NINE],
  ['approve', NINE],
] as const;
const APRIL_9 = noon('2026-04-09');

describe('GET /stores/{id}/sign', () => {
  beforeEach(() => {
    time.now = NINE;
  });

  it.each([
    ['svg', 'image/svg+xml', '<svg xmlns'],
    ['png', 'image/png', 'PNG'],
    ['pdf', 'application/pdf', '%PDF-1.'],
  ])('gives the sign as %s to anybody, to be saved', async (format, type, begins) => {
    await stored(aPledge());

    const { body, headers } = await request(api)
      .get(`/api/v1/stores/${STORE}/sign?format=${format}&size=a5`)
      .buffer(true)
      .parse((res, done) => {
        const pieces: Buffer[] = [];
        res.on('data', (piece) => pieces.push(Buffer.from(piece)));
        res.on('end', () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);

    expect(headers['content-type']).toContain(type);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="sign-${NUMBER}-a5.${format}"`,
    );
    expect(body.subarray(0, 20).toString('latin1')).toContain(begins);
  });

  it.each([
    ['there is only a draft', aPledge('draft')],
    ['the pledge is suspended', aPledge('suspended')],
    ['the pledge was withdrawn', aPledge('withdrawn')],
    ['the store was delisted', aPledge('delisted')],
  ])('is refused with what to do where %s', async (_, pledge) => {
    await stored(pledge);

    const { body } = await request(api).get(`/api/v1/stores/${STORE}/sign`).expect(422);

    expect(body).toMatchObject({
      type: '/problems/no-sign',
      detail: expect.stringContaining('审核'),
    });
  });

  it('is refused for a store that there is not, and for a form it does not have', async () => {
    await request(api).get('/api/v1/stores/0000000000000000/sign').expect(404);
    await request(api).get(`/api/v1/stores/${STORE}/sign?format=gif`).expect(400);
  });
});

describe('GET /pledges/by-number/{number}', () => {
  it.each([
    ['coming', aPledge(), NINE, '尚未生效', '自 2026-03-03 起生效'],
    ['in-force', aPledge(), APRIL_9, '此刻有效', '15 天内可无理由退货'],
    [
      'suspended',
      aPledgeAfter(...APPROVED, ['suspend', APRIL_9]),
      noon('2026-04-10'),
      '已暂停',
      '自 2026-04-10 起购买的商品不受该承诺保障',
    ],
    [
      'withdrawn',
      aPledgeAfter(...APPROVED, ['withdraw', APRIL_9]),
      noon('2026-04-10'),
      '已退出',
      '自 2026-04-10 起',
    ],
    ['expired', aPledge(), noon('2029-03-03'), '已到期', '自 2029-03-03 起'],
    [
      'delisted',
      aPledgeAfter(...APPROVED, ['delist', APRIL_9]),
      noon('2026-04-10'),
      '已摘牌',
      '自 2026-04-10 起',
    ],
  ])('tells whoever scans a sign that is %s', async (state, pledge, at, title, text) => {
    await stored(pledge);
    time.now = at;

    const view = await behind();

    expect(view).toMatchObject({
      number: NUMBER,
      storeId: STORE,
      store: { name: '观前街店', seller: '商贸公司', place: expect.stringContaining('姑苏区') },
      state,
      bureau: '苏州市姑苏区市场监督管理局',
      checkedAt: at.toISOString(),
    });
    expect(view.words).toEqual({ title, text: expect.stringContaining(text) });
  });

  it('warns on the day before a pledge ends, with the reason of the bureau', async () => {
    await stored(aPledgeAfter(...APPROVED, ['delist', APRIL_9]));
    time.now = APRIL_9;

    expect(await behind()).toMatchObject({
      state: 'in-force',
      next: { state: 'delisted', from: '2026-04-10' },
      reason: '拒不整改',
      words: { title: '此刻有效', text: expect.stringContaining('注意：该店已被监管部门摘牌') },
    });
    expect((await behind('en')).words.text).toMatch(/within 15 days.*Note: .*off the list/);
  });

  it('understands the number as it is printed, and as people type it', async () => {
    await stored(aPledge());
    const typed = `${NUMBER.slice(0, 6)}-${NUMBER.slice(6, 10)}-${NUMBER.slice(10)}`.toLowerCase();

    await request(api).get(`/api/v1/pledges/by-number/${typed}`).expect(200);
  });

  it('says of a number that nobody has that the sign may be a false one', async () => {
    const { body } = await request(api).get(`/api/v1/pledges/by-number/${NUMBER}`).expect(404);

    expect(body).toMatchObject({
      type: '/problems/no-such-sign',
      detail: expect.stringContaining('假冒'),
    });
  });

  it('knows no pledge that was never approved', async () => {
    await stored(aPledge('submitted'));

    await request(api).get(`/api/v1/pledges/by-number/${NUMBER}`).expect(404);
  });
});
