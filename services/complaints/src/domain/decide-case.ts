import type { Decision, EventData } from '@anxintui/shared/aggregate/aggregate';
import { endClocks, meetClock, openClock } from '@anxintui/shared/aggregate/clocks';
import { allowed, DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import { type CaseCommand, OTHER_ROUTES, type Rung } from '@anxintui/shared/vocabulary/cases';
import {
  CASE_LIFECYCLE,
  type DisputeCase,
  type NonAcceptance,
  type Offer,
  type ResponsibleBureau,
  type RoutingReason,
} from './dispute-case.js';
import { bureauRung, type Moment, onRung } from './onward.js';

/** Who acts, when, and under which rules. */
export type Acting = Moment & { readonly by: Party; readonly account?: string };

const permitted = (dispute: DisputeCase, command: CaseCommand, { by }: Acting) =>
  allowed(CASE_LIFECYCLE, dispute.status, { command, actor: by });

const event = (type: string, { by, account, at }: Acting, data: EventData = {}) => ({
  type,
  at,
  by,
  ...(account === undefined ? {} : { account }),
  data,
});

export type Routing = {
  readonly to: Rung;
  readonly reasons: readonly RoutingReason[];
  readonly bureau: ResponsibleBureau;
};

/** The router says who holds the case and which bureau has jurisdiction; the clocks of that rung start. */
export function routeCase(
  dispute: DisputeCase,
  { to, reasons, bureau }: Routing,
  acting: Acting,
): Decision<DisputeCase> {
  permitted(dispute, 'route', acting);
  const next = onRung({ ...dispute, routing: reasons, bureau }, to, acting);
  return {
    next,
    events: [
      event('case.routed', acting, { to, bureau: bureau.id, why: reasons.map(({ code }) => code) }),
    ],
  };
}

const RESPONDENT: readonly Party[] = ['manager', 'headquarters'];

/** An offer of the respondent is its answer; one of the shopper is not, so it leaves the store's clock running. */
export function makeOffer(
  dispute: DisputeCase,
  asked: Omit<Offer, 'id' | 'by' | 'at' | 'state'>,
  acting: Acting,
): Decision<DisputeCase> {
  permitted(dispute, 'offer', acting);
  const { by, at } = acting;
  const id = dispute.offers.length + 1;
  const offer: Offer = { ...asked, id, by, at, state: 'open' };
  const isAnswer = RESPONDENT.includes(by);
  const clocks = isAnswer ? meetClock(dispute.clocks, 'store-answer') : dispute.clocks;
  return {
    next: { ...dispute, clocks, offers: [...dispute.offers, offer] },
    events: [event('case.offer-made', acting, { offerId: id, remedy: asked.remedy })],
  };
}

const sideOf = (party: Party): 'shopper' | 'respondent' =>
  party === 'shopper' ? 'shopper' : 'respondent';

/** Only the other side can accept; what was agreed then has a clock of its own. */
export function acceptOffer(
  dispute: DisputeCase,
  offerId: number,
  acting: Acting,
): Decision<DisputeCase> {
  permitted(dispute, 'accept-offer', acting);
  const offer = dispute.offers.find(({ id }) => id === offerId);
  if (!offer) throw new DomainError('not-found', 'no-such-offer', `no offer ${offerId}`);
  if (sideOf(offer.by) === sideOf(acting.by))
    throw new DomainError('forbidden', 'own-offer', 'nobody accepts their own offer');
  const { at, ruleBook } = acting;
  const performance = newClock('performance', {
    ruleBook,
    startAt: at,
    length: offer.performWithinDays,
  });
  const offers = dispute.offers.map((each) =>
    each.id === offerId ? { ...each, state: 'accepted' as const } : each,
  );
  const clocks = openClock(endClocks(dispute.clocks, 'settled'), performance);
  return {
    next: { ...dispute, clocks, offers, status: 'settled', settledAt: at, offerId },
    events: [event('case.settled', acting, { offerId, remedy: offer.remedy })],
  };
}

/** The shopper may go to the bureau at any time: the routes of Consumer Law art. 39 are parallel. */
export function escalateCase(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  permitted(dispute, 'escalate', acting);
  const to = bureauRung(dispute);
  return {
    next: onRung(dispute, to, acting),
    events: [event('case.escalated', acting, { to, bureau: dispute.bureau?.id ?? null })],
  };
}

/** Order 121, art. 15 and 22: acceptance starts the sixty days of mediation and pins the rules of the case. */
export function acceptCase(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  permitted(dispute, 'accept', acting);
  const { at, ruleBook } = acting;
  const mediation = newClock('mediation', { ruleBook, startAt: at });
  const ruleSetVersion = ruleBook.ruleSet.version;
  const met = meetClock(dispute.clocks, 'complaint-acceptance');
  return {
    next: {
      ...dispute,
      clocks: openClock(met, mediation),
      status: 'mediating',
      acceptedAt: at,
      ruleSetVersion,
    },
    events: [event('case.accepted', acting, { ruleSetVersion })],
  };
}

/** Order 121, art. 15(2) and 16: by one of seven grounds, with the reason and the other routes of art. 39. */
export function refuseCase(
  dispute: DisputeCase,
  { ground, words }: Pick<NonAcceptance, 'ground' | 'words'>,
  acting: Acting,
): Decision<DisputeCase> {
  permitted(dispute, 'refuse', acting);
  const nonAcceptance = { ground, words, at: acting.at, otherRoutes: OTHER_ROUTES };
  const clocks = meetClock(dispute.clocks, 'complaint-acceptance');
  return {
    next: { ...dispute, clocks, status: 'not-accepted', nonAcceptance },
    events: [event('case.not-accepted', acting, { ground })],
  };
}
