import { randomBytes } from 'node:crypto';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { bureauTree } from '../domain/bureau-tree.js';
import { identityQueries } from '../queries.js';
import { accountModel, mongoAccounts } from './accounts.js';
import { bureauModel } from './bureaus.js';

const { connection, drop } = await testDatabase('accounts');
afterAll(drop);
const accounts = mongoAccounts(connection);
/** Worth nothing outside these tests. */
const KEYS = { data: randomBytes(32), index: randomBytes(32) };
const person = (_id: string, over: object = {}) => ({
  _id,
  roles: ['clerk'],
  storeId: `store-of-${_id}`,
  enterpriseId: `enterprise-of-${_id}`,
  organisation: '演示',
  isActive: true,
  isDemo: false,
  ...over,
});
await accountModel(connection).insertMany([
  person('clerk'),
  person('left', { isActive: false }),
  person('brand', { roles: ['headquarters'] }),
  person('retired', { roles: ['headquarters'], isActive: false }),
  person('demo-2', { isDemo: true }),
  person('demo-1', { isDemo: true }),
  person('suzhou', { roles: ['supervisor', 'mediator'], bureauId: 'bureau-320500' }),
  person('huqiu', { roles: ['mediator'], bureauId: 'bureau-320505' }),
  person('huqiu-gone', { roles: ['intake'], bureauId: 'bureau-320505', isActive: false }),
  person('nanjing', { roles: ['bureau-head'], bureauId: 'bureau-320100' }),
  person('analyst', { roles: ['province-analyst'], bureauId: 'bureau-320500' }),
]);
await bureauModel(connection).insertMany(
  bureauTree().map(({ id, ...rest }) => ({ _id: id, ...rest })),
);
const queries = identityQueries(connection, () => new Date(), KEYS);

describe('somebody to answer', () => {
  it.each([
    ['for a store whose clerk is active', 'store-of-clerk', true],
    ['for a store that everybody has left', 'store-of-left', false],
    ['for a store without accounts', 'store-of-nobody', false],
  ])('%s', async (_, storeId, expected) => {
    expect(await accounts.hasStaff(storeId)).toBe(expected);
  });

  it.each([
    ['at headquarters with somebody active', 'enterprise-of-brand', true],
    ['at headquarters that everybody has left', 'enterprise-of-retired', false],
    ['at an enterprise that has clerks only', 'enterprise-of-clerk', false],
  ])('%s', async (_, enterpriseId, expected) => {
    expect(await accounts.hasHeadquarters(enterpriseId)).toBe(expected);
  });
});

describe('an account', () => {
  it('is found by its id', async () => {
    expect(await accounts.find('clerk')).toMatchObject({ id: 'clerk', storeId: 'store-of-clerk' });
    expect(await accounts.find('nobody')).toBeNull();
  });

  it('is listed among the demo people only where it is one', async () => {
    expect((await accounts.demoPeople()).map(({ id }) => id)).toEqual(['demo-1', 'demo-2']);
  });
});

describe('an officer', () => {
  it('is who may be put in charge of a case: active, of a bureau, with all of their roles', async () => {
    expect(await queries.officer('suzhou')).toEqual({
      id: 'suzhou',
      bureauId: 'bureau-320500',
      roles: ['supervisor', 'mediator'],
    });
  });

  it.each(['nobody', 'clerk', 'huqiu-gone', 'analyst'])('is not %s', async (id) => {
    expect(await queries.officer(id)).toBeNull();
  });

  it.each([
    ['a city’s bureau', 'bureau-320500', ['huqiu', 'suzhou']],
    ['a county’s bureau', 'bureau-320505', ['huqiu']],
    ['a province’s bureau', 'bureau-320000', ['huqiu', 'nanjing', 'suzhou']],
    ['a bureau that does not exist', 'bureau-1', []],
  ])('is found under %s', async (_, bureauId, ids) => {
    const found = await queries.officersUnder(bureauId, { limit: 10 });

    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it('comes page by page', async () => {
    const second = await queries.officersUnder('bureau-320000', { limit: 1, after: 'huqiu' });

    expect(second.map(({ id }) => id)).toEqual(['nanjing']);
  });
});
