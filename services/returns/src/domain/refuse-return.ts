import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock } from '@anxintui/shared/aggregate/clocks';
import type { Acting } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { assertOnChecklist } from './inspect-items.js';
import { refusedPieces } from './item-outcomes.js';
import { returnEvent } from './return-event.js';
import type { HandedBack, Refusal, ReturnRequest } from './return-request.js';
import { assertGivable } from './return-rules.js';

/** Nothing is taken, with class and words; what is not intact is a point of the checklist. */
export function refuseReturn(
  request: ReturnRequest,
  refusal: Omit<Refusal, 'at'>,
  acting: Acting,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'refuse', ...acting });
  assertPointsNamed(refusal);
  assertOnChecklist(refusal, request, '/points');
  const clocks = meetClock(meetClock(request.clocks, 'pass'), 'inspection');
  return {
    next: { ...request, clocks, status: 'refused', refusal: { ...refusal, at: acting.at } },
    events: [returnEvent('return.refused', acting, { class: refusal.class })],
  };
}

/** Whoever calls goods not intact says what of the checklist was not met; that a box was opened is none of it. */
function assertPointsNamed({ class: refusedAs, points }: Omit<Refusal, 'at'>): void {
  if (refusedAs === 'not-intact' && !points?.length)
    throw new DomainError('rule-broken', 'points-not-named', 'not intact, without a point', {
      pointer: '/points',
    });
}

/** What was not accepted goes back to the shopper; no clock ever disposes of it. */
export function handBackGoods(
  request: ReturnRequest,
  handedBack: Omit<HandedBack, 'at'>,
  acting: Acting,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'hand-back-goods', ...acting });
  const pieces = refusedPieces(request);
  return {
    next: { ...request, handedBack: { ...handedBack, at: acting.at } },
    events: [returnEvent('return.goods-handed-back', acting, { pieces })],
  };
}
