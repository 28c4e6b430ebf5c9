import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock, openClock } from '@anxintui/shared/aggregate/clocks';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { type ActingByRules, returnEvent } from './return-event.js';
import type { ReturnRequest } from './return-request.js';
import { assertGivable } from './return-rules.js';

/** How the pass was shown: scanned, or its six digits typed. */
export type ShownPass = { readonly by: 'pass' | 'code'; readonly isGenuine: boolean };

/** The pass is shown at the counter, once; from now on the store's answer is awaited. */
export function presentReturn(
  request: ReturnRequest,
  shown: ShownPass,
  acting: ActingByRules,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'present', ...acting });
  if (!shown.isGenuine)
    throw new DomainError('rule-broken', 'pass-invalid', 'this is not the pass of this return', {
      pointer: `/${shown.by}`,
    });
  const { ruleBook, at } = acting;
  const inspection = newClock('inspection', { ruleBook, startAt: at });
  const clocks = openClock(meetClock(request.clocks, 'pass'), inspection);
  return {
    next: { ...request, clocks, status: 'presented' },
    events: [returnEvent('return.presented', acting, { shown: shown.by })],
  };
}
