import type { Decision, Repository } from '@anxintui/shared/aggregate/aggregate';
import {
  type PersonsStep,
  type RuledSteps,
  stepByRules,
} from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { CaseCommand } from '@anxintui/shared/vocabulary/cases';
import type { Acting } from '../domain/case-event.js';
import { caseOverdue } from '../domain/case-overdue.js';
import { CASE_RULES } from '../domain/case-rules.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { notForRepresentative } from '../domain/representation.js';

export type CaseSteps = RuledSteps<DisputeCase>;
type Done = Promise<Stepped<DisputeCase>>;
type Decide = (dispute: DisputeCase, acting: Acting) => Decision<DisputeCase>;
type DecideWith<P> = (dispute: DisputeCase, payload: P, acting: Acting) => Decision<DisputeCase>;

type Known = { readonly now: () => Date; readonly ruleBook: () => RuleBook };

/** What every step on a case needs, the clocks that ran out among it. */
export const caseSteps = (rows: Repository<DisputeCase>, { now, ruleBook }: Known): CaseSteps => ({
  rows,
  now,
  ruleBook,
  overdue: (dispute, at) => caseOverdue(dispute, { at, ruleBook: ruleBook() }),
});

/** One command that says nothing but itself. */
export const plainStep =
  (command: CaseCommand, decide: Decide) =>
  (cases: CaseSteps, asked: PersonsStep): Done =>
    stepByRules(cases, asked, {
      rules: CASE_RULES,
      command,
      decide: (dispute, acting) => {
        const hindrance = notForRepresentative(dispute, { ...acting, command });
        if (hindrance) throw hindrance;
        return decide(dispute, acting);
      },
    });

/** One command with what the person says in it. */
export const stepWith =
  <P>(command: CaseCommand, decide: DecideWith<P>) =>
  (cases: CaseSteps, asked: PersonsStep, payload: P): Done =>
    plainStep(command, (dispute, acting) => decide(dispute, payload, acting))(cases, asked);
