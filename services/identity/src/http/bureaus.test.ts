import { randomBytes } from 'node:crypto';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { BureauView, OfficerView } from '@anxintui/shared/contracts/identity';
import { expressApp } from '@anxintui/shared/http/express-app';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { accountModel } from '../db/accounts.js';
import { bureauModel } from '../db/bureaus.js';
import { mongoPeople } from '../db/people.js';
import { bureauTree } from '../domain/bureau-tree.js';
import { identityQueries } from '../queries.js';

const { connection, drop } = await testDatabase('bureaus-http');
afterAll(drop);
const now = () => new Date('2026-03-02T01:00:00Z');
/** Worth nothing outside these tests. */
const KEYS = { data: randomBytes(32), index: randomBytes(32), code: randomBytes(32) };
const queries = identityQueries(connection, now, KEYS);
const at = (role: Role, bureauId: string): Actor => ({ accountId: role, roles: [role], bureauId });
const ACTORS: Readonly<Record<string, Actor>> = {
  supervisor: at('supervisor', 'bureau-320500'),
  intake: at('intake', 'bureau-320505'),
  mediator: at('mediator', 'bureau-320505'),
  clerk: { accountId: 'clerk', roles: ['clerk'], storeId: 'store-1' },
};
const identity = expressApp(
  [createApp({ connection, now, queries, isDemo: false, isSecure: true, keys: KEYS })],
  {
    authenticate: async (token) => ACTORS[token.replaceAll('_', '')] ?? null,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
  },
);
const officer = (_id: string, bureauId: string, roles: Role[]) => ({
  _id,
  roles,
  bureauId,
  organisation: '演示',
  isActive: true,
  isDemo: false,
});
await accountModel(connection).insertMany([
  officer('mediator-1', 'bureau-320505', ['mediator', 'intake']),
  officer('mediator-2', 'bureau-320102', ['mediator']),
  officer('supervisor-1', 'bureau-320500', ['supervisor']),
]);
await mongoPeople(connection, KEYS).create('mediator-1', { name: '徐文博' });
await bureauModel(connection).insertMany(
  bureauTree().map(({ id, ...bureau }) => ({ _id: id, ...bureau })),
);
const get = (path: string, token?: string) => {
  const asked = request(identity).get(`/api/v1${path}`);
  return token ? asked.set('Authorization', `Bearer ${token.padEnd(43, '_')}`) : asked;
};
const Bureaus = pageOf(BureauView);

describe('GET /bureaus', () => {
  it('lists to anybody the bureaus of a level right below another, with both names', async () => {
    const { body } = await get('/bureaus?level=city&parent=bureau-320000&limit=2').expect(200);

    expect(Bureaus.parse(body).items).toEqual([
      {
        id: 'bureau-320100',
        name: '南京市市场监督管理局',
        nameEn: 'Nanjing Municipal Administration for Market Regulation',
        level: 'city',
        division: '320100',
        parent: 'bureau-320000',
      },
      {
        id: 'bureau-320200',
        name: '无锡市市场监督管理局',
        nameEn: 'Wuxi Municipal Administration for Market Regulation',
        level: 'city',
        division: '320200',
        parent: 'bureau-320000',
      },
    ]);
  });

  it('goes on where the page before ended, to the last one', async () => {
    const first = await get('/bureaus?level=province&limit=3').expect(200);
    const { next } = Bureaus.parse(first.body);

    const second = await get(`/bureaus?level=province&limit=3&after=${next}`).expect(200);

    expect(Bureaus.parse(second.body).items.map(({ id }) => id)).toEqual(['bureau-340000']);
    expect(second.body.next).toBeNull();
  });

  it.each(['level=galaxy', 'after=%00', 'parent=a&parent=b'])('refuses %s', async (query) => {
    await get(`/bureaus?${query}`).expect(400);
  });
});

describe('GET /bureaus/officers', () => {
  it('shows the officers of one’s own bureau and of those below it, and no others', async () => {
    const { body } = await get('/bureaus/officers', 'supervisor').expect(200);

    expect(pageOf(OfficerView).parse(body).items).toEqual([
      {
        account: 'mediator-1',
        name: '徐文博',
        roles: ['mediator', 'intake'],
        bureau: {
          id: 'bureau-320505',
          name: '苏州市虎丘区市场监督管理局',
          level: 'county',
          division: '320505',
        },
      },
      expect.objectContaining({ account: 'supervisor-1' }),
    ]);
  });

  it('shows a county only itself', async () => {
    const { body } = await get('/bureaus/officers', 'intake').expect(200);

    expect(body.items).toMatchObject([{ account: 'mediator-1' }]);
  });

  it.each([
    ['mediator', 403],
    ['clerk', 403],
    [undefined, 401],
  ])('is not for %s', async (token, status) => {
    await get('/bureaus/officers', token).expect(status);
  });
});
