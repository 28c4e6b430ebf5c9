import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { accountModel, mongoAccounts } from './accounts.js';

const { connection, drop } = await testDatabase('accounts');
afterAll(drop);
const accounts = mongoAccounts(connection);
const person = (_id: string, over: object = {}) => ({
  _id,
  name: _id,
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
]);

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
