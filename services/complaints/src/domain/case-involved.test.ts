import { CASE_STATUSES } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import { aBureau, aCase, routed } from './a-case.contract.js';
import { involvedIn } from './case-lifecycle.js';

describe('a bureau', () => {
  it.each(CASE_STATUSES)(
    'in a case that is %s has a relation only once it was reached',
    (status) => {
      const atBureau = ['unrouted', 'with-bureau', 'mediating', 'not-accepted', 'terminated'];

      expect('bureauPath' in involvedIn(aCase(status))).toBe(atBureau.includes(status));
    },
  );

  it('keeps its relation to a case that went on from there', () => {
    const { clocks } = routed('with-bureau');

    expect(involvedIn(aCase('settled', { clocks })).bureauPath).toEqual(aBureau().path);
    expect(involvedIn(aCase('closed', { clocks })).bureauPath).toEqual(aBureau().path);
  });

  it('has none where no bureau is known', () => {
    const { bureau: _, ...unknown } = aCase('unrouted');

    expect(involvedIn(unknown)).toEqual({
      shopperId: 'shopper-1',
      sellerStoreId: 'store-1',
      sellerId: 'seller-1',
      headquartersId: 'brand-1',
    });
  });
});

describe('a respondent that is not registered here', () => {
  it('is nobody who could sign in', () => {
    const respondent = { storeName: '山塘街小店', address: '山塘街 1 号', division: '320508' };

    expect(involvedIn(aCase('with-store', { respondent }))).toMatchObject({
      sellerStoreId: '',
      sellerId: '',
    });
    expect(involvedIn(aCase('with-store', { respondent }))).not.toHaveProperty('headquartersId');
  });
});
