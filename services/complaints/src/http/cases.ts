import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { earliestDue } from '@anxintui/shared/aggregate/clocks';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import {
  AcceptCaseBody,
  CaseListItem,
  CasesQuery,
  CaseView,
  EscalateBody,
  OfferBody,
  OfferParams,
  RefuseCaseBody,
} from '@anxintui/shared/contracts/cases';
import { IdParams, pageOf } from '@anxintui/shared/contracts/fields';
import type { Answer, Asked, Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { Cases } from '../domain/repositories.js';
import {
  acceptCaseAtBureau,
  acceptOfferInCase,
  escalateCaseByShopper,
  offerInCase,
  refuseCaseAtBureau,
} from '../use-cases/case-commands.js';
import { listCases, readCase } from '../use-cases/read-cases.js';
import type { CaseSteps, StepCase } from '../use-cases/step-case.js';
import { endpoint } from './policy.js';
import { caseAnswer } from './view.js';

export type CaseDeps = {
  readonly cases: Cases;
  readonly steps: CaseSteps;
  readonly ruleBook: () => RuleBook;
  readonly now: () => Date;
};

export const caseRoute = ({ cases, ruleBook, now }: CaseDeps): Endpoint =>
  endpoint(
    {
      id: 'case',
      method: 'get',
      path: '/cases/{id}',
      summary: '争议详情 · a case',
      params: IdParams,
      reply: CaseView,
    },
    async ({ params: { id }, actor, language }) => {
      if (!actor) throw nothing(id);
      const found = await readCase(cases, id, actor);
      return caseAnswer(found, { actor, language, ruleBook: ruleBook(), at: now() });
    },
  );

export const casesRoute = ({ cases }: CaseDeps): Endpoint =>
  endpoint(
    {
      id: 'cases',
      method: 'get',
      path: '/cases',
      summary: '我的争议 · my cases, or those of my store, network or bureau',
      query: CasesQuery,
      reply: pageOf(CaseListItem),
    },
    async ({ query, actor }) => {
      if (!actor) throw nothing('actor');
      const page = pageAsked(query);
      const found = await listCases(cases, actor, page);
      return pageAnswer(found, { limit: page.limit, idOf: ({ id }) => id, view: listItem });
    },
  );

function listItem({ id, status, version, respondent, clocks }: DisputeCase) {
  const nextDueAt = earliestDue(clocks);
  const { storeName } = respondent;
  return { id, status, version, storeName, ...(nextDueAt ? { nextDueAt } : {}) };
}

type Command = Asked<{ id: string }, unknown, unknown>;
type Act = (asked: StepCase) => Promise<Stepped<DisputeCase>>;

/** One command and its answer: the case as it stands afterwards. */
async function commanded(deps: CaseDeps, command: Command, act: Act): Promise<Answer> {
  const { params, actor, request, seen, language } = command;
  if (!actor || !request) throw nothing(params.id);
  const { replayed } = await act({ id: params.id, cause: request, seen, actor });
  const found = await readCase(deps.cases, params.id, actor);
  const reader = { actor, language, ruleBook: deps.ruleBook(), at: deps.now() };
  return caseAnswer(found, reader, replayed);
}

const spec = { method: 'post', params: IdParams, reply: CaseView, isCommand: true } as const;

export const makeOfferRoute = (deps: CaseDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'make-offer',
      path: '/cases/{id}/offers',
      summary: '提出和解方案 · make an offer',
      body: OfferBody,
    },
    (asked) =>
      commanded(deps, asked, (step) => {
        const { amountFen, ...offer } = asked.body;
        const offered = amountFen === undefined ? offer : { ...offer, amountFen };
        return offerInCase(deps.steps, step, offered);
      }),
  );

export const acceptOfferRoute = (deps: CaseDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      params: OfferParams,
      id: 'accept-offer',
      path: '/cases/{id}/offers/{offerId}/acceptance',
      summary: '接受对方的和解方案 · accept the other side’s offer',
    },
    (asked) =>
      commanded(deps, asked, (step) => acceptOfferInCase(deps.steps, step, asked.params.offerId)),
  );

export const escalateCaseRoute = (deps: CaseDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'escalate-case',
      path: '/cases/{id}/escalation',
      summary: '转市场监管部门 · take the dispute to the bureau, at any time',
      body: EscalateBody,
    },
    (asked) => commanded(deps, asked, (step) => escalateCaseByShopper(deps.steps, step)),
  );

export const acceptCaseRoute = (deps: CaseDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'accept-case',
      path: '/cases/{id}/acceptance',
      summary: '受理 · the bureau accepts the complaint',
      body: AcceptCaseBody,
    },
    (asked) => commanded(deps, asked, (step) => acceptCaseAtBureau(deps.steps, step)),
  );

export const refuseCaseRoute = (deps: CaseDeps): Endpoint =>
  endpoint(
    {
      ...spec,
      id: 'refuse-case',
      path: '/cases/{id}/refusal',
      summary: '不予受理 · the bureau does not accept, by one of the seven grounds',
      body: RefuseCaseBody,
    },
    (asked) => commanded(deps, asked, (step) => refuseCaseAtBureau(deps.steps, step, asked.body)),
  );
