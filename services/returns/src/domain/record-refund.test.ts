import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { describe, expect, it } from 'vitest';
import { aReturn, byRules, GIVE, laterBy, NINE, partlyRefused } from './a-return.contract.js';
import { recordRefund } from './record-refund.js';
import { returnOverdue } from './return-overdue.js';

const HOUR_MS = 3_600_000;
const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;
const manager = { by: 'manager', account: 'manager-1', at: NINE } as const;
const shopper = { by: 'shopper', account: 'shopper-1', at: NINE } as const;
const proof = { kind: 'transfer', number: 'T-1' } as const;
const accepted = GIVE.accept(aReturn(), clerk).next;

describe('a refund', () => {
  it.each([
    [40_000, {}],
    [39_999, { shortFen: 1 }],
    [0, { shortFen: 40_000 }],
  ])(
    'of %i fen, up to all that is due, is recorded, and what it falls short of',
    (amountFen, short) => {
      const { next, events } = recordRefund(accepted, { amountFen, proof }, byRules(manager));

      expect(next).toMatchObject({ status: 'refunded', refund: { amountFen, proof, at: NINE } });
      expect(events).toEqual([
        { ...manager, type: 'return.refunded', data: { amountFen, ...short } },
      ]);
    },
  );

  it('ends the wait for the money and begins the wait for the shopper, fifteen days', () => {
    expect(GIVE['record-refund'](accepted, manager).next.clocks).toMatchObject([
      { kind: 'refund', state: 'met' },
      { kind: 'refund-clue', state: 'met' },
      { kind: 'refund-confirmation', state: 'open', dueOn: '2026-03-17' },
    ]);
    expect(testRuleBook.ruleSet.rules['refund-confirmation']?.length).toBe(15);
  });

  it.each([
    ['all that was paid', accepted, 40_001, 40_000],
    ['what was paid for the accepted pieces', partlyRefused('accepted'), 34_951, 34_950],
  ])('above %s is a slip of the pen', (_, request, amountFen, due) => {
    expect(() => recordRefund(request, { amountFen, proof }, byRules(manager))).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'refund-above-paid',
        pointer: '/amountFen',
        details: { due },
      }),
    );
  });

  it('is no longer waited for once it is recorded', () => {
    const refunded = GIVE['record-refund'](accepted, manager).next;

    expect(returnOverdue(refunded, laterBy(NINE, 49 * HOUR_MS))).toBeNull();
  });

  it('can still be recorded late', () => {
    const overdue = returnOverdue(accepted, laterBy(NINE, 48 * HOUR_MS));

    expect(overdue && GIVE['record-refund'](overdue.next, manager).next.status).toBe('refunded');
  });
});

describe('an exchange', () => {
  it('takes the place of the money, and is waited to be confirmed like it', () => {
    const { next, events } = GIVE['record-exchange'](accepted, manager);

    expect(next).toMatchObject({
      status: 'refunded',
      exchange: { goods: '大一号', proof: { number: 'E-1' }, at: NINE },
    });
    expect(next).not.toHaveProperty('refund');
    expect(next.clocks).toMatchObject([
      { kind: 'refund', state: 'met' },
      { kind: 'refund-clue', state: 'met' },
      { kind: 'refund-confirmation', state: 'open' },
    ]);
    expect(events).toEqual([{ ...manager, type: 'return.exchanged', data: {} }]);
  });
});

describe('a shopper who has her money', () => {
  it('closes the return, and nobody waits for anything', () => {
    const refunded = GIVE['record-refund'](accepted, manager).next;

    const { next, events } = GIVE.confirm(refunded, shopper);

    expect(next).toMatchObject({ status: 'closed', refund: { amountFen: 1 } });
    expect(next.clocks.map(({ state }) => state)).toEqual(['met', 'met', 'met']);
    expect(events).toEqual([{ ...shopper, type: 'return.closed', data: {} }]);
  });
});
