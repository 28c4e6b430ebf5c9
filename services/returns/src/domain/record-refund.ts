import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock, openClock } from '@anxintui/shared/aggregate/clocks';
import type { Acting } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { dueFen } from './item-outcomes.js';
import { type ActingByRules, returnEvent } from './return-event.js';
import type { Exchange, Refund, ReturnRequest } from './return-request.js';
import { assertGivable } from './return-rules.js';

/** A refund is at most what is due; less is recorded and shown, and is a matter for a dispute. */
export function recordRefund(
  request: ReturnRequest,
  refund: Omit<Refund, 'at'>,
  acting: ActingByRules,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'record-refund', ...acting });
  if (request.status !== 'accepted') throw new Error('only accepted goods are refunded');
  const due = dueFen(request);
  if (refund.amountFen > due)
    throw new DomainError('rule-broken', 'refund-above-paid', 'more than is due', {
      pointer: '/amountFen',
      details: { due },
    });
  const clocks = awaitingConfirmation(request, acting);
  const { amountFen } = refund;
  const short = due - amountFen;
  return {
    next: { ...request, clocks, status: 'refunded', refund: { ...refund, at: acting.at } },
    events: [
      returnEvent('return.refunded', acting, {
        amountFen,
        ...(short > 0 ? { shortFen: short } : {}),
      }),
    ],
  };
}

/** Other goods in place of the money. */
export function recordExchange(
  request: ReturnRequest,
  exchange: Omit<Exchange, 'at'>,
  acting: ActingByRules,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'record-exchange', ...acting });
  if (request.status !== 'accepted') throw new Error('only accepted goods are exchanged');
  const clocks = awaitingConfirmation(request, acting);
  return {
    next: { ...request, clocks, status: 'refunded', exchange: { ...exchange, at: acting.at } },
    events: [returnEvent('return.exchanged', acting)],
  };
}

function awaitingConfirmation({ clocks }: ReturnRequest, { ruleBook, at }: ActingByRules) {
  const confirmation = newClock('refund-confirmation', { ruleBook, startAt: at });
  return openClock(meetClock(meetClock(clocks, 'refund'), 'refund-clue'), confirmation);
}

/** The shopper has what was due to her. */
export function confirmRefund(request: ReturnRequest, acting: Acting): Decision<ReturnRequest> {
  assertGivable(request, { command: 'confirm', ...acting });
  if (request.status !== 'refunded') throw new Error('only a refund is confirmed');
  const clocks = meetClock(request.clocks, 'refund-confirmation');
  return {
    next: { ...request, clocks, status: 'closed' },
    events: [returnEvent('return.closed', acting)],
  };
}
