import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { describe, expect, it } from 'vitest';
import {
  aBureau,
  by,
  GIVE,
  laterBy,
  NINE,
  routed,
  shanghai,
  withoutHeadquarters,
} from './a-case.contract.js';
import { caseOverdue } from './case-overdue.js';
import type { DisputeCase } from './dispute-case.js';

const STORE_DUE = laterBy(NINE, 96 * 3_600_000);
const HEADQUARTERS_DUE = shanghai('2026-03-17T00:00:00');
const overdue = (dispute: DisputeCase, at: Date) =>
  caseOverdue(dispute, { at, ruleBook: testRuleBook });
/** The case as silence leaves it, with the names of what happened. */
function silent(dispute: DisputeCase, at: Date) {
  const decision = overdue(dispute, at);
  if (!decision) throw new Error('no clock has run out');
  return { next: decision.next, events: decision.events.map(({ type }) => type) };
}
const states = ({ clocks }: DisputeCase) => clocks.map(({ kind, state }) => `${kind} ${state}`);
const automatic = { handOver: 'automatic' } as const;

describe('a store that is silent', () => {
  it('has until the last millisecond of its 96 hours', () => {
    expect(overdue(routed('with-store'), laterBy(STORE_DUE, -1))).toBeNull();
    expect(overdue(routed('with-store'), STORE_DUE)).not.toBeNull();
  });

  it('is recorded, and its headquarters answers within the time that is running already', () => {
    const { next, events } = silent(routed('with-store'), STORE_DUE);

    expect(events).toEqual([
      'case.store-answer-overdue',
      'case.breach-recorded',
      'case.referred-up',
    ]);
    expect(next.status).toBe('with-headquarters');
    expect(next.breaches).toEqual([{ breach: 'store-silent', at: STORE_DUE }]);
    expect(states(next)).toEqual(['store-answer fired', 'headquarters-answer open']);
    expect(next.clocks[1]?.dueAt).toEqual(HEADQUARTERS_DUE);
  });

  it('without headquarters sends the case to the bureau where the shopper wanted that', () => {
    const { next, events } = silent(
      routed('with-store', { ...withoutHeadquarters, ...automatic }),
      STORE_DUE,
    );

    expect(events.slice(1)).toEqual(['case.breach-recorded', 'case.handed-over']);
    expect(next.status).toBe('with-bureau');
    expect(states(next)).toEqual([
      'store-answer fired',
      'headquarters-answer superseded',
      'complaint-acceptance open',
    ]);
    expect(next.clocks[2]?.startAt).toEqual(STORE_DUE);
  });

  it('without headquarters and bureau sends the case to the staffed desk', () => {
    const queue = aBureau({ level: 'queue' });
    const dispute = routed('with-store', { ...withoutHeadquarters, ...automatic }, queue);

    expect(silent(dispute, STORE_DUE).next).toMatchObject({
      status: 'unrouted',
      clocks: [{}, {}, { kind: 'routing', state: 'open' }],
    });
  });

  it('without headquarters lets the shopper be asked where she wanted that', () => {
    const { next, events } = silent(routed('with-store', withoutHeadquarters), STORE_DUE);

    expect(events.slice(1)).toEqual(['case.breach-recorded', 'case.shopper-asked']);
    expect(next.status).toBe('awaiting-shopper');
    expect(states(next)).toEqual([
      'store-answer fired',
      'headquarters-answer superseded',
      'escalation-window open',
    ]);
  });

  it.each(['offer', 'decline-claim'] as const)(
    'is not silent once it has answered by %s',
    (answer) => {
      const answered = GIVE[answer](routed('with-store'), by('manager')).next;

      expect(overdue(answered, STORE_DUE)).toBeNull();
    },
  );

  it.each([
    ['send-message', 'manager'],
    ['add-evidence', 'manager'],
    ['offer', 'shopper'],
  ] as const)('is silent for all a %s of the %s', (command, who) => {
    const talked = GIVE[command](routed('with-store'), by(who)).next;

    expect(silent(talked, STORE_DUE).next.breaches).toMatchObject([{ breach: 'store-silent' }]);
  });
});

describe('headquarters that are silent', () => {
  const referred = (over = {}) => silent(routed('with-store', over), STORE_DUE).next;

  it('have until the last millisecond of the tenth working day', () => {
    expect(overdue(referred(), laterBy(HEADQUARTERS_DUE, -1))).toBeNull();
    expect(overdue(referred(), HEADQUARTERS_DUE)).not.toBeNull();
  });

  it('are recorded, and the shopper is asked', () => {
    const { next, events } = silent(referred(), HEADQUARTERS_DUE);

    expect(events).toEqual([
      'case.headquarters-answer-overdue',
      'case.breach-recorded',
      'case.shopper-asked',
    ]);
    expect(next.status).toBe('awaiting-shopper');
    expect(next.breaches.map(({ breach }) => breach)).toEqual([
      'store-silent',
      'headquarters-silent',
    ]);
  });

  it('are recorded, and the bureau takes it where the shopper wanted that', () => {
    const { next, events } = silent(referred(automatic), HEADQUARTERS_DUE);

    expect(events.slice(1)).toEqual(['case.breach-recorded', 'case.handed-over']);
    expect(next.status).toBe('with-bureau');
  });

  it.each(['offer', 'decline-claim'] as const)(
    'were not silent when they answered by %s, though the case goes on all the same',
    (answer) => {
      const answered = GIVE[answer](referred(), by('headquarters')).next;

      const { next, events } = silent(answered, HEADQUARTERS_DUE);

      expect(events).toEqual(['case.headquarters-answer-overdue', 'case.shopper-asked']);
      expect(next.breaches.map(({ breach }) => breach)).toEqual(['store-silent']);
    },
  );

  it('have the time that was running when the store referred the case up itself', () => {
    const referredByStore = GIVE['refer-up'](routed('with-store'), by('manager')).next;

    expect(overdue(referredByStore, laterBy(HEADQUARTERS_DUE, -1))).toBeNull();
    expect(silent(referredByStore, HEADQUARTERS_DUE).next).toMatchObject({
      status: 'awaiting-shopper',
      breaches: [{ breach: 'headquarters-silent' }],
    });
  });

  it('are silent where only the store has made an offer', () => {
    const offered = GIVE.offer(referred(), by('manager')).next;

    expect(silent(offered, HEADQUARTERS_DUE).next.breaches).toHaveLength(2);
  });

  it('are not to blame while the case is still with a store that answered', () => {
    const answered = GIVE.offer(routed('with-store'), by('manager')).next;

    const { next } = silent(answered, HEADQUARTERS_DUE);

    expect(next).toMatchObject({ status: 'awaiting-shopper', breaches: [] });
  });
});

describe('a shopper who was asked', () => {
  const asked = () => silent(routed('with-store', withoutHeadquarters), STORE_DUE).next;
  const WINDOW_DUE = shanghai('2026-04-06T00:00:00');

  it('has until the end of the thirtieth day', () => {
    expect(asked().clocks.at(-1)?.dueAt).toEqual(WINDOW_DUE);
    expect(overdue(asked(), laterBy(WINDOW_DUE, -1))).toBeNull();
  });

  it('and did not choose finds the case closed for now, and can still go to the bureau', () => {
    const { next, events } = silent(asked(), WINDOW_DUE);

    expect(events).toEqual(['case.escalation-window-overdue', 'case.closed']);
    expect(next).toMatchObject({ status: 'closed', result: 'not-settled', closedAt: WINDOW_DUE });
    expect(GIVE.escalate(next, by('shopper', WINDOW_DUE)).next.status).toBe('with-bureau');
  });
});

describe('several clocks that have run out unseen', () => {
  it('fire in their order, each once', () => {
    const { next, events } = silent(routed('with-store'), HEADQUARTERS_DUE);

    expect(events).toEqual([
      'case.store-answer-overdue',
      'case.breach-recorded',
      'case.referred-up',
      'case.headquarters-answer-overdue',
      'case.breach-recorded',
      'case.shopper-asked',
    ]);
    expect(states(next)).toEqual([
      'store-answer fired',
      'headquarters-answer fired',
      'escalation-window open',
    ]);
    expect(overdue(next, HEADQUARTERS_DUE)).toBeNull();
  });

  it('leave nothing to fire that an earlier one has ended', () => {
    const dispute = routed('with-store', { ...withoutHeadquarters, ...automatic });

    const { next, events } = silent(dispute, HEADQUARTERS_DUE);

    expect(events).toEqual([
      'case.store-answer-overdue',
      'case.breach-recorded',
      'case.handed-over',
    ]);
    expect(states(next)[1]).toBe('headquarters-answer superseded');
  });

  it('are told with kind, generation and the instant they were due', () => {
    expect(overdue(routed('with-store'), HEADQUARTERS_DUE)?.events[0]).toEqual({
      type: 'case.store-answer-overdue',
      at: HEADQUARTERS_DUE,
      by: 'clock',
      data: { clock: 'store-answer', generation: 1, dueAt: STORE_DUE.toISOString() },
    });
  });
});
