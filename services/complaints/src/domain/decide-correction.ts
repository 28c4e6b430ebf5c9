import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import {
  type Correctable,
  NON_ACCEPTANCE_GROUNDS,
  TERMINATION_CAUSES,
} from '@anxintui/shared/vocabulary/cases';
import { type Acting, caseEvent } from './case-event.js';
import { CASE_RULES } from './case-rules.js';
import type { Correction, DisputeCase } from './dispute-case.js';

export type AskedCorrection = Omit<Correction, 'at' | 'from'>;
type Corrected = { readonly next: DisputeCase; readonly from?: number; readonly to?: number };

/** What is put right stands in the case from now on; what stood before is kept beside it. */
export function correct(
  dispute: DisputeCase,
  { what, words, to }: AskedCorrection,
  acting: Acting,
): Decision<DisputeCase> {
  const { by, at } = acting;
  givable(CASE_RULES, dispute, { command: 'correct', by, at });
  const { next, ...figures } = CORRECT[what](dispute, to);
  const corrections = [...dispute.corrections, { at, what, words, ...figures }];
  return {
    next: { ...next, corrections },
    events: [caseEvent('case.corrected', acting, { what, ...figures })],
  };
}

const CORRECT: Readonly<
  Record<Correctable, (dispute: DisputeCase, to: number | undefined) => Corrected>
> = {
  'non-acceptance-ground': (dispute, to) => {
    if (dispute.status !== 'not-accepted') throw nothingToCorrect('/what');
    const { ground: from } = dispute.nonAcceptance;
    const ground = oneOf(NON_ACCEPTANCE_GROUNDS, { from, to });
    const nonAcceptance = { ...dispute.nonAcceptance, ground };
    return { next: { ...dispute, nonAcceptance }, from, to: ground };
  },
  'termination-cause': (dispute, to) => {
    const { termination } = dispute;
    if (!termination) throw nothingToCorrect('/what');
    const { cause: from } = termination;
    const cause = oneOf(TERMINATION_CAUSES, { from, to });
    return { next: { ...dispute, termination: { ...termination, cause } }, from, to: cause };
  },
  /** The words of a decision were given out: what is right is said beside them. */
  words: (dispute) => ({ next: dispute }),
};

const nothingToCorrect = (pointer: string) =>
  new DomainError('rule-broken', 'nothing-to-correct', 'there is nothing of this to correct', {
    pointer,
  });

function oneOf<N extends number>(
  numbers: readonly N[],
  { from, to }: { from: number; to: number | undefined },
): N {
  if (to === undefined || to === from) throw nothingToCorrect('/to');
  const found = numbers.find((each) => each === to);
  if (found !== undefined) return found;
  throw new DomainError('rule-broken', 'correction-out-of-range', `there is no number ${to}`, {
    details: { last: numbers.length },
    pointer: '/to',
  });
}
