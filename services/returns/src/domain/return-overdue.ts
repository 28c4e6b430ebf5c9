import type { Decision, EventData } from '@anxintui/shared/aggregate/aggregate';
import type { Clock } from '@anxintui/shared/aggregate/clocks';
import { silence } from '@anxintui/shared/aggregate/silence';
import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { isDisputed, withDispute } from './disputes.js';
import { dueFen } from './item-outcomes.js';
import { returnEvent } from './return-event.js';
import type { ReturnRequest } from './return-request.js';

type Consequence = {
  readonly next: ReturnRequest;
  readonly type: string;
  readonly data?: EventData;
};

/** What silence has done by now: null while no clock of this return has run out. */
export const returnOverdue = (request: ReturnRequest, now: Date): Decision<ReturnRequest> | null =>
  silence(request, now, (current, fired) => {
    const { kind, generation, dueAt } = fired;
    const { next, type, data = {} } = consequenceOf(current, fired);
    const told = { clock: kind, generation, dueAt: dueAt.toISOString(), ...data };
    return { next, events: [returnEvent(type, { by: 'clock', at: now }, told)] };
  });

function consequenceOf(request: ReturnRequest, { kind }: Clock): Consequence {
  if (kind === 'pass') return { next: lapsed(request), type: 'return.lapsed' };
  if (kind === 'refund-confirmation') return { next: closed(request), type: 'return.closed' };
  if (kind === 'refund') return refundOverdue(request);
  return { next: request, type: `return.${kind}-overdue` };
}

const lapsed = (request: ReturnRequest): ReturnRequest =>
  request.status === 'filed' ? { ...request, status: 'lapsed' } : request;

const closed = (request: ReturnRequest): ReturnRequest =>
  request.status === 'refunded' ? { ...request, status: 'closed' } : request;

/** An overdue refund becomes a dispute by itself, unless the shopper has disputed it already. */
function refundOverdue(request: ReturnRequest): Consequence {
  const ground = 'refund';
  const type = 'return.refund-overdue';
  const caseId = disputeIdOf(request.id, ground);
  if (isDisputed(request, ground)) return { next: request, type, data: { caseId } };
  const { next } = withDispute(request, ground, {
    claim: { kind: 'refund', amountFen: dueFen(request) },
    words: REFUND_OVERDUE,
    handOver: 'ask',
    firstRung: 'store',
  });
  return { next, type, data: { caseId } };
}

const REFUND_OVERDUE =
  '承诺的退款时间已过，系统未见退款登记。 The promised time for the refund has passed and no refund is recorded.';
