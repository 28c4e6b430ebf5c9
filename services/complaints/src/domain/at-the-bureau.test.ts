import { OTHER_ROUTES } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import { aBureau, aCase, by, GIVE, NINE, routed } from './a-case.contract.js';

const states = ({ clocks }: ReturnType<typeof aCase>) =>
  clocks.map(({ kind, state }) => `${kind} ${state}`);

describe('the shopper', () => {
  it.each(['with-store', 'with-headquarters', 'awaiting-shopper', 'closed'] as const)(
    'goes from %s to the bureau with one tap',
    (status) => {
      const { next, events } = GIVE.escalate(aCase(status), by('shopper'));

      expect(next.status).toBe('with-bureau');
      expect(states(next)).toEqual(['complaint-acceptance open']);
      expect(events).toMatchObject([
        { type: 'case.escalated', data: { to: 'with-bureau', bureau: aBureau().id } },
      ]);
    },
  );

  it('takes a closed case up again, which then has no result any more', () => {
    const { next } = GIVE.escalate(aCase('closed'), by('shopper'));

    expect(next).not.toHaveProperty('result');
    expect(next).not.toHaveProperty('closedAt');
  });

  it('takes the clocks of the negotiation with her: nobody is waited for there any more', () => {
    const { next } = GIVE.escalate(routed('with-store'), by('shopper'));

    expect(next.clocks).toMatchObject([
      { kind: 'store-answer', state: 'superseded', supersededBy: 'with-bureau' },
      { kind: 'headquarters-answer', state: 'superseded' },
      { kind: 'complaint-acceptance', state: 'open', startAt: NINE },
    ]);
  });

  it('goes to the staffed desk where no bureau is known', () => {
    const { bureau: _, ...unknown } = aCase('with-store');
    const queue = aCase('with-store', { bureau: aBureau({ level: 'queue' }) });

    for (const dispute of [unknown, queue])
      expect(GIVE.escalate(dispute, by('shopper')).next).toMatchObject({
        status: 'unrouted',
        clocks: [{ kind: 'routing' }],
      });
  });
});

describe('the bureau', () => {
  it.each(['intake', 'supervisor'] as const)(
    'by its %s accepts and mediates for sixty days',
    (who) => {
      const { next, events } = GIVE.accept(routed('with-bureau'), by(who));

      expect(next).toMatchObject({
        status: 'mediating',
        acceptedAt: NINE,
        ruleSetVersion: 'test-rules',
      });
      expect(states(next)).toEqual(['complaint-acceptance met', 'mediation open']);
      expect(next.clocks[1]).toMatchObject({ dueOn: '2026-05-03', standing: 'statutory' });
      expect(events).toMatchObject([
        { type: 'case.accepted', data: { ruleSetVersion: 'test-rules' } },
      ]);
    },
  );

  it('does not accept by one of the grounds, with the reason and the other routes', () => {
    const { next, events } = GIVE.refuse(routed('with-bureau'), by('intake'));

    expect(next).toMatchObject({
      status: 'not-accepted',
      nonAcceptance: { ground: 1, words: '不属本局', at: NINE, otherRoutes: OTHER_ROUTES },
    });
    expect(OTHER_ROUTES).toHaveLength(5);
    expect(states(next)).toEqual(['complaint-acceptance met']);
    expect(events).toMatchObject([{ type: 'case.not-accepted', data: { ground: 1 } }]);
  });
});
