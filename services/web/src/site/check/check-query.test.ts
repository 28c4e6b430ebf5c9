import { describe, expect, it } from 'vitest';
import { publicCheckZh } from '../../copy/zh/public-check.js';
import { checkIn, questionOf } from './check-query.js';

const checkOf = (text: string) => checkIn(new URLSearchParams(text), publicCheckZh.faults);

describe('a check in an address', () => {
  it('finds no fault before anything was asked', () => {
    expect(checkOf('store=abc')).toMatchObject({ faults: [] });
    expect(questionOf('abc', checkOf('store=abc').asked)).toBeNull();
  });

  it('names each field that is missing, in the order of the form', () => {
    expect(checkOf('on=').faults.map(({ field }) => field)).toEqual(['on', 'delivery', 'category']);
  });

  it('asks for days that exist', () => {
    const { faults } = checkOf('on=2026-02-30&receivedOn=x&delivery=delivered&category=toys');

    expect(faults.map(({ field }) => field)).toEqual(['on', 'receivedOn']);
  });

  it('asks the API what was filled in, and nothing that no form offers', () => {
    const { asked } = checkOf('on=2026-03-02&delivery=self-pickup&category=toys&proof=none');

    expect(questionOf('abc', asked)).toMatchObject({
      storeId: 'abc',
      on: '2026-03-02',
      category: 'toys',
      proof: undefined,
    });
  });
});
