import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { CaseView, FileCaseBody } from '@anxintui/shared/contracts/cases';
import { IdParams, Receipt } from '@anxintui/shared/contracts/fields';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { receiptOf } from '@anxintui/shared/http/receipt';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { type FileComplaintDeps, fileComplaintOnce } from '../use-cases/file-complaint.js';
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
