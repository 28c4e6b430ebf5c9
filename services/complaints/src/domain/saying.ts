import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import type { Acting } from './case-event.js';
import type { DisputeCase } from './dispute-case.js';

export type Remark = { readonly words?: string };

/** What somebody says with a step that needs no reason stands beside the evidence, as their statement. */
export function saying(
  decision: Decision<DisputeCase>,
  { words }: Remark,
  { by, at }: Acting,
): Decision<DisputeCase> {
  if (words === undefined) return decision;
  const { next, events } = decision;
  const statement = { by, at, kind: 'statement', words } as const;
  return { next: { ...next, evidence: [...next.evidence, statement] }, events };
}
