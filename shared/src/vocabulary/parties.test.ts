import { describe, expect, it } from 'vitest';
import type { Actor } from './actors.js';
import { type Involved, partiesOf } from './parties.js';

const aStore = (over: Partial<Involved> = {}): Involved => ({
  shopperId: '',
  sellerStoreId: 'store-1',
  sellerId: 'seller-1',
  ownedBy: 'seller-1',
  ...over,
});
const aReturn: Involved = {
  shopperId: 'shopper-1',
  sellerStoreId: 'store-1',
  sellerId: 'seller-1',
  headquartersId: 'brand-1',
};
const anOwner = (enterpriseId?: string): Actor => ({
  accountId: 'owner-1',
  roles: ['owner'],
  enterpriseId,
});
const brand: Actor = { accountId: 'brand-1', roles: ['headquarters'], enterpriseId: 'seller-1' };

describe('the owner of an enterprise', () => {
  it('has a say in its stores', () => {
    expect(partiesOf(anOwner('seller-1'), aStore())).toEqual(['owner']);
  });

  it('has none in the stores of another, nor without an enterprise', () => {
    expect(partiesOf(anOwner('seller-2'), aStore())).toEqual([]);
    expect(partiesOf(anOwner(), aStore())).toEqual([]);
  });

  it('has none in the returns and cases of its own shoppers', () => {
    expect(partiesOf(anOwner('seller-1'), aReturn)).toEqual([]);
  });
});

describe('headquarters', () => {
  it('has a say in the stores that it runs itself, as in those of its network', () => {
    expect(partiesOf(brand, aStore())).toEqual(['headquarters']);
    expect(partiesOf(brand, aStore({ ownedBy: 'other', headquartersId: 'seller-1' }))).toEqual([
      'headquarters',
    ]);
  });
});
