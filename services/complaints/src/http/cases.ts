import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { earliestDue } from '@anxintui/shared/aggregate/clocks';
import { CaseListItem, CasesQuery, CaseView, FileCaseBody } from '@anxintui/shared/contracts/cases';
import { IdParams, pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { numberAsked } from '@anxintui/shared/http/number-asked';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import { receiptOf } from '@anxintui/shared/http/receipt';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { DisputeCase } from '../domain/dispute-case.js';
import { type FileComplaintDeps, fileComplaintOnce } from '../use-cases/file-complaint.js';
import { listCases } from '../use-cases/read-cases.js';
import { type CaseReads, showing } from './case-command.js';
import { endpoint } from './policy.js';

export const fileComplaintRoute = (deps: FileComplaintDeps): Endpoint =>
  endpoint(
    {
      id: 'file-complaint',
      method: 'post',
      path: '/cases',
      summary: '直接投诉（不经退货） · complain without a return',
      body: FileCaseBody,
      reply: Receipt,
      status: 201,
    },
    async ({ body, actor, request }) => {
      if (!actor || !request) throw nothing('actor');
      const asked = { ...body, id: receiptNumber(request.seed), shopperId: actor.accountId };
      const filed = await fileComplaintOnce(deps, asked, request);
      return receiptOf(filed, { status: 'filed', href: `/api/v1/cases/${filed.id}` });
    },
  );

export const caseRoute = (deps: CaseReads): Endpoint =>
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
      return showing(deps)(id, { actor, language });
    },
  );

export const casesRoute = ({ cases }: CaseReads): Endpoint =>
  endpoint(
    {
      id: 'cases',
      method: 'get',
      path: '/cases',
      summary: '我的争议 · my cases, or those of my store, network or bureau',
      query: CasesQuery,
      reply: pageOf(CaseListItem),
    },
    async ({ query: { mine, number, ...asked }, actor }) => {
      if (!actor) throw nothing('actor');
      const page = { ...pageAsked(asked), ...numberAsked(number, actor) };
      const found = await listCases(cases, actor, { ...page, mine: mine !== undefined });
      return pageAnswer(found, { limit: page.limit, idOf: ({ id }) => id, view: listItem });
    },
  );

function listItem({ id, status, version, respondent, ground, filedAt, clocks }: DisputeCase) {
  const nextDueAt = earliestDue(clocks);
  const { storeName } = respondent;
  return { id, status, version, storeName, ground, filedAt, ...(nextDueAt ? { nextDueAt } : {}) };
}
