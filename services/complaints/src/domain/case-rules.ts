import type { CommandRules, Given } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { addDays, civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { LIMITATION_YEARS, limitationEndOf } from '@anxintui/shared/calendar/limitation';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import {
  CASE_COMMANDS,
  type CaseCommand,
  type CaseStatus,
} from '@anxintui/shared/vocabulary/cases';
import { CASE_LIFECYCLE, involvedIn } from './case-lifecycle.js';
import type { DisputeCase, Offer, Sides } from './dispute-case.js';
import { alreadyRepresented, notForRepresentative, notRepresented } from './representation.js';

/** Settings: once reopened, and not after this long. */
const REOPEN_DAYS = 30;
/** A setting: so long after the end the outcome can be rated. */
const RATING_DAYS = 30;
const MOST_OFFERS = 50;
const MOST_MESSAGES = 100;
const MOST_EVIDENCE = 50;
/** A history is read whole; nothing that could be given without end may make it longer than this. */
const MOST_EVENTS = 300;
const WITHOUT_END: readonly CaseCommand[] = [
  'send-message',
  'add-evidence',
  'offer',
  'decline-claim',
  'assign',
  'request-materials',
  'invite',
  'consent',
  'decline-mediation',
  'record-session',
  'record-performance',
  'correct',
  'appoint-representative',
  'change-wishes',
];

export const sideOf = (party: Party): Sides => (party === 'shopper' ? 'shopper' : 'respondent');

/** An offer that this side may still answer. */
export const isForAnswer = ({ state, by }: Offer, side: Sides): boolean =>
  state === 'open' && sideOf(by) !== side;

type Asked = Given<CaseCommand>;
type Why = (dispute: DisputeCase, asked: Asked) => DomainError | null;

const hindered = (code: string, details: Readonly<Record<string, string | number>> = {}) =>
  new DomainError('conflict', code, code, { details });
const when = (isSo: boolean, code: string, details = {}): DomainError | null =>
  isSo ? hindered(code, details) : null;

const noOpenOffer: Why = ({ offers }, { by }) =>
  when(!offers.some((offer) => isForAnswer(offer, sideOf(by))), 'no-open-offer');

const consentMissing: Why = ({ consents }) => {
  const missing = (['shopper', 'respondent'] as const).find(
    (side) => consents[side]?.consent !== 'given',
  );
  return missing ? hindered('consent-missing', { side: missing }) : null;
};

const hasLimitationPassed = ({ filedAt }: DisputeCase, at: Date): boolean =>
  civilDateOf(at) > limitationEndOf(civilDateOf(filedAt));
const limitationPassed: Why = (dispute, { at }) =>
  when(hasLimitationPassed(dispute, at), 'limitation-passed', { years: LIMITATION_YEARS });

/** What was closed without a settlement may still go to the bureau; everything else has had its end. */
const notToBeEscalated: Why = (dispute, asked) =>
  dispute.status === 'closed' && dispute.result !== 'not-settled'
    ? hindered('closed-for-good', { result: dispute.result })
    : limitationPassed(dispute, asked);

/** A bureau has decided: it accepted or refused, or ended a mediation. */
const hasBureauDecided = ({ status, acceptance, termination }: DisputeCase): boolean =>
  status === 'not-accepted' || acceptance !== undefined || termination !== undefined;

function endedAt(dispute: DisputeCase): Date | null {
  if (dispute.status === 'closed') return dispute.closedAt;
  if (dispute.status === 'not-accepted') return dispute.nonAcceptance.at;
  return dispute.status === 'withdrawn' ? dispute.withdrawnAt : null;
}

const notToBeReopened: Why = (dispute, { at }) => {
  if (hasBureauDecided(dispute)) return hindered('bureau-has-decided');
  if (dispute.reopened) return hindered('already-reopened');
  const ended = endedAt(dispute);
  const last = ended && addDays(civilDateOf(ended), REOPEN_DAYS);
  return last && civilDateOf(at) > last ? hindered('reopen-too-late', { last }) : null;
};

const notToBeRated: Why = (dispute, { at }) => {
  if (dispute.rating) return hindered('already-rated');
  const ended = endedAt(dispute);
  const last = ended && addDays(civilDateOf(ended), RATING_DAYS);
  return last && civilDateOf(at) > last ? hindered('rating-too-late', { last }) : null;
};

/** An agreement can be broken once it was due, or once the respondent says that it was kept. */
const notYetDue: Why = ({ clocks, performed, settlement }) => {
  const open = clocks.find(({ kind, state }) => kind === 'performance' && state === 'open');
  const isSaidToBeKept = performed.some(({ at }) => settlement && at >= settlement.at);
  return open && !isSaidToBeKept ? hindered('performance-not-due', { dueOn: open.dueOn }) : null;
};

const HINDRANCES: Readonly<Partial<Record<CaseCommand, Why>>> = {
  'send-message': ({ messages }) => when(messages >= MOST_MESSAGES, 'too-many-messages'),
  'add-evidence': ({ evidence }) => when(evidence.length >= MOST_EVIDENCE, 'too-much-evidence'),
  offer: ({ offers }) => when(offers.length >= MOST_OFFERS, 'too-many-offers'),
  'accept-offer': noOpenOffer,
  'decline-offer': noOpenOffer,
  'refer-up': ({ respondent }) => when(!respondent.headquartersId, 'no-headquarters'),
  escalate: notToBeEscalated,
  reopen: notToBeReopened,
  rate: notToBeRated,
  consent: ({ consents }, { by }) =>
    when(consents[sideOf(by)]?.consent === 'given', 'already-consented'),
  'decline-mediation': ({ consents }, { by }) =>
    when(consents[sideOf(by)]?.consent === 'declined', 'already-declined'),
  'record-session': consentMissing,
  settle: consentMissing,
  'report-breach': notYetDue,
  'appoint-representative': alreadyRepresented,
  'dismiss-representative': notRepresented,
};

const fullHistory: Why = ({ version }, { command }) =>
  when(version >= MOST_EVENTS && WITHOUT_END.includes(command), 'case-is-full');

export const CASE_RULES: CommandRules<DisputeCase, CaseStatus, CaseCommand> = {
  commands: CASE_COMMANDS,
  lifecycle: CASE_LIFECYCLE,
  statusFor: ({ status }) => status,
  involved: involvedIn,
  hindrance: (dispute, asked) =>
    notForRepresentative(dispute, asked) ??
    HINDRANCES[asked.command]?.(dispute, asked) ??
    fullHistory(dispute, asked),
};
