import { describe, expect, it } from 'vitest';
import { namedStart, namedTerms } from './search-names.js';
import { termsOf } from './search-terms.js';

const aStore = (over: Partial<Parameters<typeof termsOf>[0]> = {}) => ({
  name: '恒源祥服饰（观前街店）',
  seller: { id: 'seller-1', name: '苏州吴韵商贸有限公司' },
  division: '320508',
  address: '观前街 1 号',
  categories: ['clothing', 'shoes-bags'] as const,
  ...over,
});

describe('the terms of a store', () => {
  it('hold every two neighbours of its name, and none across brackets', () => {
    const terms = termsOf(aStore());

    expect(terms).toEqual(expect.arrayContaining(['恒源', '源祥', '祥服', '服饰', '观前', '前街']));
    expect(terms).not.toContain('饰观');
  });

  it('hold its words by sound, written out and by first letters', () => {
    expect(termsOf(aStore())).toEqual(
      expect.arrayContaining(['hengyuanxiang', 'hyx', 'fushi', 'fs', 'h']),
    );
  });

  it.each([
    ['重庆火锅', 'chongqing'],
    ['厦门茶庄', 'xiamen'],
    ['绿地超市', 'lvdi'],
    ['银行大药房', 'yinhang'],
  ])('tell by the word how a character sounds: %s as %s', (name, sound) => {
    expect(termsOf(aStore({ name }))).toContain(sound);
  });

  it('take width, case and punctuation for the same', () => {
    expect(termsOf(aStore({ name: 'ＮＩＫＥ·运动（B1-101铺）' }))).toEqual(
      expect.arrayContaining(['nike', '运动', 'b1', '101']),
    );
  });

  it('hold the seller without its legal form', () => {
    const terms = termsOf(aStore());

    expect(terms).toEqual(expect.arrayContaining(['吴韵', '商贸']));
    expect(terms).not.toContain('公司');
  });

  it('hold city, county, zone, goods and the step that the window reaches', () => {
    expect(termsOf(aStore({ zone: '320576' }), 17)).toEqual(
      expect.arrayContaining(['@320500', '@320508', '@320576', '#clothing', '#shoes-bags', '>15']),
    );
    expect(termsOf(aStore(), 7).filter((term) => term.startsWith('>'))).toEqual([]);
  });

  it('come once each', () => {
    const terms = termsOf(aStore());

    expect(new Set(terms).size).toBe(terms.length);
  });
});

describe('what a word may name', () => {
  it.each(['苏州', '苏州市', 'suzhou', 'szs', 'sz'])(
    'is a place in Chinese, by sound or by first letters: %s',
    (word) => {
      expect(namedTerms(word)).toContain('@320500');
    },
  );

  it('is every county of that name', () => {
    expect(namedTerms('鼓楼区')).toEqual(['@320106', '@320302']);
  });

  it('is a province through its cities', () => {
    expect(namedTerms('江苏')).toHaveLength(13);
    expect(namedTerms('jiangsu')).toContain('@320500');
  });

  it('is a class of goods', () => {
    expect(namedTerms('药店')).toEqual(['#medicine']);
    expect(namedTerms('fushi')).toEqual(['#clothing']);
    expect(namedTerms('鞋')).toEqual(['#shoes-bags']);
  });

  it('is nothing where the word is a name of its own', () => {
    expect(namedTerms('恒源祥')).toEqual([]);
  });

  it('is found at the start of a longer text, the longest first', () => {
    expect(namedStart('苏州市姑苏区')).toBe('苏州市');
    expect(namedStart('连云港服饰')).toBe('连云港');
    expect(namedStart('恒源祥')).toBe('');
  });
});
