import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { describe, expect, it } from 'vitest';
import { aPass, aReturn, aWish, GIVE, laterBy, NINE } from './a-return.contract.js';
import { acceptReturn, recordRefund, returnOverdue } from './decide-return.js';

const HOUR_MS = 3_600_000;
const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;
const manager = { by: 'manager', account: 'manager-1', at: NINE } as const;
const shopper = { by: 'shopper', account: 'shopper-1', at: NINE } as const;
const proof = { kind: 'transfer', number: 'T-1' };
const accepted = GIVE.accept(aReturn(), clerk).next;
const REFUND_DUE = laterBy(NINE, 48 * HOUR_MS);

describe('goods that were accepted', () => {
  it('are in the custody of whoever took them, under their seal', () => {
    const { next, events } = acceptReturn(
      aReturn(),
      { holder: 'store-2', seal: 'S-1' },
      { ...clerk, ruleBook: testRuleBook },
    );

    expect(next).toMatchObject({
      status: 'accepted',
      custody: { holder: 'store-2', seal: 'S-1', at: NINE },
    });
    expect(events).toEqual([{ ...clerk, type: 'return.accepted', data: { holder: 'store-2' } }]);
  });

  it('end the wait for the shopper and begin the wait for the money', () => {
    expect(GIVE.accept(aReturn('filed', { clocks: [aPass] }), clerk).next.clocks).toMatchObject([
      { kind: 'pass', state: 'met' },
      { kind: 'refund', state: 'open', dueAt: REFUND_DUE },
    ]);
  });

  it('are refunded within the hours that the pledge promised, not those of the rule', () => {
    const { pledge } = aReturn();
    const promised = aReturn('filed', { pledge: { ...pledge, refundHours: 24 } });

    expect(GIVE.accept(promised, clerk).next.clocks).toMatchObject([
      { kind: 'refund', dueAt: laterBy(NINE, 24 * HOUR_MS) },
    ]);
  });
});

describe('goods that were refused', () => {
  it('are refused with class and words, and nobody is waited for', () => {
    const { next, events } = GIVE.refuse(aReturn('filed', { clocks: [aPass] }), clerk);

    expect(next).toMatchObject({
      status: 'refused',
      refusal: { class: 'not-intact', words: '吊牌已剪', at: NINE },
      clocks: [{ kind: 'pass', state: 'met' }],
    });
    expect(events).toEqual([{ ...clerk, type: 'return.refused', data: { class: 'not-intact' } }]);
  });
});

describe('a refund', () => {
  it.each([1, 39_999, 40_000])('of %i fen, up to all that was paid, is recorded', (amountFen) => {
    const { next, events } = recordRefund(accepted, { amountFen, proof }, manager);

    expect(next).toMatchObject({ status: 'refunded', refund: { amountFen, proof, at: NINE } });
    expect(next.clocks).toMatchObject([{ kind: 'refund', state: 'met' }]);
    expect(events).toEqual([{ ...manager, type: 'return.refunded', data: { amountFen } }]);
  });

  it('above all that was paid is a slip of the pen', () => {
    expect(() => recordRefund(accepted, { amountFen: 40_001, proof }, manager)).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'refund-above-paid',
        pointer: '/amountFen',
        details: { paid: 40_000 },
      }),
    );
  });

  it('is no longer waited for once it is recorded', () => {
    const refunded = GIVE['record-refund'](accepted, manager).next;

    expect(returnOverdue(refunded, laterBy(REFUND_DUE, HOUR_MS))).toBeNull();
  });
});

describe('a dispute', () => {
  it('is a case beside the return, which keeps its own status', () => {
    const { next, events } = GIVE.dispute(aReturn('refused'), shopper);

    const caseId = disputeIdOf(next.id, 'refusal');
    expect(next.status).toBe('refused');
    expect(next.disputes).toEqual([{ ...aWish, ground: 'refusal', caseId }]);
    expect(events).toEqual([
      { ...shopper, type: 'return.disputed', data: { ground: 'refusal', caseId } },
    ]);
  });

  it('can be opened once per ground', () => {
    const disputed = GIVE.dispute(aReturn('refused'), shopper).next;

    expect(() => GIVE.dispute(disputed, shopper)).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'already-disputed' }),
    );
  });

  it('on another ground is another case', () => {
    const turnedAway = GIVE.dispute(aReturn('filed'), shopper).next;
    const { disputes } = GIVE.dispute(GIVE.accept(turnedAway, clerk).next, shopper).next;

    expect(disputes.map(({ ground }) => ground)).toEqual(['turned-away', 'refund']);
    expect(new Set(disputes.map(({ caseId }) => caseId)).size).toBe(2);
  });
});

describe('a refund that does not come', () => {
  it('is not overdue one millisecond before the promised time', () => {
    expect(returnOverdue(accepted, laterBy(REFUND_DUE, -1))).toBeNull();
  });

  it.each([0, 1])('is a dispute by itself %i ms after the promised time', (ms) => {
    const at = laterBy(REFUND_DUE, ms);

    const overdue = returnOverdue(accepted, at);

    const caseId = disputeIdOf(accepted.id, 'refund');
    expect(overdue?.next.status).toBe('accepted');
    expect(overdue?.next.disputes).toMatchObject([
      {
        ground: 'refund',
        caseId,
        claim: { kind: 'refund', amountFen: 40_000 },
        handOver: 'ask',
        firstRung: 'store',
      },
    ]);
    expect(overdue?.next.clocks).toMatchObject([{ state: 'fired', lateByMs: ms }]);
    expect(overdue?.events).toEqual([
      {
        type: 'return.refund-overdue',
        at,
        by: 'clock',
        data: { clock: 'refund', generation: 1, dueAt: REFUND_DUE.toISOString(), caseId },
      },
    ]);
  });

  it('becomes a dispute once', () => {
    const overdue = returnOverdue(accepted, REFUND_DUE);

    expect(overdue && returnOverdue(overdue.next, laterBy(REFUND_DUE, HOUR_MS))).toBeNull();
  });

  it('opens no second dispute where the shopper has disputed it already', () => {
    const disputed = GIVE.dispute(accepted, shopper).next;

    const overdue = returnOverdue(disputed, REFUND_DUE);

    expect(overdue?.next.disputes).toEqual(disputed.disputes);
    expect(overdue?.events).toMatchObject([{ data: { caseId: disputed.disputes[0]?.caseId } }]);
  });

  it('can still be recorded, late', () => {
    const overdue = returnOverdue(accepted, REFUND_DUE);

    expect(overdue && GIVE['record-refund'](overdue.next, manager).next.status).toBe('refunded');
  });
});

describe('a pass that runs out', () => {
  const withPass = (status: 'filed' | 'accepted') => aReturn(status, { clocks: [aPass] });

  it('lapses a return that was filed and never shown', () => {
    const lapsed = returnOverdue(withPass('filed'), aPass.dueAt);

    expect(lapsed?.next.status).toBe('lapsed');
    expect(lapsed?.events).toMatchObject([{ type: 'return.lapsed', by: 'clock' }]);
  });

  it('takes nothing back that has been accepted meanwhile', () => {
    expect(returnOverdue(withPass('accepted'), aPass.dueAt)?.next.status).toBe('accepted');
  });

  it('leaves the shopper her dispute', () => {
    const lapsed = returnOverdue(withPass('filed'), aPass.dueAt);

    expect(lapsed && GIVE.dispute(lapsed.next, shopper).next.disputes).toMatchObject([
      { ground: 'turned-away' },
    ]);
  });
});
