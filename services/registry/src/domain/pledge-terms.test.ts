import { GOODS_CATEGORIES, type GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import { EXCLUSIONS } from '@anxintui/shared/vocabulary/pledges';
import { describe, expect, it } from 'vitest';
import { someTerms } from './a-pledge.contract.js';
import { isSamePromise, permittedTerms, termsOf, versionDiff } from './pledge-terms.js';

const DISCLOSED = { disclosure: '柜台明示，结账时口头告知' };
const refusal = (code: string, pointer: string, details = {}) =>
  expect.objectContaining({ kind: 'rule-broken', code, pointer, details });

describe('what a store may promise', () => {
  it.each([7, 8, 365])('is a window of %i days', (windowDays) => {
    expect(permittedTerms(someTerms({ windowDays })).windowDays).toBe(windowDays);
  });

  // Jiangsu's provisions of 2022: seven days at least.
  it.each([3, 6])('is never a window of %i days, and the refusal names the floor', (windowDays) => {
    expect(() => permittedTerms(someTerms({ windowDays }))).toThrow(
      refusal('window-too-short', '/windowDays', { least: 7 }),
    );
  });

  it('is never a window of more than a year', () => {
    expect(() => permittedTerms(someTerms({ windowDays: 366 }))).toThrow(
      refusal('window-too-long', '/windowDays', { most: 365 }),
    );
  });

  // Measures for Penalties for Infringing Consumer Rights, art. 8(2): fifteen days late is a clue to a violation.
  it('is a refund within fifteen days', () => {
    expect(permittedTerms(someTerms({ refundHours: 360 })).refundHours).toBe(360);
    expect(() => permittedTerms(someTerms({ refundHours: 361 }))).toThrow(
      refusal('refund-too-late', '/refundHours', { most: 360 }),
    );
  });

  const MAY_BE_LEFT_OUT: readonly GoodsCategory[] = [
    'electronics',
    'cosmetics',
    'food',
    'medicine',
    'jewellery',
    'books',
  ];
  it.each(MAY_BE_LEFT_OUT)('may leave out %s as a whole', (category) => {
    const terms = someTerms({ excluded: [category], ...DISCLOSED });

    expect(permittedTerms(terms).excluded).toEqual([category]);
  });

  it.each(GOODS_CATEGORIES.filter((category) => !MAY_BE_LEFT_OUT.includes(category)))(
    'may not leave out %s as a whole',
    (category) => {
      const terms = someTerms({ excluded: ['food', category], ...DISCLOSED });

      expect(() => permittedTerms(terms)).toThrow(
        refusal('exclusion-not-allowed', '/excluded/1', expect.objectContaining({ category })),
      );
    },
  );

  // Consumer Law, art. 25: the first four are outside by law.
  it.each(EXCLUSIONS.slice(0, 4))('leaves out %s without a word', (exclusion) => {
    expect(permittedTerms(someTerms({ exclusions: [exclusion] })).exclusions).toEqual([exclusion]);
  });

  it.each(EXCLUSIONS.slice(4))(
    'leaves out %s only where the shopper is told before buying',
    (exclusion) => {
      const terms = someTerms({ exclusions: [exclusion] });

      expect(() => permittedTerms(terms)).toThrow(refusal('disclosure-missing', '/disclosure'));
      expect(permittedTerms({ ...terms, ...DISCLOSED })).toMatchObject(DISCLOSED);
    },
  );

  it('needs the same disclosure for a category that is left out for such a reason', () => {
    expect(() => permittedTerms(someTerms({ excluded: ['medicine'] }))).toThrow(
      refusal('disclosure-missing', '/disclosure'),
    );
    expect(permittedTerms(someTerms({ excluded: ['books'] })).excluded).toEqual(['books']);
  });

  it('looks at fewer points than the checklist of a category, never at others', () => {
    const narrower = someTerms({ conditions: { clothing: ['labels'], food: [] } });
    const wider = someTerms({ conditions: { clothing: ['labels', 'one-time-seal'] } });

    expect(permittedTerms(narrower).conditions).toEqual({ clothing: ['labels'], food: [] });
    expect(() => permittedTerms(wider)).toThrow(
      refusal('condition-too-strict', '/conditions/clothing', {
        category: 'clothing',
        categoryZh: '服装',
        categoryEn: 'clothing',
        point: 'one-time-seal',
        pointZh: '一次性密封未破损',
        pointEn: 'one-time seal not broken',
      }),
    );
  });

  it('takes goods back where they were bought, whatever other places it names', () => {
    const terms = someTerms({ returnPlaces: ['same-city-network'] });

    expect(permittedTerms(terms).returnPlaces).toEqual(['this-store', 'same-city-network']);
  });
});

describe('a term that nobody named', () => {
  it('means what is usual', () => {
    expect(termsOf(someTerms())).toEqual({
      windowDays: 15,
      refundHours: 48,
      excluded: [],
      exclusions: [],
      conditions: {},
      freight: 'shopper',
      returnPlaces: ['this-store'],
      gifts: 'return-or-marked-price',
      validityYears: 3,
    });
  });
});

describe('what changed from one version to the next', () => {
  it('names each term that differs, with both sides', () => {
    const after = someTerms({ windowDays: 7, excluded: ['food'], ...DISCLOSED, freight: 'seller' });

    expect(versionDiff(someTerms(), after)).toEqual([
      { field: 'windowDays', from: 15, to: 7 },
      { field: 'excluded', from: [], to: ['food'] },
      { field: 'disclosure', to: DISCLOSED.disclosure },
      { field: 'freight', from: 'shopper', to: 'seller' },
    ]);
    expect(versionDiff(after, someTerms())).toContainEqual({
      field: 'disclosure',
      from: DISCLOSED.disclosure,
    });
  });

  it('is nothing where a list only stands in another order or a usual term is written out', () => {
    const one = someTerms({
      exclusions: ['periodicals', 'made-to-order'],
      conditions: { food: [], toys: ['labels', 'accessories'] },
    });
    const other = someTerms({
      exclusions: ['made-to-order', 'periodicals'],
      conditions: { toys: ['accessories', 'labels'], food: [] },
      validityYears: 3,
    });

    expect(versionDiff(one, other)).toEqual([]);
  });

  it('is no other promise where only the validity differs', () => {
    expect(isSamePromise(someTerms(), someTerms({ validityYears: 5 }))).toBe(true);
    expect(isSamePromise(someTerms(), someTerms({ windowDays: 16 }))).toBe(false);
  });
});
