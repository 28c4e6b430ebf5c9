import { endClocks } from '@anxintui/shared/aggregate/clocks';
import type { CaseResult, Performance } from '@anxintui/shared/vocabulary/cases';
import type { DisputeCase } from './dispute-case.js';

export type Ending = { readonly result: CaseResult; readonly performance?: Performance };

/** The case at its end: nobody is waited for any more. */
export const closedCase = (dispute: DisputeCase, ending: Ending, closedAt: Date): DisputeCase => ({
  ...dispute,
  ...ending,
  status: 'closed',
  closedAt,
  clocks: endClocks(dispute.clocks, 'closed'),
});

/** A case that goes on has no result any more, and no agreement: what had been agreed stays in its offers and history. */
export function goingOn(dispute: DisputeCase): DisputeCase {
  const { settlement: _, ...open } = withoutEnd(dispute);
  return { ...open, status: 'awaiting-shopper' };
}

function withoutEnd(dispute: DisputeCase) {
  if (dispute.status === 'withdrawn') {
    const { withdrawnAt: _, ...open } = dispute;
    return open;
  }
  if (dispute.status !== 'closed') return dispute;
  const { result: _, closedAt: __, performance: ___, ...open } = dispute;
  return open;
}
