import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { describe, expect, it } from 'vitest';
import { aBureau, accepted, by, GIVE, laterBy, NINE, routed, shanghai } from './a-case.contract.js';
import { caseOverdue } from './case-overdue.js';
import type { DisputeCase } from './dispute-case.js';

const BUREAU_DUE = shanghai('2026-03-12T00:00:00');
const overdue = (dispute: DisputeCase, at: Date) =>
  caseOverdue(dispute, { at, ruleBook: testRuleBook });
/** The case as silence leaves it, with the names of what happened. */
function silent(dispute: DisputeCase, at: Date) {
  const decision = overdue(dispute, at);
  if (!decision) throw new Error('no clock has run out');
  return { next: decision.next, events: decision.events.map(({ type }) => type) };
}

describe('a bureau that is late', () => {
  it('has until the last millisecond of the seventh working day', () => {
    expect(overdue(routed('with-bureau'), laterBy(BUREAU_DUE, -1))).toBeNull();
    expect(overdue(routed('with-bureau'), BUREAU_DUE)).not.toBeNull();
  });

  it('is in breach where its time is statutory; the case stays', () => {
    const { next, events } = silent(routed('with-bureau'), BUREAU_DUE);

    expect(events).toEqual(['case.complaint-acceptance-overdue', 'case.breach-recorded']);
    expect(next).toMatchObject({
      status: 'with-bureau',
      breaches: [{ breach: 'bureau-untimely', at: BUREAU_DUE }],
    });
  });

  it('is in no breach where its time is only a target', () => {
    const dispute = routed('with-bureau', {}, aBureau({ publishesChannel: false }));

    const { next, events } = silent(dispute, BUREAU_DUE);

    expect(events).toEqual(['case.complaint-acceptance-overdue']);
    expect(next).toMatchObject({ status: 'with-bureau', breaches: [] });
  });

  it('can still accept, and then mediates', () => {
    const { next } = silent(routed('with-bureau'), BUREAU_DUE);

    expect(GIVE.accept(next, by('intake', BUREAU_DUE)).next.status).toBe('mediating');
  });

  it.each([
    ['the sixty days of mediation', () => accepted()],
    ['the day of the desk', () => routed('unrouted')],
  ])('keeps the case where it is when %s have run out', (_, made) => {
    const dispute = made();
    const { kind, dueAt } = dispute.clocks.find(({ state }) => state === 'open') ?? {};

    const { next, events } = silent(dispute, dueAt ?? NINE);

    expect(events).toEqual([`case.${kind}-overdue`]);
    expect(next.status).toBe(dispute.status);
    expect(next.breaches).toEqual([]);
  });
});

describe('a bureau that does not tell of the end of a mediation', () => {
  const terminated = () => GIVE.terminate(accepted(), by('mediator')).next;
  /** Order 121, art. 23: seven working days from 2 March. */
  const NOTICE_DUE = shanghai('2026-03-12T00:00:00');

  it('has until the last millisecond of the seventh working day', () => {
    expect(overdue(terminated(), laterBy(NOTICE_DUE, -1))).toBeNull();
    expect(overdue(terminated(), NOTICE_DUE)).not.toBeNull();
  });

  it('is in breach; the case stays, and both can still be told', () => {
    const { next, events } = silent(terminated(), NOTICE_DUE);

    expect(events).toEqual(['case.termination-notice-overdue', 'case.breach-recorded']);
    expect(next).toMatchObject({
      status: 'terminated',
      breaches: [{ breach: 'bureau-untimely', at: NOTICE_DUE }],
    });
    expect(GIVE.notify(next, by('mediator', NOTICE_DUE)).next.status).toBe('closed');
  });
});
