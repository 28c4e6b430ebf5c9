import { describe, expect, it } from 'vitest';
import { aCase, accepted, anOffer, by, GIVE, NINE, routed, someTerms } from './a-case.contract.js';
import { acceptOffer, declineOffer, makeOffer } from './decide-negotiation.js';

const states = ({ clocks }: ReturnType<typeof aCase>) =>
  clocks.map(({ kind, state }) => `${kind} ${state}`);

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

  it('of a refund is not above what was paid, to the fen', () => {
    const above = someTerms({ amountFen: 40_001 });
    const whole = someTerms({ amountFen: 40_000 });

    expect(makeOffer(routed('with-store'), whole, by('manager')).next.offers).toHaveLength(1);
    expect(() => makeOffer(routed('with-store'), above, by('manager'))).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'offer-above-paid',
        pointer: '/amountFen',
        details: { paid: 40_000 },
      }),
    );
  });

  it('of a compensation may be above it (Consumer Law, art. 55)', () => {
    const threefold = someTerms({ remedy: 'compensation', amountFen: 120_000 });

    const { next } = makeOffer(routed('with-store'), threefold, by('manager'));

    expect(next.offers).toMatchObject([{ remedy: 'compensation', amountFen: 120_000 }]);
  });

  it('of a refund has no bound where nobody knows what was paid', () => {
    const { paidFen: _, ...unknown } = routed('with-store');

    expect(
      makeOffer(unknown, someTerms({ amountFen: 990_000 }), by('manager')).next.offers,
    ).toHaveLength(1);
  });

  it.each(['refund', 'compensation'] as const)('of a %s says how much', (remedy) => {
    const { amountFen: _, ...terms } = someTerms({ remedy });

    expect(() => makeOffer(routed('with-store'), terms, by('manager'))).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'amount-missing',
        pointer: '/amountFen',
      }),
    );
  });

  it.each(['exchange', 'repair', 'explanation'] as const)('of an %s needs no amount', (remedy) => {
    const { amountFen: _, ...terms } = someTerms({ remedy });

    expect(makeOffer(routed('with-store'), terms, by('manager')).next.offers).toHaveLength(1);
  });
});

describe('accepting an offer', () => {
  const negotiating = () => GIVE.offer(routed('with-store'), by('manager')).next;

  it('settles the case, ends every clock and starts that of the performance as agreed', () => {
    const { next, events } = acceptOffer(negotiating(), 1, by('shopper'));

    expect(next).toMatchObject({
      status: 'settled',
      settlement: { ...someTerms(), at: NINE, by: 'offer', offerId: 1 },
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
    const longer = someTerms({ performWithinDays: 9 });
    const two = makeOffer(negotiating(), longer, by('headquarters')).next;

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
    const other = anOffer({ id: 2, by: maker === 'shopper' ? 'manager' : 'shopper' });
    const dispute = aCase('with-store', { offers: [anOffer({ by: maker }), other] });

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

  it.each(['accepted', 'declined'] as const)('that was %s before comes too late', (state) => {
    const offers = [anOffer({ state }), anOffer({ id: 2 })];

    for (const answer of [acceptOffer, declineOffer])
      expect(() => answer(aCase('with-store', { offers }), 1, by('shopper'))).toThrow(
        expect.objectContaining({
          kind: 'conflict',
          code: 'offer-answered',
          details: { offer: 1, state },
        }),
      );
  });

  it('while the bureau mediates ends the mediation by its first cause, with what was agreed', () => {
    const offered = GIVE.offer(accepted(), by('manager')).next;

    const { next, events } = acceptOffer(offered, 1, by('shopper'));

    expect(next).toMatchObject({
      status: 'terminated',
      settlement: { ...someTerms(), offerId: 1 },
      termination: { cause: 1, by: 'shopper', at: NINE },
      offers: [{ state: 'accepted' }],
    });
    expect(states(next).slice(1)).toEqual(['mediation met', 'termination-notice open']);
    expect(events).toMatchObject([
      { type: 'case.settled', data: { offerId: 1 } },
      { type: 'case.terminated', data: { cause: 1 } },
    ]);
  });
});

describe('declining an offer', () => {
  it('leaves the case where it is, and the other offers to be answered', () => {
    const offers = [anOffer(), anOffer({ id: 2 })];

    const { next, events } = declineOffer(aCase('with-store', { offers }), 2, by('shopper'));

    expect(next.status).toBe('with-store');
    expect(next.offers.map(({ state }) => state)).toEqual(['open', 'declined']);
    expect(events).toMatchObject([{ type: 'case.offer-declined', data: { offerId: 2 } }]);
  });

  it('of the shopper is no answer to her claim', () => {
    const dispute = GIVE.offer(routed('with-store'), by('shopper')).next;

    expect(states(declineOffer(dispute, 1, by('manager')).next)[0]).toBe('store-answer open');
  });
});
