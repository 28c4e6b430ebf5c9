import { describe, expect, it } from 'vitest';
import { isNarrowed, questionOf, searchAt, searchIn } from './search.js';

const searchOf = (text: string) => searchIn(new URLSearchParams(text));

describe('a search for stores in an address', () => {
  it('asks for the county where one of the chosen city is given, and else for the city', () => {
    expect(questionOf(searchOf('city=320500&county=320505')).division).toBe('320505');
    expect(questionOf(searchOf('city=320500&county=320102')).division).toBe('320500');
    expect(questionOf(searchOf('city=999999')).division).toBeUndefined();
  });

  it('leaves out what no form offers', () => {
    expect(isNarrowed(searchOf('category=cars&days=9&pledged=maybe&near=here'))).toBe(false);
  });

  it('takes a place to a hundredth of a degree and no finer', () => {
    expect(searchOf('near=120.62,31.31').near).toBe('120.62,31.31');
    expect(searchOf('near=120.6229,31.3113').near).toBeUndefined();
  });

  it('begins with the first page when something is changed', () => {
    expect(searchAt(searchOf('q=abc&after=xyz'), { city: '320500' })).toBe(
      '/stores?q=abc&city=320500',
    );
  });
});
