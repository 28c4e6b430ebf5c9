import { type Attachable, withFile } from '@anxintui/evidence/queries';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { chosenWayToBureau, type WayToBureau } from '@anxintui/shared/vocabulary/contact';
import type { ReturnCommand } from '@anxintui/shared/vocabulary/returns';
import { addEvidence } from '../domain/add-evidence.js';
import { type Denial, denyReceipt, disputeReturn, reportDefect } from '../domain/dispute-return.js';
import { contactIncomplete, type DisputeWish } from '../domain/disputes.js';
import { confirmRefund } from '../domain/record-refund.js';
import type { ActingByRules } from '../domain/return-event.js';
import type { Evidence, ReturnRequest } from '../domain/return-request.js';
import { withdrawReturn } from '../domain/withdraw-return.js';
import { giveReturnCommand, type ReturnSteps } from './give-return-command.js';

type Done = Promise<Stepped<ReturnRequest>>;

/** Whether name, phone and address of somebody are known. */
export type HasContact = (accountId: string) => Promise<boolean>;
type Disputing<Wish> = (steps: ReturnSteps, asked: PersonsStep, wish: Wish) => Done;

/** What opens a case: the way that was chosen for it may lead to a bureau, which must then know who complains. */
export function disputesFrom(hasContact: HasContact) {
  const disputing =
    <Wish extends WayToBureau>(command: ReturnCommand, decide: Decide<Wish>): Disputing<Wish> =>
    async (steps, asked, wish) => {
      const pointer = chosenWayToBureau(wish);
      const isKnown = pointer === null || (await hasContact(asked.actor.accountId));
      return giveReturnCommand(steps, asked, {
        command,
        decide(request, acting) {
          const decision = decide(request, wish, acting);
          if (isKnown) return decision;
          throw contactIncomplete(pointer);
        },
      });
    };
  return {
    dispute: disputing<DisputeWish>('dispute', disputeReturn),
    reportDefect: disputing<DisputeWish>('report-defect', reportDefect),
    denyReceipt: disputing<Denial>('deny-receipt', denyReceipt),
  };
}
type Decide<Wish> = (
  request: ReturnRequest,
  wish: Wish,
  acting: ActingByRules,
) => Decision<ReturnRequest>;

export const confirmRefundByShopper = (steps: ReturnSteps, asked: PersonsStep): Done =>
  giveReturnCommand(steps, asked, { command: 'confirm', decide: confirmRefund });

export const withdrawReturnByShopper = (steps: ReturnSteps, asked: PersonsStep): Done =>
  giveReturnCommand(steps, asked, { command: 'withdraw', decide: withdrawReturn });

/** Either side; who it was is part of the evidence, and a file is one that they have sent themselves. */
export const evidenceFrom =
  (attachable: Attachable) =>
  async (
    steps: ReturnSteps,
    asked: PersonsStep,
    added: Omit<Evidence, 'by' | 'at'>,
  ): Promise<Stepped<ReturnRequest>> => {
    const evidence = await withFile(attachable, added, asked.actor);
    return giveReturnCommand(steps, asked, {
      command: 'add-evidence',
      decide: (request, acting) => addEvidence(request, evidence, acting),
    });
  };
