import type { StepDeps, Stepped } from '@anxintui/shared/aggregate/step';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import {
  acceptReturn,
  disputeReturn,
  recordRefund,
  refuseReturn,
} from '../domain/decide-return.js';
import type { Custody, Dispute, Refund, Refusal, ReturnRequest } from '../domain/return-request.js';
import { type StepReturn, stepReturn } from './step-return.js';

export type ReturnSteps = StepDeps<ReturnRequest> & { readonly ruleBook: () => RuleBook };
type Done = Promise<Stepped<ReturnRequest>>;

export const acceptReturnAtStore = (
  returns: ReturnSteps,
  asked: StepReturn,
  custody: Omit<Custody, 'at' | 'holder'>,
): Done =>
  stepReturn(returns, asked, {
    command: 'accept',
    decide: (request, acting) => {
      const holder = asked.actor.storeId ?? request.seller.storeId;
      const ruleBook = returns.ruleBook();
      return acceptReturn(request, { ...custody, holder }, { ...acting, ruleBook });
    },
  });

export const refuseReturnAtStore = (
  returns: ReturnSteps,
  asked: StepReturn,
  refusal: Omit<Refusal, 'at'>,
): Done =>
  stepReturn(returns, asked, {
    command: 'refuse',
    decide: (request, acting) => refuseReturn(request, refusal, acting),
  });

export const recordRefundOfReturn = (
  returns: ReturnSteps,
  asked: StepReturn,
  refund: Omit<Refund, 'at'>,
): Done =>
  stepReturn(returns, asked, {
    command: 'record-refund',
    decide: (request, acting) => recordRefund(request, refund, acting),
  });

export const disputeReturnByShopper = (
  returns: ReturnSteps,
  asked: StepReturn,
  dispute: Omit<Dispute, 'ground' | 'caseId'>,
): Done =>
  stepReturn(returns, asked, {
    command: 'dispute',
    decide: (request, acting) => disputeReturn(request, dispute, acting),
  });
