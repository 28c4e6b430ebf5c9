import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import {
  type PersonsStep,
  type RuledSteps,
  stepByRules,
} from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { PledgeCommand } from '@anxintui/shared/vocabulary/pledges';
import type { Pledge } from '../domain/pledge.js';
import { amendPledge, revisePledge, withdrawPledge } from '../domain/pledge-drafting.js';
import { PLEDGE_RULES, type PledgeActing } from '../domain/pledge-lifecycle.js';
import { approvePledge, returnPledge } from '../domain/pledge-review.js';
import {
  appealAgainst,
  delistStore,
  resumePledge,
  suspendPledge,
  warnStore,
} from '../domain/pledge-supervision.js';
import type { StoredTerms } from '../domain/pledge-terms.js';

export type PledgeSteps = RuledSteps<Pledge>;
type Done = Promise<Stepped<Pledge>>;
type Way = {
  readonly command: PledgeCommand;
  readonly decide: (pledge: Pledge, acting: PledgeActing) => Decision<Pledge>;
};

/** One command on a pledge by a person, under the rules as they are now. */
export const stepPledge = (steps: PledgeSteps, asked: PersonsStep, way: Way): Done =>
  stepByRules(steps, asked, { rules: PLEDGE_RULES, ...way });

export const amendPledgeOfStore = (
  steps: PledgeSteps,
  asked: PersonsStep,
  terms: StoredTerms,
): Done =>
  stepPledge(steps, asked, {
    command: 'amend',
    decide: (pledge, acting) => amendPledge(pledge, terms, acting),
  });

export const revisePledgeOfStore = (
  steps: PledgeSteps,
  asked: PersonsStep,
  terms: StoredTerms,
): Done =>
  stepPledge(steps, asked, {
    command: 'revise',
    decide: (pledge, acting) => revisePledge(pledge, terms, acting),
  });

export const withdrawPledgeOfStore = (steps: PledgeSteps, asked: PersonsStep): Done =>
  stepPledge(steps, asked, { command: 'withdraw', decide: withdrawPledge });

export const appealAgainstBureau = (steps: PledgeSteps, asked: PersonsStep, words: string): Done =>
  stepPledge(steps, asked, {
    command: 'appeal',
    decide: (pledge, acting) => appealAgainst(pledge, words, acting),
  });

export const approvePledgeAtBureau = (steps: PledgeSteps, asked: PersonsStep): Done =>
  stepPledge(steps, asked, { command: 'approve', decide: approvePledge });

export const returnPledgeToStore = (
  steps: PledgeSteps,
  asked: PersonsStep,
  reasons: string,
): Done =>
  stepPledge(steps, asked, {
    command: 'return',
    decide: (pledge, acting) => returnPledge(pledge, reasons, acting),
  });

export const warnStoreByBureau = (steps: PledgeSteps, asked: PersonsStep, words: string): Done =>
  stepPledge(steps, asked, {
    command: 'warn',
    decide: (pledge, acting) => warnStore(pledge, words, acting),
  });

export const suspendPledgeByBureau = (
  steps: PledgeSteps,
  asked: PersonsStep,
  suspension: { words: string; from?: CivilDate | undefined },
): Done =>
  stepPledge(steps, asked, {
    command: 'suspend',
    decide: (pledge, acting) => suspendPledge(pledge, suspension, acting),
  });

export const resumePledgeByBureau = (
  steps: PledgeSteps,
  asked: PersonsStep,
  resumption: { words: string; outcome: 'resumed' | 'no-problem' },
): Done =>
  stepPledge(steps, asked, {
    command: 'resume',
    decide: (pledge, acting) => resumePledge(pledge, resumption, acting),
  });

export const delistStoreByBureau = (steps: PledgeSteps, asked: PersonsStep, words: string): Done =>
  stepPledge(steps, asked, {
    command: 'delist',
    decide: (pledge, acting) => delistStore(pledge, words, acting),
  });
