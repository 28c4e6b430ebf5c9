import type { ApprovalFor, Approved } from '@anxintui/identity/queries';
import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { terminate } from '../domain/decide-mediation.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { Ended } from '../domain/termination.js';
import { type CaseSteps, stepWith } from './step-case.js';

export type FindApproval = (id: string, asked: ApprovalFor) => Promise<Approved | null>;
type AskedTermination = Pick<Ended, 'cause' | 'words'> & { readonly approval?: string };

const stepTerminating = stepWith<Ended>('terminate', terminate);

/** The mediator ends the mediation; against the shopper's wish with the consent of a second person for this very case. */
export const terminationsWith =
  (approved: FindApproval) =>
  async (
    cases: CaseSteps,
    asked: PersonsStep,
    { approval, ...ended }: AskedTermination,
  ): Promise<Stepped<DisputeCase>> => {
    const subject = { kind: 'cases', id: asked.id } as const;
    const found =
      approval === undefined
        ? null
        : await approved(approval, { purpose: 'close-against-wish', subject });
    return stepTerminating(cases, asked, found ? { ...ended, approved: found } : ended);
  };
