import { offered } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import {
  RETURN_COMMANDS,
  RETURN_STATUSES,
  type ReturnCommand,
} from '@anxintui/shared/vocabulary/returns';
import { describe, expect, it } from 'vitest';
import {
  aPass,
  aReturn,
  aWish,
  GIVE,
  laterBy,
  NINE,
  PEOPLE,
  partlyRefused,
  shanghai,
} from './a-return.contract.js';
import { returnOverdue } from './return-overdue.js';
import { involvedIn, type ReturnRequest } from './return-request.js';
import { RETURN_RULES } from './return-rules.js';

const HOUR_MS = 3_600_000;
const shopper = { by: 'shopper', at: NINE } as const;
const clerk = { by: 'clerk', at: NINE } as const;
const manager = { by: 'manager', at: NINE } as const;
const statement = { kind: 'statement', words: '说明', by: 'shopper', at: NINE } as const;
const accepted = GIVE.accept(aReturn(), clerk).next;
const full = Array(50).fill(statement);
const disputed = (ground: 'refusal' | 'refund' | 'defect' | 'turned-away') => ({
  disputes: [{ ...aWish, ground, caseId: `case-${ground}` }],
});
const overdue = returnOverdue(accepted, laterBy(NINE, 48 * HOUR_MS))?.next ?? accepted;

/** Returns in every circumstance that decides about a command. */
const CIRCUMSTANCES: readonly (readonly [string, ReturnRequest, Date])[] = [
  ...RETURN_STATUSES.map((status) => [status, aReturn(status), NINE] as const),
  ...RETURN_STATUSES.map((status) => [`${status}, in part`, partlyRefused(status), NINE] as const),
  ...RETURN_STATUSES.map(
    (status) =>
      [`${status}, four years later`, aReturn(status), shanghai('2030-03-02T09:00')] as const,
  ),
  ['accepted and overdue', overdue, laterBy(NINE, 49 * HOUR_MS)],
  ['filed and disputed', aReturn('filed', disputed('turned-away')), NINE],
  ['refused and disputed', aReturn('refused', disputed('refusal')), NINE],
  ['refused and handed back', GIVE['hand-back-goods'](aReturn('refused'), clerk).next, NINE],
  ['in part, disputed', partlyRefused('accepted', disputed('refusal')), NINE],
  ['with a defect', aReturn('accepted', disputed('defect')), NINE],
  ['refunded and denied', aReturn('refunded', disputed('refund')), NINE],
  ['closed and disputed', aReturn('closed', disputed('refund')), NINE],
  ['closed in part, the refusal disputed', partlyRefused('closed', disputed('refusal')), NINE],
  ['with all the evidence it can hold', aReturn('filed', { evidence: full }), NINE],
];

const cases = CIRCUMSTANCES.flatMap(([what, request, at]) =>
  Object.entries(PEOPLE).map(([who, actor]) => ({ what, request, at, who, actor })),
);

/** Whether a command is taken from somebody in any of their roles. */
function isTaken(command: ReturnCommand, { request, at, actor }: (typeof cases)[number]): boolean {
  return partiesOf(actor, involvedIn(request)).some((by) => {
    try {
      return GIVE[command](request, { by, at }).next.id === request.id;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return false;
    }
  });
}

const refusalOf = (request: ReturnRequest, command: ReturnCommand, at = NINE) => {
  try {
    GIVE[command](request, { by: command === 'hand-back-goods' ? 'clerk' : 'shopper', at });
  } catch (error) {
    return error;
  }
  return null;
};

describe('what is offered', () => {
  it.each(cases)('to the $who of a return that is $what is what is then taken', (one) => {
    const { request, at, actor } = one;

    const names = offered(RETURN_RULES, request, { actor, at });

    expect(names).toEqual(RETURN_COMMANDS.filter((command) => isTaken(command, one)));
  });

  it('is nothing to somebody who has no relation', () => {
    const { officer } = PEOPLE;

    expect(officer && offered(RETURN_RULES, aReturn(), { actor: officer, at: NINE })).toEqual([]);
  });
});

describe('a dispute about goods that were accepted', () => {
  it('waits for the refund that is not due yet, and says until when', () => {
    expect(refusalOf(accepted, 'dispute')).toMatchObject({
      kind: 'conflict',
      code: 'refund-not-due-yet',
      details: { until: '2026-03-04' },
    });
  });

  it('is there already once the refund is overdue', () => {
    expect(refusalOf(overdue, 'dispute', laterBy(NINE, 49 * HOUR_MS))).toMatchObject({
      kind: 'conflict',
      code: 'already-disputed',
      details: { ground: 'refund' },
    });
  });

  it('may be opened about the pieces that were refused', () => {
    expect(GIVE.dispute(partlyRefused('accepted'), shopper).next.disputes).toMatchObject([
      { ground: 'refusal' },
    ]);
  });
});

describe('three years after she knew', () => {
  it.each([
    ['of the refusal', aReturn('refused'), 'dispute', '2029-03-02'],
    ['of the visit in vain', aReturn('lapsed'), 'dispute', '2029-03-01'],
    ['of the refused piece', partlyRefused('closed'), 'dispute', '2029-03-02'],
    ['of the refund that fell short', aReturn('closed'), 'dispute', '2029-03-02'],
    ['of the defect', accepted, 'report-defect', '2029-03-02'],
    ['of the refusal', aReturn('refused'), 'add-evidence', '2029-03-02'],
  ] as const)('%s the shopper may still act on the last day and not on the next', (...row) => {
    const [, request, command, until] = row;
    const midnight = laterBy(shanghai(`${until}T00:00:00`), 24 * HOUR_MS);

    expect(refusalOf(request, command, laterBy(midnight, -1))).toBeNull();
    expect(refusalOf(request, command, midnight)).toMatchObject({
      kind: 'conflict',
      code: 'limitation-passed',
      details: { until },
    });
  });

  it.each([
    ['2024-02-29T09:00:00', '2027-02-28'],
    ['2025-02-28T09:00:00', '2028-02-28'],
    ['2026-03-02T00:00:00', '2029-03-02'],
    ['2026-03-02T23:59:59.999', '2029-03-02'],
  ])('a refusal of %s is out of time after %s', (refusedAt, until) => {
    const at = shanghai(refusedAt);
    const refused = GIVE.refuse(aReturn(), { by: 'clerk', at }).next;

    expect(refusalOf(refused, 'dispute', shanghai('2040-01-01T00:00'))).toMatchObject({
      details: { until },
    });
  });

  it('counts a return that was never shown from its filing', () => {
    const lapsed = aReturn('lapsed', { clocks: [aPass] });

    expect(refusalOf(lapsed, 'dispute', shanghai('2029-03-02T23:59:59'))).toBeNull();
    expect(refusalOf(lapsed, 'dispute', shanghai('2029-03-03T00:00'))).toMatchObject({
      code: 'limitation-passed',
    });
  });

  it('counts a refund that did not come from the day it was due', () => {
    const paid = GIVE['record-refund'](accepted, manager).next;
    const closed = GIVE.confirm(paid, shopper).next;

    expect(refusalOf(closed, 'dispute', shanghai('2029-03-04T23:59:59'))).toBeNull();
    expect(refusalOf(closed, 'dispute', shanghai('2029-03-05T00:00'))).toMatchObject({
      code: 'limitation-passed',
    });
  });
});

describe('goods that go back to the shopper', () => {
  it('are those that were refused, and none where all were accepted', () => {
    expect(refusalOf(accepted, 'hand-back-goods')).toMatchObject({ code: 'nothing-to-hand-back' });
    expect(refusalOf(partlyRefused('accepted'), 'hand-back-goods')).toBeNull();
  });

  it('go back once', () => {
    const handedBack = GIVE['hand-back-goods'](aReturn('refused'), clerk).next;

    expect(refusalOf(handedBack, 'hand-back-goods')).toMatchObject({ code: 'already-handed-back' });
  });
});

describe('evidence', () => {
  it('is taken up to the fiftieth piece', () => {
    const almost = aReturn('filed', { evidence: full.slice(1) });

    expect(GIVE['add-evidence'](almost, shopper).next.evidence).toHaveLength(50);
    expect(refusalOf(aReturn('filed', { evidence: full }), 'add-evidence')).toMatchObject({
      code: 'evidence-full',
      details: { most: 50 },
    });
  });
});
