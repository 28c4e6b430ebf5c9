import { describe, expect, it } from 'vitest';
import { askedRuns, bigramsOf, joinedSingles, runsOf, withoutShop } from './search-words.js';

const texts = (text: string) => askedRuns(text).map((run) => run.text);

describe('the runs of a text', () => {
  it('are Chinese characters, or letters with digits', () => {
    expect(runsOf('苏州suzhou 1号')).toEqual([
      { text: '苏州', isHan: true },
      { text: 'suzhou', isHan: false },
      { text: '1', isHan: false },
      { text: '号', isHan: true },
    ]);
  });

  it.each([
    ['$where', ['where']],
    ['{"$gt":""}', ['gt']],
    ['"苏州"；drop', ['苏州', 'drop']],
    ['\u0007\u001b[31m苏\u200b州', ['31m', '苏', '州']],
    ['.*+?^(', []],
    ['👨‍👩‍👧', []],
    ['', []],
  ])('hold nothing but what is looked for: %j', (text, runs) => {
    expect(texts(text)).toEqual(runs);
  });

  it('are cut where nobody types that much', () => {
    expect(texts('苏'.repeat(10_000))).toEqual(['苏'.repeat(60)]);
    expect(texts('a '.repeat(30))).toHaveLength(10);
  });
});

describe('Chinese without spaces', () => {
  it('is found by every two neighbours', () => {
    expect(bigramsOf('观前街')).toEqual(['观前', '前街']);
    expect(bigramsOf('鞋')).toEqual([]);
  });

  it('keeps single characters together that stand side by side', () => {
    expect(joinedSingles(['老', '陈', '鞋店', '铺'])).toEqual(['老陈', '鞋店', '铺']);
  });

  it('does without the word for a shop after another word', () => {
    expect(withoutShop('服饰店')).toBe('服饰');
    expect(withoutShop('酒店')).toBe('酒店');
  });
});
