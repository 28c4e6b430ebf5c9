import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { IdParams } from '@anxintui/shared/contracts/fields';
import {
  AcceptReturnBody,
  DisputeReturnBody,
  RecordRefundBody,
  RefuseReturnBody,
  ReturnView,
} from '@anxintui/shared/contracts/returns';
import type { Answer, Asked, Endpoint } from '@anxintui/shared/http/endpoint';
import type { ReturnRequest } from '../domain/return-request.js';
import { readReturn } from '../use-cases/read-returns.js';
import {
  acceptReturnAtStore,
  disputeReturnByShopper,
  type ReturnSteps,
  recordRefundOfReturn,
  refuseReturnAtStore,
} from '../use-cases/return-commands.js';
import type { StepReturn } from '../use-cases/step-return.js';
import { endpoint } from './policy.js';
import type { ReturnReads } from './returns.js';
import { returnAnswer } from './view.js';

export type ReturnCommandDeps = ReturnReads & { readonly steps: ReturnSteps };
type Command = Asked<{ id: string }, unknown, unknown>;
type Act = (asked: StepReturn) => Promise<Stepped<ReturnRequest>>;

/** One command and its answer: the return as it stands afterwards. */
async function commanded(deps: ReturnCommandDeps, command: Command, act: Act): Promise<Answer> {
  const { params, actor, request, seen, language } = command;
  if (!actor || !request) throw nothing(params.id);
  const { replayed } = await act({ id: params.id, cause: request, seen, actor });
  const found = await readReturn(deps.returns, params.id, actor);
  const reader = { actor, language, ruleBook: deps.ruleBook(), at: deps.now() };
  return returnAnswer(found, reader, replayed);
}

const spec = { method: 'post', params: IdParams, reply: ReturnView, isCommand: true } as const;

export const acceptReturnRoute = (deps: ReturnCommandDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'accept-return',
      path: '/returns/{id}/acceptance',
      summary: '门店接收商品 · the store takes the goods back',
      body: AcceptReturnBody,
    },
    (asked) =>
      commanded(deps, asked, (step) => {
        const seal = asked.body.custody?.seal;
        return acceptReturnAtStore(deps.steps, step, seal === undefined ? {} : { seal });
      }),
  );

export const refuseReturnRoute = (deps: ReturnCommandDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'refuse-return',
      path: '/returns/{id}/refusal',
      summary: '门店拒绝退货 · the store refuses, with class and words',
      body: RefuseReturnBody,
    },
    (asked) => commanded(deps, asked, (step) => refuseReturnAtStore(deps.steps, step, asked.body)),
  );

export const recordRefundRoute = (deps: ReturnCommandDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'record-refund',
      path: '/returns/{id}/refund',
      summary: '登记退款 · record the refund with its proof',
      body: RecordRefundBody,
    },
    (asked) => commanded(deps, asked, (step) => recordRefundOfReturn(deps.steps, step, asked.body)),
  );

export const disputeReturnRoute = (deps: ReturnCommandDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'dispute-return',
      path: '/returns/{id}/dispute',
      summary: '一键提出争议 · dispute with one tap; the whole record goes along',
      body: DisputeReturnBody,
    },
    (asked) =>
      commanded(deps, asked, (step) => {
        const { claim, ...dispute } = asked.body;
        const { kind, amountFen } = claim;
        const claimed = { kind, ...(amountFen === undefined ? {} : { amountFen }) };
        return disputeReturnByShopper(deps.steps, step, { ...dispute, claim: claimed });
      }),
  );
