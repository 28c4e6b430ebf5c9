import { type Decision, nothing, type Repository } from '@anxintui/shared/aggregate/aggregate';
import { actingAs } from '@anxintui/shared/aggregate/lifecycle';
import { type Step, type StepDeps, type Stepped, step } from '@anxintui/shared/aggregate/step';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { Actor, Party } from '@anxintui/shared/vocabulary/actors';
import type { CaseCommand } from '@anxintui/shared/vocabulary/cases';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import { caseOverdue } from '../domain/case-overdue.js';
import type { Acting } from '../domain/decide-case.js';
import { CASE_LIFECYCLE, type DisputeCase, involvedIn } from '../domain/dispute-case.js';

export type CaseSteps = StepDeps<DisputeCase> & { readonly ruleBook: () => RuleBook };
export type StepCase = Step & { readonly actor: Actor };
type Decide = (dispute: DisputeCase, acting: Acting) => Decision<DisputeCase>;

type Known = { readonly now: () => Date; readonly ruleBook: () => RuleBook };

/** What every step on a case needs, the clocks that ran out among it. */
export const caseSteps = (rows: Repository<DisputeCase>, { now, ruleBook }: Known): CaseSteps => ({
  rows,
  now,
  ruleBook,
  overdue: (dispute, at) => caseOverdue(dispute, { at, ruleBook: ruleBook() }),
});

/** One command by a person: no relation reads as not found, the wrong role is refused by the lifecycle. */
export const stepCase = (
  cases: CaseSteps,
  { actor, ...asked }: StepCase,
  { command, decide }: { command: CaseCommand; decide: Decide },
): Promise<Stepped<DisputeCase>> =>
  step(cases, asked, {
    permit: (dispute) => void relatedParties(actor, dispute),
    decide: (dispute, at) => {
      const { status } = dispute;
      const by = actingAs(CASE_LIFECYCLE, { status, command }, relatedParties(actor, dispute));
      return decide(dispute, { by, account: actor.accountId, at, ruleBook: cases.ruleBook() });
    },
  });

export function relatedParties(actor: Actor, dispute: DisputeCase): [Party, ...Party[]] {
  const [first, ...others] = partiesOf(actor, involvedIn(dispute));
  if (!first) throw nothing(dispute.id);
  return [first, ...others];
}
