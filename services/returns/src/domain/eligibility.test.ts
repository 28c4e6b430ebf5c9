import { GOODS_CATEGORIES, PROOF_KINDS } from '@anxintui/shared/vocabulary/claims';
import { describe, expect, it } from 'vitest';
import { anAskedPledge } from './a-pledging-store.contract.js';
import { clauseOf } from './clause-words.js';
import { type AskedGoods, eligibility, pathsOf } from './eligibility.js';

const goods = (over: Partial<AskedGoods> = {}): AskedGoods => ({
  on: '2026-03-01',
  receivedOn: '2026-03-01',
  delivery: 'self-pickup',
  category: 'clothing',
  ...over,
});
const pledge = anAskedPledge({ excluded: ['food'] });

describe('the answer before the shopper leaves home', () => {
  it.each([
    ['2026-02-28', { outcome: 'not-yet' }],
    ['2026-03-01', { outcome: 'eligible', until: '2026-03-07' }],
    ['2026-03-07', { outcome: 'eligible', until: '2026-03-07' }],
    ['2026-03-08', { outcome: 'too-late', until: '2026-03-07' }],
  ])('on %s about a purchase of 1 March is %j', (today, answer) => {
    expect(eligibility(goods(), pledge, today)).toEqual(answer);
  });

  it('counts delivered goods from the day after they came, through the Spring Festival as well', () => {
    const came = goods({ on: '2026-02-10', receivedOn: '2026-02-12', delivery: 'delivered' });

    expect(eligibility(came, pledge, '2026-02-19')).toEqual({
      outcome: 'eligible',
      until: '2026-02-19',
    });
    expect(eligibility(came, pledge, '2026-02-20')).toMatchObject({ outcome: 'too-late' });
  });

  it.each([
    ['goods that the pledge leaves out', goods({ category: 'food' }), pledge, 'excluded'],
    ['a day without a pledge', goods(), null, 'no-pledge'],
    [
      'goods received before they were bought',
      goods({ receivedOn: '2026-02-28' }),
      pledge,
      'not-yet',
    ],
    ['goods that come tomorrow', goods({ receivedOn: '2026-03-03' }), pledge, 'not-yet'],
    ['a lost receipt', goods({ proof: 'lost-receipt' }), pledge, 'needs-proof'],
  ] as const)('about %s is a clear one', (_, asked, judging, outcome) => {
    expect(eligibility(asked, judging, '2026-03-02')).toMatchObject({ outcome });
  });

  it.each(PROOF_KINDS)('never refuses for the proof: %s', (proof) => {
    expect(eligibility(goods({ proof }), pledge, '2026-03-02')).toMatchObject({
      until: '2026-03-07',
    });
  });

  it.each([
    [
      goods(),
      '2026-03-02',
      '承诺 P-1 第 1 版：7 日内无理由退货，收货当日为第一日，截至 2026-03-07',
    ],
    [
      goods({ delivery: 'delivered' }),
      '2026-03-02',
      '承诺 P-1 第 1 版：7 日内无理由退货，收货次日为第一日，截至 2026-03-08',
    ],
    [goods(), '2026-03-09', '承诺 P-1 第 1 版：7 日退货期限已于 2026-03-07 结束'],
    [goods({ category: 'food' }), '2026-03-02', '承诺 P-1 第 1 版不包括：食品'],
    [
      goods({ on: '2026-03-04' }),
      '2026-03-02',
      '购买日（2026-03-04）或收货日（2026-03-01）不对：不能晚于今天，收货不能早于购买',
    ],
  ])('%# names the clause that decides', (asked, today, zh) => {
    const clause = clauseOf(eligibility(asked, pledge, today), { goods: asked, pledge });

    expect(clause.zh).toBe(zh);
    expect(clause.en).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('the named paths', () => {
  it.each(GOODS_CATEGORIES)('of %s are three, and none of them a refusal', (category) => {
    expect(pathsOf(category, pledge).map(({ path }) => path)).toEqual([
      'lost-receipt',
      'missing-gift',
      'opened-box',
    ]);
  });

  it('ask for another trace of the purchase in place of the receipt', () => {
    expect(pathsOf('clothing', pledge)[0]).toEqual({
      path: 'lost-receipt',
      outcome: 'needs-proof',
      evidence: ['member-record', 'payment-record', 'statement'],
    });
  });

  it('let a box be opened, but for the one-time seal of goods that need one', () => {
    const opened = (category: 'clothing' | 'cosmetics') => pathsOf(category, pledge)[2]?.outcome;

    expect([opened('clothing'), opened('cosmetics')]).toEqual(['eligible', 'seal-decides']);
  });

  it('go by a pledge that asks for less than the seal', () => {
    const generous = anAskedPledge({ conditions: { cosmetics: ['accessories'] } });

    expect(pathsOf('cosmetics', generous)[2]?.outcome).toBe('eligible');
  });
});
