import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { describe, expect, it } from 'vitest';
import { by, GIVE, laterBy, settled, shanghai } from './a-case.contract.js';
import { caseOverdue } from './case-overdue.js';
import type { DisputeCase } from './dispute-case.js';

/** Settled on 2 March to be performed within five days. */
const PERFORMANCE_DUE = shanghai('2026-03-08T00:00:00');
/** Thirty days after the day on which the shopper was asked, 8 March. */
const CONFIRMATION_DUE = shanghai('2026-04-08T00:00:00');
const overdue = (dispute: DisputeCase, at: Date) =>
  caseOverdue(dispute, { at, ruleBook: testRuleBook });
/** The case as silence leaves it, with the names of what happened. */
function silent(dispute: DisputeCase, at: Date) {
  const decision = overdue(dispute, at);
  if (!decision) throw new Error('no clock has run out');
  return { next: decision.next, events: decision.events.map(({ type }) => type) };
}
const states = ({ clocks }: DisputeCase) => clocks.map(({ kind, state }) => `${kind} ${state}`);

describe('an agreement whose time has come', () => {
  it('is due at the end of the last day that was agreed', () => {
    expect(overdue(settled(), laterBy(PERFORMANCE_DUE, -1))).toBeNull();
    expect(overdue(settled(), PERFORMANCE_DUE)).not.toBeNull();
  });

  it('is no breach by itself: the shopper is asked whether it was kept', () => {
    const { next, events } = silent(settled(), PERFORMANCE_DUE);

    expect(events).toEqual(['case.performance-overdue']);
    expect(next).toMatchObject({ status: 'settled', breaches: [] });
    expect(states(next).slice(2)).toEqual(['performance fired', 'performance-confirmation open']);
    expect(next.clocks.at(-1)?.dueAt).toEqual(CONFIRMATION_DUE);
  });

  it('can then be confirmed, or reported as broken', () => {
    const { next } = silent(settled(), PERFORMANCE_DUE);
    const shopper = by('shopper', PERFORMANCE_DUE);

    expect(GIVE['confirm-performance'](next, shopper).next).toMatchObject({
      status: 'closed',
      performance: 'confirmed',
    });
    expect(GIVE['report-breach'](next, shopper).next.status).toBe('with-bureau');
  });
});

describe('a shopper who does not say whether it was kept', () => {
  const asked = () => silent(settled(), PERFORMANCE_DUE).next;

  it('has until the end of the thirtieth day', () => {
    expect(overdue(asked(), laterBy(CONFIRMATION_DUE, -1))).toBeNull();
    expect(overdue(asked(), CONFIRMATION_DUE)).not.toBeNull();
  });

  it.each([
    ['nobody', () => asked()],
    [
      'only the respondent',
      () => GIVE['record-performance'](asked(), by('manager', PERFORMANCE_DUE)).next,
    ],
  ])('leaves the case closed and unconfirmed where %s says that it was', (_, made) => {
    const { next, events } = silent(made(), CONFIRMATION_DUE);

    expect(events).toEqual(['case.performance-confirmation-overdue', 'case.closed']);
    expect(next).toMatchObject({
      status: 'closed',
      result: 'settled',
      performance: 'unconfirmed',
      closedAt: CONFIRMATION_DUE,
    });
  });

  it('can take the case up again within thirty days', () => {
    const { next } = silent(asked(), CONFIRMATION_DUE);

    expect(GIVE.reopen(next, by('shopper', CONFIRMATION_DUE)).next.status).toBe('awaiting-shopper');
  });
});
