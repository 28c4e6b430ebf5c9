import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import {
  acceptReturn,
  type Reversal,
  reverseRefusal,
  type TakenGoods,
} from '../domain/accept-return.js';
import type { Shown } from '../domain/pass-keys.js';
import { presentReturn } from '../domain/present-return.js';
import { recordExchange, recordRefund } from '../domain/record-refund.js';
import { handBackGoods, refuseReturn } from '../domain/refuse-return.js';
import type {
  Custody,
  Exchange,
  HandedBack,
  Refund,
  Refusal,
  ReturnRequest,
} from '../domain/return-request.js';
import { giveReturnCommand, type ReturnSteps } from './give-return-command.js';

type Done = Promise<Stepped<ReturnRequest>>;
/** What was taken, as the counter says it; who holds it is known from who says so. */
type TakenHere = Pick<TakenGoods, 'items'> & { readonly custody?: Pick<Custody, 'seal'> };

export const presentReturnAtStore = (steps: ReturnSteps, asked: PersonsStep, shown: Shown): Done =>
  giveReturnCommand(steps, asked, {
    command: 'present',
    decide: (request, acting) => {
      const by = shown.pass === undefined ? 'code' : 'pass';
      const isGenuine = steps.passes.isGenuine(request.id, shown);
      return presentReturn(request, { by, isGenuine }, acting);
    },
  });

export const acceptReturnAtStore = (
  steps: ReturnSteps,
  asked: PersonsStep,
  taken: TakenHere,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'accept',
    decide: (request, acting) => acceptReturn(request, takenBy(asked, request, taken), acting),
  });

export const refuseReturnAtStore = (
  steps: ReturnSteps,
  asked: PersonsStep,
  refusal: Omit<Refusal, 'at'>,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'refuse',
    decide: (request, acting) => refuseReturn(request, refusal, acting),
  });

export const reverseRefusalAtStore = (
  steps: ReturnSteps,
  asked: PersonsStep,
  { words, ...taken }: TakenHere & Pick<Reversal, 'words'>,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'reverse-refusal',
    decide: (request, acting) => {
      const said = words === undefined ? {} : { words };
      return reverseRefusal(request, { ...takenBy(asked, request, taken), ...said }, acting);
    },
  });

export const handBackGoodsAtStore = (
  steps: ReturnSteps,
  asked: PersonsStep,
  handedBack: Omit<HandedBack, 'at'>,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'hand-back-goods',
    decide: (request, acting) => handBackGoods(request, handedBack, acting),
  });

export const recordRefundOfReturn = (
  steps: ReturnSteps,
  asked: PersonsStep,
  refund: Omit<Refund, 'at'>,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'record-refund',
    decide: (request, acting) => recordRefund(request, refund, acting),
  });

export const recordExchangeOfReturn = (
  steps: ReturnSteps,
  asked: PersonsStep,
  exchange: Omit<Exchange, 'at'>,
): Done =>
  giveReturnCommand(steps, asked, {
    command: 'record-exchange',
    decide: (request, acting) => recordExchange(request, exchange, acting),
  });

function takenBy({ actor }: PersonsStep, request: ReturnRequest, taken: TakenHere): TakenGoods {
  const holder = actor.storeId ?? request.seller.storeId;
  return { ...taken, custody: { ...taken.custody, holder } };
}
