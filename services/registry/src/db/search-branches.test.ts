import { describe, expect, it } from 'vitest';
import { branchesOf } from './search-branches.js';

const SUZHOU = ['苏州', '@320500'];
const GULOU = ['鼓楼区', '@320106', '@320302'];
const CLOTHES = ['服饰', '#clothing'];
const of = (...conditions: readonly (readonly string[])[]) => ({ conditions, cities: [] });

describe('a search that names a place', () => {
  it('is made for all who lie in a city, and for all who bear its name elsewhere', () => {
    expect(branchesOf(of(SUZHOU, CLOTHES))).toEqual([
      { cities: ['320500'], conditions: [CLOTHES] },
      { cities: [], conditions: [['苏州'], CLOTHES] },
    ]);
  });

  it('looks for a county in its own city, and for counties of one name in the cities of each', () => {
    expect(branchesOf(of(GULOU, CLOTHES))).toEqual([
      { cities: ['320100', '320300'], conditions: [['@320106', '@320302'], CLOTHES] },
      { cities: [], conditions: [['鼓楼区'], CLOTHES] },
    ]);
  });

  it('finds two places together only where both can be', () => {
    expect(branchesOf(of(SUZHOU, GULOU))).toEqual([
      { cities: ['320500'], conditions: [['鼓楼区']] },
      { cities: ['320100', '320300'], conditions: [['@320106', '@320302'], ['苏州']] },
      { cities: [], conditions: [['鼓楼区'], ['苏州']] },
    ]);
  });

  it('stays within the cities that are asked for', () => {
    const { conditions } = of(GULOU, CLOTHES);

    expect(branchesOf({ conditions, cities: ['320300'] })).toEqual([
      { cities: ['320300'], conditions: [['@320302'], CLOTHES] },
      { cities: ['320300'], conditions: [['鼓楼区'], CLOTHES] },
    ]);
    expect(branchesOf({ conditions, cities: ['310100'] })).toEqual([
      { cities: ['310100'], conditions: [['鼓楼区'], CLOTHES] },
    ]);
  });

  it('is one search where the place is all that is asked for, or no place is named', () => {
    expect(branchesOf(of(SUZHOU))).toEqual([of(SUZHOU)]);
    expect(branchesOf(of(CLOTHES, ['母婴']))).toEqual([of(CLOTHES, ['母婴'])]);
    expect(branchesOf(of(['@320505'], CLOTHES))).toEqual([of(['@320505'], CLOTHES)]);
  });

  it('is no more than eight searches, however many places it names', () => {
    const places = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => [name, '@320500']);

    expect(branchesOf(of(...places)).length).toBeLessThanOrEqual(8);
  });
});
