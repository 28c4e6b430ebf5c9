import type { Decision, EventData } from '@anxintui/shared/aggregate/aggregate';
import { meetClock, openClock } from '@anxintui/shared/aggregate/clocks';
import { allowed, DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { silence } from '@anxintui/shared/aggregate/silence';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { ReturnCommand } from '@anxintui/shared/vocabulary/returns';
import {
  type Custody,
  type Dispute,
  GROUND_IN,
  RETURN_LIFECYCLE,
  type Refund,
  type Refusal,
  type ReturnRequest,
} from './return-request.js';

/** Who acts, and when. */
export type Acting = { readonly by: Party; readonly account?: string; readonly at: Date };

const permitted = (request: ReturnRequest, command: ReturnCommand, { by }: Acting) =>
  allowed(RETURN_LIFECYCLE, request.status, { command, actor: by });

const event = (type: string, acting: Acting, data: EventData = {}) => ({ type, ...acting, data });

/** The goods change hands; from now on the promised refund is awaited. */
export function acceptReturn(
  request: ReturnRequest,
  custody: Omit<Custody, 'at'>,
  { ruleBook, ...acting }: Acting & { ruleBook: RuleBook },
): Decision<ReturnRequest> {
  permitted(request, 'accept', acting);
  const { at } = acting;
  const refund = newClock('refund', {
    ruleBook,
    startAt: at,
    length: request.pledge.refundHours,
  });
  const clocks = openClock(meetClock(request.clocks, 'pass'), refund);
  return {
    next: { ...request, clocks, status: 'accepted', custody: { ...custody, at } },
    events: [event('return.accepted', acting, { holder: custody.holder })],
  };
}

export function refuseReturn(
  request: ReturnRequest,
  refusal: Omit<Refusal, 'at'>,
  acting: Acting,
): Decision<ReturnRequest> {
  permitted(request, 'refuse', acting);
  const clocks = meetClock(request.clocks, 'pass');
  return {
    next: { ...request, clocks, status: 'refused', refusal: { ...refusal, at: acting.at } },
    events: [event('return.refused', acting, { class: refusal.class })],
  };
}

/** A refund is at most what was paid; less is a matter for a dispute, more a slip of the pen. */
export function recordRefund(
  request: ReturnRequest,
  refund: Omit<Refund, 'at'>,
  acting: Acting,
): Decision<ReturnRequest> {
  permitted(request, 'record-refund', acting);
  if (request.status !== 'accepted') throw new Error('only accepted goods are refunded');
  const paid = paidFor(request);
  if (refund.amountFen > paid)
    throw new DomainError('rule-broken', 'refund-above-paid', 'more than was paid', {
      pointer: '/amountFen',
      details: { paid },
    });
  const clocks = meetClock(request.clocks, 'refund');
  return {
    next: { ...request, clocks, status: 'refunded', refund: { ...refund, at: acting.at } },
    events: [event('return.refunded', acting, { amountFen: refund.amountFen })],
  };
}

/** One tap: a case beside the return is opened from it; at most one per ground. The return keeps its own status. */
export function disputeReturn(
  request: ReturnRequest,
  asked: Omit<Dispute, 'ground' | 'caseId'>,
  acting: Acting,
): Decision<ReturnRequest> {
  permitted(request, 'dispute', acting);
  const ground = GROUND_IN[request.status];
  if (request.disputes.some((dispute) => dispute.ground === ground))
    throw new DomainError('conflict', 'already-disputed', `disputed on ${ground} before`, {
      details: { ground },
    });
  const caseId = disputeIdOf(request.id, ground);
  return {
    next: { ...request, disputes: [...request.disputes, { ...asked, ground, caseId }] },
    events: [event('return.disputed', acting, { ground, caseId })],
  };
}

/** What silence has done by now: null while no clock of this return has run out. */
export const returnOverdue = (request: ReturnRequest, now: Date): Decision<ReturnRequest> | null =>
  silence(request, now, (current, { kind, generation, dueAt }) => {
    const told = (type: string, data: EventData = {}) => [
      event(
        type,
        { by: 'clock', at: now },
        { clock: kind, generation, dueAt: dueAt.toISOString(), ...data },
      ),
    ];
    if (kind === 'pass') return { next: lapsed(current), events: told('return.lapsed') };
    if (kind !== 'refund') return { next: current, events: told(`return.${kind}-overdue`) };
    const { next, caseId } = disputedByClock(current);
    return { next, events: told('return.refund-overdue', { caseId }) };
  });

const lapsed = (request: ReturnRequest): ReturnRequest =>
  request.status === 'filed' ? { ...request, status: 'lapsed' } : request;

/** An overdue refund becomes a dispute by itself, unless the shopper has disputed it already. */
function disputedByClock(request: ReturnRequest): { next: ReturnRequest; caseId: string } {
  const ground = 'refund';
  const caseId = disputeIdOf(request.id, ground);
  if (request.disputes.some((dispute) => dispute.ground === ground))
    return { next: request, caseId };
  const dispute: Dispute = {
    ground,
    caseId,
    claim: { kind: 'refund', amountFen: paidFor(request) },
    words: REFUND_OVERDUE,
    handOver: 'ask',
    firstRung: 'store',
  };
  return { next: { ...request, disputes: [...request.disputes, dispute] }, caseId };
}

const REFUND_OVERDUE =
  '承诺的退款时间已过，系统未见退款登记。 The promised time for the refund has passed and no refund is recorded.';
const paidFor = ({ items }: ReturnRequest): number =>
  items.reduce((sum, { paidFen }) => sum + paidFen, 0);
