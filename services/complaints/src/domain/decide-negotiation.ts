import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { endClocks, meetClock } from '@anxintui/shared/aggregate/clocks';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type Acting, caseEvent } from './case-event.js';
import { CASE_RULES, sideOf } from './case-rules.js';
import type { DisputeCase, Evidence, Offer, Settlement, Terms } from './dispute-case.js';
import { terminatedCase } from './termination.js';
import { checkTerms, settledCase } from './terms.js';

/** An offer of the respondent is its answer; one of the shopper is not, so it leaves the store's clock running. */
export function makeOffer(
  dispute: DisputeCase,
  terms: Terms,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'offer', by, at });
  checkTerms(dispute, terms);
  const id = dispute.offers.length + 1;
  const offer: Offer = { ...terms, id, by, at, state: 'open' };
  const clocks = sideOf(by) === 'respondent' ? answered(dispute) : dispute.clocks;
  return {
    next: { ...dispute, clocks, offers: [...dispute.offers, offer] },
    events: [caseEvent('case.offer-made', acting, { offerId: id, remedy: terms.remedy })],
  };
}

const answered = ({ clocks }: DisputeCase) => meetClock(clocks, 'store-answer');

/** Only the other side can accept; what was agreed then has a clock of its own. */
export function acceptOffer(
  dispute: DisputeCase,
  offerId: number,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'accept-offer', by, at });
  const offer = offerToAnswer(dispute, offerId, acting);
  const agreed = withOffer(dispute, { ...offer, state: 'accepted' });
  const settlement = settlementOf(offer, at);
  const settled = caseEvent('case.settled', acting, { offerId, remedy: offer.remedy });
  if (dispute.status !== 'mediating')
    return { next: settledCase(agreed, settlement, acting), events: [settled] };
  const ended = { cause: 1, words: '双方自行和解。' } as const;
  return {
    next: terminatedCase({ ...agreed, settlement }, ended, acting),
    events: [settled, caseEvent('case.terminated', acting, { cause: ended.cause })],
  };
}

function offerToAnswer({ offers }: DisputeCase, offerId: number, { by }: Acting): Offer {
  const offer = offers.find(({ id }) => id === offerId);
  if (!offer) throw new DomainError('not-found', 'no-such-offer', `no offer ${offerId}`);
  if (sideOf(offer.by) === sideOf(by))
    throw new DomainError('forbidden', 'own-offer', 'nobody answers the offer of their own side');
  if (offer.state === 'open') return offer;
  throw new DomainError('conflict', 'offer-answered', `offer ${offerId} is ${offer.state}`, {
    details: { offer: offerId, state: offer.state },
  });
}

const withOffer = (dispute: DisputeCase, offer: Offer): DisputeCase => ({
  ...dispute,
  offers: dispute.offers.map((each) => (each.id === offer.id ? offer : each)),
});

function settlementOf({ id, by: _, at: __, state: ___, ...terms }: Offer, at: Date): Settlement {
  return { ...terms, at, by: 'offer', offerId: id };
}

export function declineOffer(
  dispute: DisputeCase,
  offerId: number,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'decline-offer', by, at });
  const offer = offerToAnswer(dispute, offerId, acting);
  return {
    next: withOffer(dispute, { ...offer, state: 'declined' }),
    events: [caseEvent('case.offer-declined', acting, { offerId })],
  };
}

/** To give nothing and say why is an answer too. */
export function declineClaim(
  dispute: DisputeCase,
  { words }: { readonly words: string },
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'decline-claim', by, at });
  const declines = [...dispute.declines, { by, at, words }];
  return {
    next: { ...dispute, clocks: answered(dispute), declines },
    events: [caseEvent('case.claim-declined', acting)],
  };
}

/** The store leaves the answer to its headquarters, whose clock has been running since the case was routed. */
export function referUp(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'refer-up', by, at });
  const storeAnswer = dispute.clocks.map((clock) =>
    clock.kind === 'store-answer' ? (endClocks([clock], 'with-headquarters')[0] ?? clock) : clock,
  );
  return {
    next: { ...dispute, clocks: storeAnswer, status: 'with-headquarters' },
    events: [caseEvent('case.referred-up', acting, { to: 'with-headquarters' })],
  };
}

/** A message of its own document: the case keeps its number and the hash of its words. */
export function sendMessage(
  dispute: DisputeCase,
  { messageId, hash }: { readonly messageId: string; readonly hash: string },
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'send-message', by, at });
  return {
    next: { ...dispute, messages: dispute.messages + 1 },
    events: [caseEvent('case.message-sent', acting, { messageId, hash })],
  };
}

export function addEvidence(
  dispute: DisputeCase,
  evidence: Omit<Evidence, 'by' | 'at'>,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'add-evidence', by, at });
  const { kind, sha256 = null } = evidence;
  return {
    next: { ...dispute, evidence: [...dispute.evidence, { ...evidence, by, at }] },
    events: [caseEvent('case.evidence-added', acting, { kind, sha256 })],
  };
}

/** The shopper takes the case back; a mediation that has begun ends by its first cause (Order 121, art. 23). */
export function withdraw(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'withdraw', by, at });
  const withdrawn = caseEvent('case.withdrawn', acting);
  if (dispute.status !== 'mediating') {
    const clocks = endClocks(dispute.clocks, 'withdrawn');
    return {
      next: { ...dispute, clocks, status: 'withdrawn', withdrawnAt: at },
      events: [withdrawn],
    };
  }
  const ended = { cause: 1, words: '消费者撤回投诉。' } as const;
  return {
    next: terminatedCase(dispute, ended, acting),
    events: [withdrawn, caseEvent('case.terminated', acting, { cause: ended.cause })],
  };
}
