import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { describe, expect, it } from 'vitest';
import { aReturn, aWish, GIVE, NINE, partlyRefused } from './a-return.contract.js';
import { denyReceipt } from './dispute-return.js';
import { returnOverdue } from './return-overdue.js';

const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;
const manager = { by: 'manager', account: 'manager-1', at: NINE } as const;
const shopper = { by: 'shopper', account: 'shopper-1', at: NINE } as const;
const choice = { handOver: 'automatic', firstRung: 'bureau' } as const;
const accepted = GIVE.accept(aReturn(), clerk).next;
const refunded = GIVE['record-refund'](accepted, manager).next;

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

  it.each([
    ['filed', 'turned-away'],
    ['presented', 'turned-away'],
    ['lapsed', 'turned-away'],
    ['refused', 'refusal'],
    ['accepted', 'refusal'],
    ['closed', 'refusal'],
  ] as const)(
    'while %s, of goods of which some were refused where any were taken, is about %s',
    (status, ground) => {
      expect(GIVE.dispute(partlyRefused(status), shopper).next.disputes).toMatchObject([
        { ground },
      ]);
    },
  );

  it('of a closed return is about the refund where nothing was refused, or that is disputed', () => {
    const both = GIVE.dispute(GIVE.dispute(partlyRefused('closed'), shopper).next, shopper).next;

    expect(GIVE.dispute(aReturn('closed'), shopper).next.disputes).toMatchObject([
      { ground: 'refund' },
    ]);
    expect(both.disputes.map(({ ground }) => ground)).toEqual(['refusal', 'refund']);
  });

  it('can be opened once per ground', () => {
    const disputed = GIVE.dispute(aReturn('refused'), shopper).next;

    expect(() => GIVE.dispute(disputed, shopper)).toThrow(
      expect.objectContaining({
        kind: 'conflict',
        code: 'already-disputed',
        details: { ground: 'refusal' },
      }),
    );
  });

  it('on another ground is another case', () => {
    const turnedAway = GIVE.dispute(aReturn('filed'), shopper).next;
    const { disputes } = GIVE.dispute(GIVE.refuse(turnedAway, clerk).next, shopper).next;

    expect(disputes.map(({ ground }) => ground)).toEqual(['turned-away', 'refusal']);
    expect(new Set(disputes.map(({ caseId }) => caseId)).size).toBe(2);
  });
});

describe('a defect', () => {
  it('opens a case of its own while the return goes on', () => {
    const { next, events } = GIVE['report-defect'](accepted, shopper);

    const caseId = disputeIdOf(next.id, 'defect');
    expect(next.status).toBe('accepted');
    expect(next.disputes).toEqual([{ ...aWish, ground: 'defect', caseId }]);
    expect(next.clocks).toEqual(accepted.clocks);
    expect(events).toEqual([
      { ...shopper, type: 'return.defect-reported', data: { caseId } },
      { ...shopper, type: 'return.disputed', data: { ground: 'defect', caseId } },
    ]);
  });
});

describe('a refund that did not arrive', () => {
  it('opens a case about all that is due, with what the shopper chose', () => {
    const { next, events } = denyReceipt(refunded, { ...choice, words: '银行卡没有入账' }, shopper);

    const caseId = disputeIdOf(next.id, 'refund');
    expect(next.status).toBe('refunded');
    expect(next.disputes).toEqual([
      {
        ...choice,
        ground: 'refund',
        caseId,
        claim: { kind: 'refund', amountFen: 40_000 },
        words: '银行卡没有入账',
      },
    ]);
    expect(events).toEqual([
      { ...shopper, type: 'return.receipt-denied', data: { caseId } },
      { ...shopper, type: 'return.disputed', data: { ground: 'refund', caseId } },
    ]);
  });

  it('is never closed by silence, and by the shopper when it has come after all', () => {
    const denied = GIVE['deny-receipt'](refunded, shopper).next;

    expect(returnOverdue(denied, new Date('2030-01-01T00:00:00Z'))).toBeNull();
    expect(GIVE.confirm(denied, shopper).next.status).toBe('closed');
  });

  it('is about other goods where those were to come', () => {
    const exchanged = GIVE['record-exchange'](accepted, manager).next;

    expect(GIVE['deny-receipt'](exchanged, shopper).next.disputes).toMatchObject([
      { ground: 'refund', claim: { kind: 'replace' } },
    ]);
  });

  it('is the case that there is already, where the refund was overdue', () => {
    const overdue = returnOverdue(accepted, new Date('2026-03-04T01:00:00Z'))?.next;
    const paidLate = overdue && GIVE['record-refund'](overdue, manager).next;

    expect(() => paidLate && GIVE['deny-receipt'](paidLate, shopper)).toThrow(
      expect.objectContaining({ code: 'already-disputed', details: { ground: 'refund' } }),
    );
  });
});
