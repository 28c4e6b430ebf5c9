import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import type { ReturnStatus } from '@anxintui/shared/vocabulary/returns';
import { describe, expect, it } from 'vitest';
import {
  aPass,
  aReturn,
  GIVE,
  laterBy,
  NINE,
  partlyRefused,
  shanghai,
} from './a-return.contract.js';
import { returnOverdue } from './return-overdue.js';
import type { ReturnRequest } from './return-request.js';

const HOUR_MS = 3_600_000;
const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;
const manager = { by: 'manager', account: 'manager-1', at: NINE } as const;
const shopper = { by: 'shopper', account: 'shopper-1', at: NINE } as const;
const filed = aReturn('filed', { clocks: [aPass] });
const presented = GIVE.present(filed, clerk).next;
const accepted = GIVE.accept(aReturn(), clerk).next;
const refunded = GIVE['record-refund'](accepted, manager).next;
const REFUND_DUE = laterBy(NINE, 48 * HOUR_MS);
const unpaid = returnOverdue(accepted, REFUND_DUE)?.next ?? accepted;

type Row = readonly [string, ReturnRequest, Date, string, ReturnStatus];
const CLOCKS: readonly Row[] = [
  ['pass', filed, shanghai('2026-03-08T00:00'), 'return.lapsed', 'lapsed'],
  ['inspection', presented, laterBy(NINE, 24 * HOUR_MS), 'return.inspection-overdue', 'presented'],
  ['refund', accepted, REFUND_DUE, 'return.refund-overdue', 'accepted'],
  ['refund-clue', unpaid, shanghai('2026-03-20T00:00'), 'return.refund-clue-overdue', 'accepted'],
  ['refund-confirmation', refunded, shanghai('2026-03-18T00:00'), 'return.closed', 'closed'],
];

describe('silence', () => {
  it.each(CLOCKS)('has done nothing 1 ms before the %s runs out', (_, request, dueAt) => {
    expect(returnOverdue(request, laterBy(dueAt, -1))).toBeNull();
  });

  it.each(CLOCKS.flatMap((row) => [0, 1].map((ms) => [...row, ms] as const)))(
    'when the %s runs out leaves its event and its status, at the instant and %6$i ms after',
    (...row) => {
      const [kind, request, dueAt, type, status, ms] = row;
      const at = laterBy(dueAt, ms);

      const overdue = returnOverdue(request, at);

      expect(overdue?.next.status).toBe(status);
      expect(overdue?.events).toMatchObject([
        { type, at, by: 'clock', data: { clock: kind, dueAt: dueAt.toISOString() } },
      ]);
      expect(overdue?.next.clocks.findLast((clock) => clock.kind === kind)).toMatchObject({
        state: 'fired',
        lateByMs: ms,
      });
    },
  );

  it.each(CLOCKS)('says once that the %s has run out', (_, request, dueAt) => {
    const overdue = returnOverdue(request, dueAt);

    expect(overdue && returnOverdue(overdue.next, laterBy(dueAt, 1))).toBeNull();
  });

  it('says in their order what has run out in the meantime', () => {
    const overdue = returnOverdue(accepted, shanghai('2026-04-01T00:00'));

    expect(overdue?.events.map(({ type }) => type)).toEqual([
      'return.refund-overdue',
      'return.refund-clue-overdue',
    ]);
  });
});

describe('a refund that is overdue', () => {
  it('is a dispute by itself, about all that is due', () => {
    const caseId = disputeIdOf(accepted.id, 'refund');

    const overdue = returnOverdue(accepted, REFUND_DUE);

    expect(overdue?.next.disputes).toMatchObject([
      {
        ground: 'refund',
        caseId,
        claim: { kind: 'refund', amountFen: 40_000 },
        handOver: 'ask',
        firstRung: 'store',
      },
    ]);
    expect(overdue?.events).toMatchObject([{ data: { caseId } }]);
  });

  it('is a dispute about the accepted pieces where others were refused', () => {
    const { clocks } = accepted;

    const overdue = returnOverdue(partlyRefused('accepted', { clocks }), REFUND_DUE);

    expect(overdue?.next.disputes).toMatchObject([{ claim: { amountFen: 34_950 } }]);
  });

  it('opens no second dispute where there is one', () => {
    const caseId = disputeIdOf(accepted.id, 'refund');
    const disputes = returnOverdue(accepted, REFUND_DUE)?.next.disputes ?? [];

    const overdue = returnOverdue({ ...accepted, disputes }, REFUND_DUE);

    expect(overdue?.next.disputes).toEqual(disputes);
    expect(overdue?.events).toMatchObject([{ data: { caseId } }]);
  });
});

describe('a pass that runs out', () => {
  it('takes nothing back that has been accepted meanwhile', () => {
    const late = aReturn('accepted', { clocks: [aPass] });

    expect(returnOverdue(late, aPass.dueAt)?.next.status).toBe('accepted');
  });

  it('leaves the shopper her dispute', () => {
    const lapsed = returnOverdue(filed, aPass.dueAt);

    expect(lapsed && GIVE.dispute(lapsed.next, shopper).next.disputes).toMatchObject([
      { ground: 'turned-away' },
    ]);
  });
});
