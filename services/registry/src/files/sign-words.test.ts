import { describe, expect, it } from 'vitest';
import { aVersion, someTerms } from '../domain/a-pledge.contract.js';
import { termsOf } from '../domain/pledge-terms.js';
import { signText } from './sign-words.js';

const FACTS = {
  storeName: '观前街店',
  sellerName: '苏州同德兴商贸有限公司',
  number: '3205088C2HKX5VT',
  version: aVersion({ version: 3 }),
  terms: termsOf({
    ...someTerms({ excluded: ['food'] }),
    exclusions: ['made-to-order'],
    returnPlaces: ['this-store', 'same-city-network'],
  }),
  bureauName: '苏州市姑苏区市场监督管理局',
};
const saying = (language: 'zh' | 'en') =>
  signText(FACTS, language).rows.map(({ label, text }) => `${label} ${text}`);

describe('the words of a sign', () => {
  it('say in Chinese what is left out, where to return to, until when, and who watches over it', () => {
    expect(saying('zh')).toEqual([
      '不适用商品 食品、定作的商品',
      '退货地点 本店、同城参与通退的门店',
      '退款时限 同意退货后 48 小时内',
      '有效期至 2027 年 2 月 28 日（第 3 版）',
      '监督单位 苏州市姑苏区市场监督管理局',
    ]);
    expect(signText(FACTS, 'zh')).toMatchObject({
      title: '放心消费',
      subtitle: '线下无理由退货承诺',
      number: '承诺编号 320508-8C2H-KX5VT',
      scan: '扫码查看此刻是否有效',
      foot: expect.stringContaining('12315'),
    });
  });

  it('say the same in English', () => {
    expect(saying('en')).toEqual([
      'Not covered food; goods made to order',
      'Return to this store; stores of its return network in the same city',
      'Refund within 48 hours of acceptance',
      'Valid until 2027-02-28 (version 3)',
      'Supervised by 苏州市姑苏区市场监督管理局',
    ]);
  });

  it('say so where nothing is left out', () => {
    const facts = { ...FACTS, terms: termsOf(someTerms()) };

    expect(signText(facts, 'zh').rows[0]?.text).toBe('无，本店商品均可退');
  });
});
