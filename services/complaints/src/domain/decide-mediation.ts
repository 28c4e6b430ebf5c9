import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock } from '@anxintui/shared/aggregate/clocks';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Consent } from '@anxintui/shared/vocabulary/cases';
import { type Acting, caseEvent } from './case-event.js';
import { CASE_RULES, sideOf } from './case-rules.js';
import { closedCase } from './closed-case.js';
import type { DisputeCase, Invitation, MediationSession, Terms } from './dispute-case.js';
import {
  assertSecondPerson,
  type Ended,
  isBySixtyDays,
  mediationClock,
  terminatedCase,
} from './termination.js';
import { checkTerms, settledCase } from './terms.js';

/** Order 121, art. 20: how, when and, on site, where; known in advance. */
export function invite(
  dispute: DisputeCase,
  { mode, heldAt, place }: Omit<Invitation, 'at'>,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'invite', by, at });
  if (heldAt <= at)
    throw new DomainError('rule-broken', 'held-in-the-past', 'a session is held in the future', {
      pointer: '/heldAt',
    });
  if (mode === 'on-site' && !place)
    throw new DomainError('rule-broken', 'place-missing', 'a session on site has a place', {
      pointer: '/place',
    });
  const invitation = { at, mode, heldAt, ...(place ? { place } : {}) };
  return {
    next: { ...dispute, invitations: [...dispute.invitations, invitation] },
    events: [caseEvent('case.mediation-invited', acting, { mode, heldAt: heldAt.toISOString() })],
  };
}

/** Order 121, art. 18: mediation is by consent of both sides; silence is none. */
export function consent(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'consent', by, at });
  return {
    next: answeredWith(dispute, 'given', acting),
    events: [caseEvent('case.mediation-consented', acting, { side: sideOf(by) })],
  };
}

/** What follows from it is for the mediator to say: ending the mediation is an official decision (art. 23(2)). */
export function declineMediation(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'decline-mediation', by, at });
  return {
    next: answeredWith(dispute, 'declined', acting),
    events: [caseEvent('case.mediation-declined', acting, { side: sideOf(by) })],
  };
}

const answeredWith = (dispute: DisputeCase, answer: Consent, { by, at }: Acting): DisputeCase => ({
  ...dispute,
  consents: { ...dispute.consents, [sideOf(by)]: { consent: answer, by, at } },
});

export function recordSession(
  dispute: DisputeCase,
  { mode, words }: Omit<MediationSession, 'at'>,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'record-session', by, at });
  return {
    next: { ...dispute, sessions: [...dispute.sessions, { at, mode, words }] },
    events: [caseEvent('case.session-recorded', acting, { mode })],
  };
}

/** Order 121, art. 24: what both sides agreed on before the mediator. */
export function settle(dispute: DisputeCase, terms: Terms, acting: Acting): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'settle', by, at });
  checkTerms(dispute, terms);
  const mediated = { ...dispute, clocks: meetClock(dispute.clocks, 'mediation') };
  return {
    next: settledCase(mediated, { ...terms, at, by: 'mediation' }, acting),
    events: [caseEvent('case.settled', acting, { remedy: terms.remedy })],
  };
}

/** Order 121, art. 23: by one of eight causes, the fifth only when the sixty days are over. */
export function terminate(
  dispute: DisputeCase,
  ended: Ended,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'terminate', by, at });
  assertSecondPerson(dispute, ended);
  const { dueOn = '', state } = mediationClock(dispute) ?? {};
  if (isBySixtyDays(ended.cause) && state !== 'fired')
    throw new DomainError('rule-broken', 'sixty-days-not-over', `mediation runs until ${dueOn}`, {
      details: { dueOn },
      pointer: '/cause',
    });
  return {
    next: terminatedCase(dispute, ended, acting),
    events: [caseEvent('case.terminated', acting, { cause: ended.cause })],
  };
}

/** Both parties have been told; the case ends with what had been agreed, where there is something. */
export function notify(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'notify', by, at });
  const { termination } = dispute;
  const told: DisputeCase = {
    ...dispute,
    clocks: meetClock(dispute.clocks, 'termination-notice'),
    ...(termination ? { termination: { ...termination, notifiedAt: at } } : {}),
  };
  const result = resultOf(dispute);
  return {
    next: closedCase(told, { result }, at),
    events: [
      caseEvent('case.termination-notified', acting),
      caseEvent('case.closed', acting, { result }),
    ],
  };
}

function resultOf({ settlement, termination }: DisputeCase) {
  if (settlement) return 'settled';
  return termination?.by === 'shopper' ? 'withdrawn' : 'terminated';
}
