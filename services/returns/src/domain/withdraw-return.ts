import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { endClocks } from '@anxintui/shared/aggregate/clocks';
import type { Acting } from '@anxintui/shared/aggregate/commanding';
import { returnEvent } from './return-event.js';
import type { ReturnRequest } from './return-request.js';
import { assertGivable } from './return-rules.js';

/** The shopper keeps the goods; nobody waits for anything any more. */
export function withdrawReturn(request: ReturnRequest, acting: Acting): Decision<ReturnRequest> {
  assertGivable(request, { command: 'withdraw', ...acting });
  const clocks = endClocks(request.clocks, 'withdrawn');
  return {
    next: { ...request, clocks, status: 'withdrawn' },
    events: [returnEvent('return.withdrawn', acting)],
  };
}
