import type { Clock, Entry, Row } from './evidence.js';
import { unless, type Violation } from './violation.js';

type Answers = (entry: Entry) => boolean;
const RESPONDENT = ['manager', 'headquarters'];
const SHOPPER_ENDS_IT = ['case.settled', 'case.escalated', 'case.withdrawn'];
const RESPONDENT_ANSWERS = ['case.offer-made', 'case.claim-declined'];
const MONEY_OR_GOODS_BACK = ['return.refunded', 'return.exchanged'];
const oneOf =
  (...types: readonly string[]): Answers =>
  ({ type }) =>
    types.includes(type);

/** After which events a clock must not fire any more. */
const ANSWERED_BY: Readonly<Record<string, Answers>> = {
  pass: oneOf('return.presented', 'return.accepted', 'return.refused', 'return.withdrawn'),
  inspection: oneOf('return.accepted', 'return.refused', 'return.withdrawn'),
  refund: oneOf(...MONEY_OR_GOODS_BACK),
  'refund-clue': oneOf(...MONEY_OR_GOODS_BACK),
  'refund-confirmation': oneOf('return.closed', 'return.receipt-denied'),
  'store-answer': (entry) =>
    SHOPPER_ENDS_IT.includes(entry.type) ||
    (RESPONDENT_ANSWERS.includes(entry.type) && RESPONDENT.includes(entry.by)),
  'headquarters-answer': oneOf(...SHOPPER_ENDS_IT),
  'escalation-window': oneOf('case.escalated', 'case.withdrawn'),
  'complaint-acceptance': oneOf('case.accepted', 'case.not-accepted', 'case.settled'),
  mediation: oneOf('case.settled', 'case.terminated'),
  routing: oneOf('case.bureau-assigned'),
  'termination-notice': oneOf('case.termination-notified'),
  performance: oneOf('case.performance-confirmed', 'case.performance-breached'),
};
const nothing: Answers = () => false;
const GRACE_MS = 5_000;
/** How far the times of two processes may lie apart before it confuses this check; shorter than any clock here. */
const SKEW_MS = 3_000;

/** Every clock of one aggregate: none missed, fired twice, early, or despite an answer in time. */
export function checkClocks(row: Row, now: number): Violation[] {
  return row.clocks.flatMap((clock) => checkClock(row, clock, now));
}

function checkClock({ _id, history }: Row, clock: Clock, now: number): Violation[] {
  const { kind, generation, state, dueAt, firedAt } = clock;
  const what = `${_id}: ${kind} ${generation} (${state}), due ${dueAt.toISOString()}`;
  const firings = history.filter((entry) => isFiringOf(entry, clock));
  const isMissed = state === 'open' && dueAt.getTime() < now - GRACE_MS;
  const inTime = answersInTime(history, clock, firings[0]?.seq);
  const isEarly = firedAt !== undefined && firedAt < dueAt;
  return [
    ...unless(!isMissed, 'clock-missed', what),
    ...unless(firings.length < 2, 'clock-fired-twice', `${what}: ${firings.length} firings`),
    ...unless(
      firings.length === 0 ? state !== 'fired' : state === 'fired',
      'clock-state-wrong',
      `${what}: ${firings.length} firings`,
    ),
    ...unless(!isEarly, 'clock-fired-early', what),
    ...unless(
      firings.length === 0 || inTime.length === 0,
      'clock-fired-despite-answer',
      `${what}: ${inTime.map(({ seq, type }) => `${seq} ${type}`).join(', ')}`,
    ),
    ...unless(state !== 'met' || inTime.length > 0, 'clock-outrun-by-late-answer', what),
  ];
}

/** What a clock brings about under a name of its own. */
const ENDS_BY_SILENCE = ['return.lapsed', 'return.closed'];

function isFiringOf({ type, data, by }: Entry, { kind, generation }: Clock): boolean {
  const isFiring = ENDS_BY_SILENCE.includes(type) || type.endsWith(`.${kind}-overdue`);
  return (
    isFiring && by === 'clock' && data?.['clock'] === kind && data['generation'] === generation
  );
}

/** What met the clock before its end, and before it fired. */
function answersInTime(history: readonly Entry[], clock: Clock, firedSeq?: number): Entry[] {
  const answers = ANSWERED_BY[clock.kind] ?? nothing;
  return history.filter(
    (entry) =>
      answers(entry) &&
      entry.at.getTime() >= clock.startAt.getTime() - SKEW_MS &&
      entry.at < clock.dueAt &&
      entry.seq < (firedSeq ?? Number.POSITIVE_INFINITY),
  );
}
