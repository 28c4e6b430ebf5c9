import { describe, expect, it } from 'vitest';
import { someTerms } from './a-pledge.contract.js';
import { changeLines, termLines } from './terms-in-words.js';

const read = (terms: Parameters<typeof termLines>[0]) =>
  termLines(terms).map(({ label, text }) => `${label.zh}：${text.zh}`);

describe('the terms of a pledge in words', () => {
  it('tell a shopper every term, in Chinese and in English', () => {
    const terms = someTerms({
      windowDays: 30,
      excluded: ['food', 'medicine'],
      exclusions: ['made-to-order'],
      disclosure: '收银台告示',
      returnPlaces: ['this-store', 'same-city-network'],
      validityYears: 1,
    });

    expect(read(terms)).toEqual([
      '退货期限：30 天',
      '从哪天算起：当场取货的，收货当日为第一天；送货的，收货次日为第一天',
      '退款时间：收下商品后 48 小时内',
      '不退的商品类别：食品、药品及医疗器械',
      '不退的商品：定作的商品',
      '购买前怎样告知：收银台告示',
      '完好标准：按该类商品的通常标准',
      '退货运费：消费者承担',
      '可以退到：本店、同城参与通退的门店',
      '赠品：赠品一并退回；缺失的，最多按标明的价格扣除',
      '承诺有效期：1 年',
    ]);
    expect(termLines(terms).map(({ text }) => text.en)).toContain(
      'food, medicine and medical devices',
    );
  });

  it('say what is looked at where that is less than usual', () => {
    const terms = someTerms({ conditions: { clothing: ['labels'], food: [] } });

    expect(read(terms)).toContain('完好标准：服装：吊牌、标签未剪除；食品：不检查');
  });

  it('say what changed, and nothing of what did not', () => {
    const changed = changeLines(
      someTerms({ excluded: ['food'] }),
      someTerms({ windowDays: 7, refundHours: 168 }),
    );

    expect(changed.map(({ label, text }) => `${label.en}: ${text.en}`)).toEqual([
      'Return period: 15 days → 7 days',
      'Refund: within 48 hours of taking the goods back → within 7 days of taking the goods back',
      'Categories not taken back: food → none',
    ]);
  });
});
