import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import type { Acting } from '@anxintui/shared/aggregate/commanding';
import { returnEvent } from './return-event.js';
import type { Evidence, ReturnRequest } from './return-request.js';
import { assertGivable } from './return-rules.js';

/** Either side shows how it was; what was added stays. */
export function addEvidence(
  request: ReturnRequest,
  added: Omit<Evidence, 'by' | 'at'>,
  acting: Acting,
): Decision<ReturnRequest> {
  assertGivable(request, { command: 'add-evidence', ...acting });
  const { by, at } = acting;
  const evidence = [...(request.evidence ?? []), { ...added, by, at }];
  return {
    next: { ...request, evidence },
    events: [
      returnEvent('return.evidence-added', acting, { kind: added.kind, number: evidence.length }),
    ],
  };
}
