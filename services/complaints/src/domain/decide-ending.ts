import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { meetClock } from '@anxintui/shared/aggregate/clocks';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { type Acting, caseEvent } from './case-event.js';
import { CASE_RULES } from './case-rules.js';
import { closedCase } from './closed-case.js';
import type { DisputeCase, PerformanceRecord } from './dispute-case.js';
import { awaitingShopper, bureauRung, onRung } from './onward.js';

/** The respondent says that the agreement was kept, with proof; the shopper has the last word until the clock ends. */
export function recordPerformance(
  dispute: DisputeCase,
  { words, proof }: Pick<PerformanceRecord, 'words' | 'proof'>,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'record-performance', by, at });
  return {
    next: { ...dispute, performed: [...dispute.performed, { by, at, words, proof }] },
    events: [caseEvent('case.performance-recorded', acting)],
  };
}

export function confirmPerformance(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'confirm-performance', by, at });
  const met = ['performance', 'performance-confirmation'].reduce(meetClock, [...dispute.clocks]);
  const ending = { result: 'settled', performance: 'confirmed' } as const;
  return {
    next: closedCase({ ...dispute, clocks: met }, ending, at),
    events: [
      caseEvent('case.performance-confirmed', acting),
      caseEvent('case.closed', acting, { result: ending.result }),
    ],
  };
}

/**
 * An agreement that was not kept: before acceptance the case goes to the bureau; after it the bureau has done its part
 * and cannot enforce what was agreed (Order 121, art. 24), so the case ends with the courts and arbitration named.
 */
export function reportBreach(
  dispute: DisputeCase,
  { words }: { readonly words: string },
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'report-breach', by, at });
  const statement = { by, at, kind: 'statement', words } as const;
  const reported = { ...dispute, evidence: [...dispute.evidence, statement] };
  if (!dispute.acceptance) {
    const to = bureauRung(dispute);
    const data = { to, bureau: dispute.bureau?.id ?? null };
    return {
      next: onRung(reported, to, acting),
      events: [caseEvent('case.performance-breached', acting, data)],
    };
  }
  const ending = { result: 'unperformed', performance: 'breached' } as const;
  return {
    next: closedCase(reported, ending, at),
    events: [
      caseEvent('case.performance-breached', acting, { to: 'closed' }),
      caseEvent('case.closed', acting, { result: ending.result }),
    ],
  };
}

/** Once, soon after the end and while no bureau has decided, the shopper may go on where she was asked. */
export function reopen(
  dispute: DisputeCase,
  { words }: { readonly words: string },
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'reopen', by, at });
  return {
    next: { ...awaitingShopper(dispute, acting), reopened: { at, words } },
    events: [caseEvent('case.reopened', acting)],
  };
}
