import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { FileCards } from '@anxintui/shared/contracts/evidence';
import { IdParams, Receipt } from '@anxintui/shared/contracts/fields';
import { FileReturnBody, PassView, ReturnView } from '@anxintui/shared/contracts/returns';
import type { CommandReader } from '@anxintui/shared/http/commanded';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import { receiptOf } from '@anxintui/shared/http/receipt';
import { formatReceiptNumber, receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { uploadsNamed } from '@anxintui/shared/vocabulary/uploads';
import type { Returns } from '../domain/repositories.js';
import { type FileReturnDeps, fileReturnOnce } from '../use-cases/file-return.js';
import { type ReadPassDeps, readPass } from '../use-cases/read-pass.js';
import { type Masked, readReturn, shopperSeenBy } from '../use-cases/read-returns.js';
import { endpoint } from './policy.js';
import { returnAnswer } from './view.js';

export type ReturnReads = Pick<FileReturnDeps, 'ruleBook' | 'now'> & {
  readonly returns: Returns;
  readonly files: FileCards;
  readonly masked: Masked;
};

/** The return as this person may see it. */
export const showingReturn =
  ({ returns, ruleBook, now, files, masked }: ReturnReads) =>
  async (id: string, { actor, language }: CommandReader): Promise<Answer> => {
    const found = await readReturn(returns, id, actor);
    const cards = await files(uploadsNamed(found.current.evidence ?? []));
    const shopper = await shopperSeenBy(masked, found.current, actor);
    const reader = { actor, language, ruleBook: ruleBook(), at: now(), files: cards };
    return returnAnswer({ ...found, shopper }, reader);
  };

export const fileReturnRoute = (deps: FileReturnDeps): Endpoint =>
  endpoint(
    {
      id: 'file-return',
      method: 'post',
      path: '/returns',
      summary: '提交退货申请 · file a return',
      body: FileReturnBody,
      reply: Receipt,
      status: 201,
    },
    async ({ body, actor, request }) => {
      if (!actor || !request) throw nothing('actor');
      const { purchase, ...rest } = body;
      const { number, kind } = purchase.proof;
      const asked = {
        ...rest,
        id: receiptNumber(request.seed),
        shopperId: actor.accountId,
        purchase: {
          on: purchase.on,
          delivery: purchase.delivery,
          receivedOn: purchase.receivedOn ?? purchase.on,
          proof: { kind, ...(number === undefined ? {} : { number }) },
        },
      };
      const filed = await fileReturnOnce(deps, asked, request);
      return receiptOf(filed, { status: 'filed', href: `/api/v1/returns/${filed.id}` });
    },
  );

export const returnRoute = (deps: ReturnReads): Endpoint =>
  endpoint(
    {
      id: 'return',
      method: 'get',
      path: '/returns/{id}',
      summary: '退货详情 · a return',
      params: IdParams,
      reply: ReturnView,
    },
    async ({ params: { id }, actor, language }) => {
      if (!actor) throw nothing(id);
      return showingReturn(deps)(id, { actor, language });
    },
  );

export const returnPassRoute = (deps: ReadPassDeps): Endpoint =>
  endpoint(
    {
      id: 'return-pass',
      method: 'get',
      path: '/returns/{id}/pass',
      summary: '我的退货码 · my pass, as a QR code or six digits',
      params: IdParams,
      reply: PassView,
    },
    async ({ params: { id }, actor }) => {
      if (!actor) throw nothing(id);
      const pass = await readPass(deps, id, actor);
      return { body: { ...pass, receiptNumber: formatReceiptNumber(id) } };
    },
  );
