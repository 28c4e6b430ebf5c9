import type { Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { type Clock, openClock } from '@anxintui/shared/aggregate/clocks';
import { silence } from '@anxintui/shared/aggregate/silence';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { Breach } from '@anxintui/shared/vocabulary/cases';
import { closedCase, type Ending } from './closed-case.js';
import type { DisputeCase } from './dispute-case.js';
import { type Moment, onward } from './onward.js';

type Outcome = { readonly next: DisputeCase; readonly events: readonly DomainEvent[] };
type Consequence = (dispute: DisputeCase, fired: Clock, moment: Moment) => Outcome;

/** What silence has done by now: null while no clock of this case has run out. Silence never decides against the shopper. */
export const caseOverdue = (
  dispute: DisputeCase,
  { at, ruleBook }: Moment,
): Decision<DisputeCase> | null =>
  silence(dispute, at, (current, fired) => {
    const consequence = CONSEQUENCES[fired.kind] ?? staysAsItIs;
    const { next, events } = consequence(current, fired, { at, ruleBook });
    return { next, events: [ranOut(fired, at), ...events] };
  });

const ranOut = ({ kind, generation, dueAt }: Clock, at: Date): DomainEvent => ({
  type: `case.${kind}-overdue`,
  at,
  by: 'clock',
  data: { clock: kind, generation, dueAt: dueAt.toISOString() },
});

const staysAsItIs: Consequence = (dispute) => ({ next: dispute, events: [] });

const storeSilent: Consequence = (dispute, _, moment) => {
  const breached = withBreach(dispute, 'store-silent', moment.at);
  if (!dispute.respondent.headquartersId)
    return followedBy(breached, onward(breached.next, moment));
  return followedBy(breached, {
    next: onHeadquarters(breached.next),
    events: [
      { type: 'case.referred-up', at: moment.at, by: 'clock', data: { to: 'with-headquarters' } },
    ],
  });
};

/** Its clock has been running since the case was routed, so none is opened. */
const onHeadquarters = (dispute: DisputeCase): DisputeCase => ({
  ...dispute,
  status: 'with-headquarters',
});

const headquartersSilent: Consequence = (dispute, _, moment) => {
  const isSilent =
    dispute.status === 'with-headquarters' &&
    ![...dispute.offers, ...dispute.declines].some(({ by }) => by === 'headquarters');
  const sofar = isSilent
    ? withBreach(dispute, 'headquarters-silent', moment.at)
    : { next: dispute, events: [] };
  return followedBy(sofar, onward(sofar.next, moment));
};

/** A bureau's clock is a breach only where it is statutory; the case stays and the supervisor is told. */
const bureauUntimely: Consequence = (dispute, { standing }, { at }) =>
  standing === 'statutory'
    ? withBreach(dispute, 'bureau-untimely', at)
    : { next: dispute, events: [] };

/** She was asked and did not choose: closed for now, and the way to the bureau stays open. */
const windowEnded: Consequence = (dispute, _, { at }) =>
  closedBySilence(dispute, { result: 'not-settled' }, at);

/** Nobody has said whether the agreement was kept: the shopper is asked. */
const performanceDue: Consequence = (dispute, _, { at, ruleBook }) => {
  const confirmation = newClock('performance-confirmation', { ruleBook, startAt: at });
  return { next: { ...dispute, clocks: openClock(dispute.clocks, confirmation) }, events: [] };
};

/** Never counted as kept. */
const performanceUnconfirmed: Consequence = (dispute, _, { at }) =>
  closedBySilence(dispute, { result: 'settled', performance: 'unconfirmed' }, at);

function closedBySilence(dispute: DisputeCase, ending: Ending, at: Date): Outcome {
  const { result } = ending;
  return {
    next: closedCase(dispute, ending, at),
    events: [{ type: 'case.closed', at, by: 'clock', data: { result } }],
  };
}

const CONSEQUENCES: Readonly<Record<string, Consequence>> = {
  'store-answer': storeSilent,
  'headquarters-answer': headquartersSilent,
  'complaint-acceptance': bureauUntimely,
  'escalation-window': windowEnded,
  'termination-notice': bureauUntimely,
  performance: performanceDue,
  'performance-confirmation': performanceUnconfirmed,
};

function withBreach(dispute: DisputeCase, breach: Breach, at: Date): Outcome {
  return {
    next: { ...dispute, breaches: [...dispute.breaches, { breach, at }] },
    events: [{ type: 'case.breach-recorded', at, by: 'clock', data: { breach } }],
  };
}

const followedBy = (first: Outcome, then: Outcome): Outcome => ({
  next: then.next,
  events: [...first.events, ...then.events],
});
