import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { addEvidence } from '../domain/add-evidence.js';
import { type Denial, denyReceipt, disputeReturn, reportDefect } from '../domain/dispute-return.js';
import type { DisputeWish } from '../domain/disputes.js';
import { confirmRefund } from '../domain/record-refund.js';
import type { Evidence, ReturnRequest } from '../domain/return-request.js';
import { withdrawReturn } from '../domain/withdraw-return.js';
import { giveReturnCommand, type ReturnSteps } from './give-return-command.js';

type Done = Promise<Stepped<ReturnRequest>>;

export const disputeReturnByShopper = (
  steps: ReturnSteps,
  asked: PersonsStep,
  wish: DisputeWish,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'dispute',
    decide: (request, acting) => disputeReturn(request, wish, acting),
  });

export const reportDefectByShopper = (
  steps: ReturnSteps,
  asked: PersonsStep,
  wish: DisputeWish,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'report-defect',
    decide: (request, acting) => reportDefect(request, wish, acting),
  });

export const denyReceiptByShopper = (
  steps: ReturnSteps,
  asked: PersonsStep,
  denial: Denial,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'deny-receipt',
    decide: (request, acting) => denyReceipt(request, denial, acting),
  });

export const confirmRefundByShopper = (steps: ReturnSteps, asked: PersonsStep): Done =>
  giveReturnCommand(steps, asked, { command: 'confirm', decide: confirmRefund });

export const withdrawReturnByShopper = (steps: ReturnSteps, asked: PersonsStep): Done =>
  giveReturnCommand(steps, asked, { command: 'withdraw', decide: withdrawReturn });

/** Either side; who it was is part of the evidence. */
export const addEvidenceToReturn = (
  steps: ReturnSteps,
  asked: PersonsStep,
  evidence: Omit<Evidence, 'by' | 'at'>,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'add-evidence',
    decide: (request, acting) => addEvidence(request, evidence, acting),
  });
