import { RUNGS } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import { aBureau, aCase, by, GIVE, laterBy, NINE, routed, shanghai } from './a-case.contract.js';
import { assignBureau, routeCase } from './decide-routing.js';

const HOUR_MS = 3_600_000;
const states = ({ clocks }: ReturnType<typeof aCase>) =>
  clocks.map(({ kind, state }) => `${kind} ${state}`);

describe('routing', () => {
  it.each([
    ['with-store', ['store-answer', 'headquarters-answer']],
    ['with-headquarters', ['headquarters-answer']],
    ['with-bureau', ['complaint-acceptance']],
    ['unrouted', ['routing']],
  ] as const)('to %s starts the clocks %j and no others', (to, kinds) => {
    const dispute = routed(to);

    expect(dispute.status).toBe(to);
    expect(states(dispute)).toEqual(kinds.map((kind) => `${kind} open`));
  });

  it('gives the store 96 hours and headquarters ten working days, both from now', () => {
    expect(routed('with-store').clocks).toMatchObject([
      { kind: 'store-answer', dueAt: laterBy(NINE, 96 * HOUR_MS), startAt: NINE },
      { kind: 'headquarters-answer', dueOn: '2026-03-16', dueAt: shanghai('2026-03-17T00:00:00') },
    ]);
  });

  it('gives the bureau seven working days and the desk one', () => {
    expect(routed('with-bureau').clocks).toMatchObject([{ dueOn: '2026-03-11' }]);
    expect(routed('unrouted').clocks).toMatchObject([{ dueOn: '2026-03-03' }]);
  });

  it.each([
    [true, 'statutory'],
    [false, 'target'],
  ])("of a bureau that publishes this channel (%s) is the bureau's %s", (publishesChannel, why) => {
    expect(routed('with-bureau', {}, aBureau({ publishesChannel })).clocks).toMatchObject([
      { kind: 'complaint-acceptance', standing: why },
    ]);
  });

  it.each(RUNGS)('to %s is written down with its reasons and the bureau', (to) => {
    const reasons = [{ code: 'store-answers-first', words: { zh: '先由门店', en: 'store' } }];

    const { next, events } = routeCase(
      aCase(),
      { to, reasons, bureau: aBureau() },
      { ...by('router'), at: NINE },
    );

    expect(next).toMatchObject({ routing: reasons, bureau: aBureau() });
    expect(events).toMatchObject([
      {
        type: 'case.routed',
        by: 'router',
        data: { to, bureau: aBureau().id, why: ['store-answers-first'] },
      },
    ]);
  });
});

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

describe('the staffed desk', () => {
  const LATER = shanghai('2026-03-03T10:00:00');
  const unrouted = () => routed('unrouted', {}, aBureau({ id: 'queue-320500', level: 'queue' }));

  it('finds the bureau: its seven working days start now and the desk has done its part', () => {
    const { next, events } = GIVE['assign-bureau'](unrouted(), by('intake', LATER));

    expect(next).toMatchObject({ status: 'with-bureau', bureau: aBureau() });
    expect(states(next)).toEqual(['routing met', 'complaint-acceptance open']);
    expect(next.clocks[1]).toMatchObject({ startAt: LATER, dueOn: '2026-03-12' });
    expect(events).toMatchObject([
      { type: 'case.bureau-assigned', data: { bureau: aBureau().id } },
    ]);
  });

  it('says why in words that both parties see, after the reasons of the router', () => {
    const reasons = [{ code: 'no-bureau-found', words: { zh: '未找到', en: 'none found' } }];

    const { next } = GIVE['assign-bureau']({ ...unrouted(), routing: reasons }, by('intake'));

    expect(next.routing).toEqual([
      ...reasons,
      {
        code: 'assigned-by-hand',
        words: { zh: '人工分派：实际经营地在姑苏区', en: 'Assigned by hand: 实际经营地在姑苏区' },
      },
    ]);
  });

  it('does not send a case to another desk', () => {
    const another = { bureau: aBureau({ level: 'queue' }), words: '转' };

    expect(() => assignBureau(unrouted(), another, by('intake'))).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'no-such-bureau',
        pointer: '/bureauId',
      }),
    );
  });
});
