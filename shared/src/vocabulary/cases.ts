import { DISPUTE_GROUNDS } from './returns.js';

export const CASE_STATUSES = [
  'filed',
  'unrouted',
  'with-store',
  'with-headquarters',
  'awaiting-shopper',
  'with-bureau',
  'mediating',
  'settled',
  'terminated',
  'not-accepted',
  'withdrawn',
  'closed',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Views of a desk: to do, due soon, overdue, and what a supervisor looks at (待办 / 将超期 / 已超期 / 待复核). */
export const CASE_VIEWS = ['todo', 'due-soon', 'overdue', 'review'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

/** By what a list of cases is ordered. */
export const CASE_ORDERS = ['due', 'filed', 'status'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** Why a case lies on a desk. */
export const DESK_REASONS = [
  'find-bureau',
  'decide-acceptance',
  'mediate',
  'notify-parties',
  'answer',
  'perform',
  'missed',
  'others-act',
  'ended',
] as const;
export type DeskReason = (typeof DESK_REASONS)[number];

export const CASE_COMMANDS = [
  'route',
  'assign-bureau',
  'send-message',
  'add-evidence',
  'offer',
  'accept-offer',
  'decline-offer',
  'decline-claim',
  'refer-up',
  'escalate',
  'withdraw',
  'assign',
  'accept',
  'refuse',
  'request-materials',
  'invite',
  'consent',
  'decline-mediation',
  'record-session',
  'settle',
  'terminate',
  'notify',
  'record-performance',
  'confirm-performance',
  'report-breach',
  'reopen',
  'correct',
  'appoint-representative',
  'dismiss-representative',
  'change-wishes',
  'rate',
] as const;
export type CaseCommand = (typeof CASE_COMMANDS)[number];

/** What a routed case may become. */
export const RUNGS = ['with-store', 'with-headquarters', 'with-bureau', 'unrouted'] as const;
export type Rung = (typeof RUNGS)[number];

/** What a case is about: a ground of a return, or a complaint without one. */
export const CASE_GROUNDS = [...DISPUTE_GROUNDS, 'complaint'] as const;
export type CaseGround = (typeof CASE_GROUNDS)[number];

/** A missed clock, by whom; recorded as an event and never deleted. */
export const BREACHES = ['store-silent', 'headquarters-silent', 'bureau-untimely'] as const;
export type Breach = (typeof BREACHES)[number];

/** The seven grounds of Order 121, art. 16, by their number. */
export const NON_ACCEPTANCE_GROUNDS = [1, 2, 3, 4, 5, 6, 7] as const;
export type NonAcceptanceGround = (typeof NON_ACCEPTANCE_GROUNDS)[number];

/** The routes of Consumer Law, art. 39, that stay open when a bureau does not accept. */
export const OTHER_ROUTES = [
  'settle-with-seller',
  'consumer-association',
  'other-authority',
  'arbitration',
  'court',
] as const;
export type OtherRoute = (typeof OTHER_ROUTES)[number];

/** The eight causes of Order 121, art. 23, by their number. */
export const TERMINATION_CAUSES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type TerminationCause = (typeof TERMINATION_CAUSES)[number];

/** How a mediation is held (Order 121, art. 20). */
export const MEDIATION_MODES = ['on-site', 'phone', 'audio', 'video', 'online'] as const;
export type MediationMode = (typeof MEDIATION_MODES)[number];

/** What somebody said to being invited; silence is no answer. */
export const CONSENTS = ['given', 'declined'] as const;
export type Consent = (typeof CONSENTS)[number];

/** What became of an agreement; unconfirmed is never counted as kept. */
export const PERFORMANCES = ['confirmed', 'unconfirmed', 'breached'] as const;
export type Performance = (typeof PERFORMANCES)[number];

/** Whether the outcome has solved the matter, in the words of whoever asked for it. */
export const SOLVED = ['yes', 'partly', 'no'] as const;
export type Solved = (typeof SOLVED)[number];
export const MOST_STARS = 5;

/** What a supervisor may put right in a decided case. */
export const CORRECTABLE = ['non-acceptance-ground', 'termination-cause', 'words'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

export const BUREAU_LEVELS = ['province', 'city', 'county', 'zone', 'queue'] as const;
export type BureauLevel = (typeof BUREAU_LEVELS)[number];

/** How a closed case ended. */
export const CASE_RESULTS = [
  'settled',
  'not-settled',
  'unperformed',
  'withdrawn',
  'not-accepted',
  'terminated',
  'handled-elsewhere',
] as const;
export type CaseResult = (typeof CASE_RESULTS)[number];
