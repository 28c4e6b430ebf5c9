import { describe, expect, it } from 'vitest';
import { aPledge, aStore, aVersion } from '../db/directory.contract.js';
import { someTerms } from './a-pledge.contract.js';
import { previewPledge } from './preview-pledge.js';

const store = aStore({ id: '7K3M9Q2FX4TDH8PZ' });

describe('the preview of a pledge', () => {
  it('shows the sign as it will hang at the door', () => {
    const { sign, faults } = previewPledge(
      { store, pledge: null },
      someTerms({ excluded: ['books'] }),
    );

    expect(faults).toEqual([]);
    expect(sign.map(({ zh }) => zh)).toEqual([
      '放心消费 · 线下无理由退货承诺',
      '恒源祥服饰（观前街店）',
      '15 天无理由退货',
      '可以退到：本店',
      '不退的商品：图书音像',
      expect.stringMatching(/^承诺编号 320508-.{4}-.+ · 第 1 版$/),
      '有效期 3 年，自审核通过的次日起',
      '扫码查看此刻是否有效；维权请拨 12315',
    ]);
  });

  it('names everything that would be refused at once', () => {
    const { faults } = previewPledge(
      { store, pledge: null },
      someTerms({ windowDays: 3, refundHours: 400, excluded: ['clothing', 'medicine'] }),
    );

    expect(faults.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'window-too-short /windowDays',
      'refund-too-late /refundHours',
      'exclusion-not-allowed /excluded/0',
      'disclosure-missing /disclosure',
    ]);
  });

  it('holds the terms against the version in force', () => {
    const pledge = aPledge(store.id, aVersion({ version: 4 }));

    const { against } = previewPledge({ store, pledge }, someTerms({ windowDays: 30 }));

    expect(against?.version).toBe(4);
    expect(against?.changes.map(({ text }) => text.zh)).toEqual(['7 天 → 30 天']);
  });

  it('has nothing to compare with where no version is in force', () => {
    const ended = aPledge(store.id, aVersion({ status: 'withdrawn' }));

    expect(previewPledge({ store, pledge: ended }, someTerms())).not.toHaveProperty('against');
  });
});
