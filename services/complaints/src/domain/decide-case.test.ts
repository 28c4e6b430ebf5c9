import { RUNGS } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import {
  aBureau,
  aCase,
  anOffer,
  by,
  GIVE,
  laterBy,
  NINE,
  routed,
  shanghai,
} from './a-case.contract.js';
import { acceptOffer, makeOffer, routeCase } from './decide-case.js';

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

describe('an offer', () => {
  it.each(['manager', 'headquarters'] as const)('of the %s meets the clock of the store', (who) => {
    const { next, events } = GIVE.offer(routed('with-store'), by(who));

    expect(states(next)).toEqual(['store-answer met', 'headquarters-answer open']);
    expect(next.offers).toEqual([anOffer({ by: who })]);
    expect(events).toMatchObject([
      { type: 'case.offer-made', by: who, data: { offerId: 1, remedy: 'refund' } },
    ]);
  });

  it('of the shopper is no answer of the store', () => {
    const { next } = GIVE.offer(routed('with-store'), by('shopper'));

    expect(states(next)).toEqual(['store-answer open', 'headquarters-answer open']);
  });

  it('is numbered after the ones before, and leaves the case where it is', () => {
    const first = GIVE.offer(routed('with-store'), by('shopper')).next;
    const second = GIVE.offer(first, by('manager')).next;

    expect(second.offers.map(({ id }) => id)).toEqual([1, 2]);
    expect(second.status).toBe('with-store');
  });

  it('that is made while the bureau holds the case leaves its clock running', () => {
    const { next } = GIVE.offer(routed('with-bureau'), by('manager'));

    expect([next.status, ...states(next)]).toEqual(['with-bureau', 'complaint-acceptance open']);
  });
});

describe('accepting an offer', () => {
  const negotiating = () => GIVE.offer(routed('with-store'), by('manager')).next;

  it('settles the case, ends every clock and starts that of the performance as agreed', () => {
    const { next, events } = acceptOffer(negotiating(), 1, by('shopper'));

    expect(next).toMatchObject({
      status: 'settled',
      settledAt: NINE,
      offerId: 1,
      offers: [{ id: 1, state: 'accepted' }],
    });
    expect(states(next)).toEqual([
      'store-answer met',
      'headquarters-answer superseded',
      'performance open',
    ]);
    expect(next.clocks[2]?.dueOn).toBe('2026-03-07');
    expect(events).toMatchObject([{ type: 'case.settled', data: { offerId: 1 } }]);
  });

  it('takes the offer that was named and leaves the others open', () => {
    const { id: _, by: __, at: ___, state: ____, ...asked } = anOffer({ performWithinDays: 9 });
    const two = makeOffer(negotiating(), asked, by('headquarters')).next;

    const { next } = acceptOffer(two, 2, by('shopper'));

    expect(next.offers.map(({ state }) => state)).toEqual(['open', 'accepted']);
    expect(next.clocks.at(-1)?.dueOn).toBe('2026-03-11');
  });

  it.each([
    ['shopper', 'shopper'],
    ['manager', 'manager'],
    ['manager', 'headquarters'],
    ['headquarters', 'manager'],
  ] as const)('of the %s is not for the %s: nobody accepts their own side’s', (maker, taker) => {
    const dispute = GIVE.offer(routed('with-store'), by(maker)).next;

    expect(() => acceptOffer(dispute, 1, by(taker))).toThrow(
      expect.objectContaining({ kind: 'forbidden', code: 'own-offer' }),
    );
  });

  it.each(['manager', 'headquarters'] as const)('of the shopper is for the %s', (taker) => {
    const dispute = GIVE.offer(routed('with-store'), by('shopper')).next;

    expect(acceptOffer(dispute, 1, by(taker)).next.status).toBe('settled');
  });

  it('that was never made is not found', () => {
    expect(() => acceptOffer(negotiating(), 2, by('shopper'))).toThrow(
      expect.objectContaining({ kind: 'not-found', code: 'no-such-offer' }),
    );
  });

  it('at the bureau ends the clock of the bureau', () => {
    const atBureau = GIVE.offer(routed('with-bureau'), by('manager')).next;

    expect(states(acceptOffer(atBureau, 1, by('shopper')).next)).toEqual([
      'complaint-acceptance superseded',
      'performance open',
    ]);
  });
});
