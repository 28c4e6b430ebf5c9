import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { describe, expect, it } from 'vitest';
import { aPledgingStore } from './a-pledging-store.contract.js';
import { aReturn, laterBy, NINE, shanghai } from './a-return.contract.js';
import { lastReturnDay, type PledgingStore } from './eligibility.js';
import { type FileReturn, fileReturn } from './file-return.js';
import { returnOverdue } from './return-overdue.js';
import type { Purchase } from './return-request.js';

const { id, shopperId, items, purchase, pledge } = aReturn();
const aStore = (over: Partial<PledgingStore> = {}) =>
  aPledgingStore(over, { excluded: ['food', 'cosmetics'] });
const bought = (over: Partial<Purchase> = {}): Purchase => ({ ...purchase, ...over });
const filing = (over: Partial<FileReturn> = {}, at = NINE) =>
  fileReturn(
    { id, shopperId, store: aStore(), purchase: bought(), items, ...over },
    { at, ruleBook: testRuleBook },
  );
const delivered = bought({ delivery: 'delivered', receivedOn: '2026-03-01' });

describe('a return that is filed', () => {
  it('keeps the pledge version under which it is judged, and whose it is', () => {
    const { next, events } = filing();

    expect(next).toMatchObject({
      id,
      shopperId,
      status: 'filed',
      version: 0,
      seller: { storeId: 'store-1', storeName: '观前街店', enterpriseId: 'seller-1' },
      pledge,
      purchase,
      items,
      disputes: [],
    });
    expect(Object.keys(next.pledge)).toEqual(Object.keys(pledge));
    expect(next.seller).not.toHaveProperty('headquartersId');
    expect(events).toEqual([
      {
        type: 'return.filed',
        at: NINE,
        by: 'shopper',
        account: shopperId,
        data: { storeId: 'store-1', pledgeVersion: 1, until: '2026-03-07' },
      },
    ]);
  });

  it('keeps the shorter checklist that the pledge has for its goods, and for no others', () => {
    const conditions = { clothing: ['labels'], food: [] } as const;
    const store = aPledgingStore({}, { conditions });

    expect(filing({ store }).next.pledge).toEqual({
      ...pledge,
      conditions: { clothing: ['labels'] },
    });
  });

  it('is taken without a receipt', () => {
    const lost = bought({ proof: { kind: 'lost-receipt' } });

    expect(filing({ purchase: lost }).next).toMatchObject({ status: 'filed', purchase: lost });
  });

  it('knows the headquarters of the store where it has one', () => {
    expect(filing({ store: aStore({ headquartersId: 'brand-1' }) }).next.seller).toMatchObject({
      headquartersId: 'brand-1',
    });
  });
});

describe('the return window', () => {
  it.each([
    ['self-pickup', '2026-03-01', 7, '2026-03-07'],
    ['self-pickup', '2026-03-01', 1, '2026-03-01'],
    ['self-pickup', '2026-02-26', 7, '2026-03-04'],
    ['self-pickup', '2024-02-26', 7, '2024-03-03'],
    ['self-pickup', '2026-12-28', 15, '2027-01-11'],
    ['delivered', '2026-03-01', 7, '2026-03-08'],
    ['delivered', '2026-02-28', 30, '2026-03-30'],
  ] as const)('of goods by %s received on %s, %i days, ends on %s', (...row) => {
    const [delivery, receivedOn, windowDays, until] = row;

    expect(lastReturnDay(bought({ delivery, receivedOn }), windowDays)).toBe(until);
  });

  it.each([
    ['self-pickup', bought(), '2026-03-07', '2026-03-08T00:00:00.000'],
    ['delivered', delivered, '2026-03-08', '2026-03-09T00:00:00.000'],
  ])('of goods by %s has a pass that lasts to the last millisecond of its last day', (...row) => {
    const [, asked, dueOn, dueAt] = row;

    const { next } = filing({ purchase: asked });

    expect(next.clocks).toMatchObject([
      { kind: 'pass', dueOn, dueAt: shanghai(dueAt), state: 'open', standing: 'promise' },
    ]);
    expect(returnOverdue(next, laterBy(shanghai(dueAt), -1))).toBeNull();
    expect(returnOverdue(next, shanghai(dueAt))?.next.status).toBe('lapsed');
  });

  it.each([
    ['self-pickup', bought(), '2026-03-07', '2026-03-08'],
    ['delivered', delivered, '2026-03-08', '2026-03-09'],
  ])('of goods by %s takes a filing until midnight in Shanghai and none after', (...row) => {
    const [, asked, until, nextDay] = row;
    const last = shanghai(`${until}T23:59:59.999`);

    expect(filing({ purchase: asked }, last).next.clocks).toMatchObject([{ dueOn: until }]);
    expect(() => filing({ purchase: asked }, shanghai(`${nextDay}T00:00:00.000`))).toThrow(
      expect.objectContaining({
        code: 'window-has-ended',
        details: expect.objectContaining({ until }),
      }),
    );
  });

  it('does not shrink because the filing comes late in it', () => {
    const onTheFifth = filing({}, shanghai('2026-03-05T12:00:00'));

    expect(onTheFifth.next.clocks).toMatchObject([{ dueOn: '2026-03-07' }]);
  });
});

describe('a filing is refused', () => {
  it.each([
    ['when the purchase lies in the future', { on: '2026-03-03', receivedOn: '2026-03-03' }],
    ['when the goods were received in the future', { receivedOn: '2026-03-03' }],
    ['when the goods were received before they were bought', { receivedOn: '2026-02-28' }],
  ])('%s', (_, dates) => {
    expect(() => filing({ purchase: bought(dates) })).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'purchase-in-the-future',
        pointer: '/purchase/on',
      }),
    );
  });

  it('when the day in Shanghai has not begun, though it has elsewhere', () => {
    const today = bought({ on: '2026-03-03', receivedOn: '2026-03-03' });

    expect(() => filing({ purchase: today }, shanghai('2026-03-02T23:59:59.999'))).toThrow();
    expect(filing({ purchase: today }, shanghai('2026-03-03T00:00:00')).next.status).toBe('filed');
  });

  it('when no pledge covered the day of the purchase', () => {
    expect(() => filing({ store: aStore({ pledge: null }) })).toThrow(
      expect.objectContaining({
        code: 'no-pledge-on-that-day',
        details: { clauseZh: expect.stringContaining('2026-03-01'), clauseEn: expect.anything() },
      }),
    );
  });

  it('when the pledge excludes the goods, pointing at the item', () => {
    const [jacket] = items;
    const cream = { name: '面霜', category: 'cosmetics', quantity: 1, paidFen: 100 } as const;

    expect(() => filing({ items: jacket ? [jacket, cream] : [] })).toThrow(
      expect.objectContaining({
        code: 'goods-excluded',
        pointer: '/items/1/category',
        details: {
          clauseZh: '承诺 P-1 第 1 版不包括：化妆品',
          clauseEn: 'Pledge P-1, version 1 does not cover cosmetics',
        },
      }),
    );
  });
});
