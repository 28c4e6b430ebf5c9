import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock } from '@anxintui/shared/aggregate/clocks';
import type { Acting } from '@anxintui/shared/aggregate/commanding';
import { type DisputeWish, groundNow, withDispute } from './disputes.js';
import { dueFen } from './item-outcomes.js';
import { returnEvent } from './return-event.js';
import type { Dispute, ReturnRequest } from './return-request.js';
import { assertGivable } from './return-rules.js';

/** One tap: a case beside the return is opened from it; at most one per ground. The return keeps its own status. */
export function disputeReturn(
  request: ReturnRequest,
  wish: DisputeWish,
  acting: Acting,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'dispute', ...acting });
  const ground = groundNow(request);
  const { next, caseId } = withDispute(request, ground, wish);
  return { next, events: [returnEvent('return.disputed', acting, { ground, caseId })] };
}

/** Faulty goods leave the path of returns without reason; the case has other periods, and the seller bears the freight. */
export function reportDefect(
  request: ReturnRequest,
  wish: DisputeWish,
  acting: Acting,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'report-defect', ...acting });
  const ground = 'defect';
  const { next, caseId } = withDispute(request, ground, wish);
  const events = [
    returnEvent('return.defect-reported', acting, { caseId }),
    returnEvent('return.disputed', acting, { ground, caseId }),
  ] as const;
  return { next, events };
}

export type Denial = Pick<Dispute, 'handOver' | 'firstRung'> & { readonly words?: string };

/** "The refund did not arrive." Silence no longer closes what the shopper has denied. */
export function denyReceipt(
  request: ReturnRequest,
  { words = NOT_ARRIVED, handOver, firstRung }: Denial,
  acting: Acting,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'deny-receipt', ...acting });
  const ground = 'refund';
  const clocks = meetClock(request.clocks, 'refund-confirmation');
  const wish = { claim: stillDue(request), words, handOver, firstRung };
  const { next, caseId } = withDispute({ ...request, clocks }, ground, wish);
  const events = [
    returnEvent('return.receipt-denied', acting, { caseId }),
    returnEvent('return.disputed', acting, { ground, caseId }),
  ] as const;
  return { next, events };
}

const stillDue = (request: ReturnRequest): Dispute['claim'] =>
  'exchange' in request && request.exchange
    ? { kind: 'replace' }
    : { kind: 'refund', amountFen: dueFen(request) };

const NOT_ARRIVED =
  '门店已登记，消费者表示没有收到。 The store recorded it; the shopper says it did not arrive.';
