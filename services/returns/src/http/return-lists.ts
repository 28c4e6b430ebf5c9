import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { earliestDue } from '@anxintui/shared/aggregate/clocks';
import { pageOf } from '@anxintui/shared/contracts/fields';
import { ReturnListItem, ReturnsQuery } from '@anxintui/shared/contracts/returns';
import { cursorOf, fromNumberedPlace, numberedPlace } from '@anxintui/shared/http/cursor';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import { numberAsked } from '@anxintui/shared/http/number-asked';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import { formatReceiptNumber, parseAskedNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ReturnOrder } from '@anxintui/shared/vocabulary/returns';
import type { z } from 'zod';
import type { Counter, CounterPage, Returns } from '../domain/repositories.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { listReturns, readCounter } from '../use-cases/read-returns.js';
import { endpoint } from './policy.js';

type Deps = { readonly returns: Returns & Counter; readonly now: () => Date };
type Query = z.output<typeof ReturnsQuery>;

export const returnsRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'returns',
      method: 'get',
      path: '/returns',
      summary: '我的退货，或者柜台列表 · my returns, or the counter of my store or network',
      query: ReturnsQuery,
      reply: pageOf(ReturnListItem),
    },
    ({ query, actor }) => {
      if (!actor) throw nothing('actor');
      return isAboutCounter(query)
        ? counterAnswer(deps, query, actor)
        : plainAnswer(deps, query, actor);
    },
  );

/** Whether somebody asks for more than their plain list by number. */
const isAboutCounter = ({ view, q, sort }: Query): boolean =>
  [view, q, sort].some((given) => given !== undefined);

async function plainAnswer({ returns }: Deps, query: Query, actor: Actor): Promise<Answer> {
  const { number, limit, status, after } = query;
  const page = { ...pageAsked({ limit, status, after }), ...numberAsked(number, actor) };
  const found = await listReturns(returns, actor, page);
  return pageAnswer(found, { limit: page.limit, idOf: ({ id }) => id, view: listItem });
}

async function counterAnswer(deps: Deps, query: Query, actor: Actor): Promise<Answer> {
  // Guests ask by number and in no other way.
  if (actor.isGuest) numberAsked(undefined, actor);
  const { limit, status, after } = pageAsked({
    limit: query.limit,
    status: query.status,
    after: query.after,
  });
  const page: CounterPage = {
    limit,
    ...(status === undefined ? {} : { status }),
    ...(query.view === undefined ? {} : { view: query.view }),
    ...(query.q === undefined ? {} : { asked: askedBy(query.q) }),
    by: query.sort ?? 'due',
    isDescending: query.order === 'desc',
    at: deps.now(),
    ...(after === undefined ? {} : { after: fromNumberedPlace(after) }),
  };
  const found = await readCounter(deps.returns, actor, page);
  const last = found.length === limit ? found.at(-1) : undefined;
  return {
    body: { items: found.map(listItem), next: last ? cursorOf(placeOf(last, page.by)) : null },
  };
}

const askedBy = (q: string) => parseAskedNumber(q) ?? { words: q.split(/\s+/) };

const placeOf = (request: ReturnRequest, by: ReturnOrder): string => {
  const at = by === 'due' ? earliestDue(request.clocks) : request.clocks[0]?.startAt;
  return numberedPlace({ at: at?.getTime() ?? 0, id: request.id });
};

function listItem({ id, status, version, seller, items, clocks }: ReturnRequest) {
  const nextDueAt = earliestDue(clocks);
  // Filing opens the pass, so its first clock began when the return was filed.
  const filedAt = clocks[0]?.startAt;
  const hasRunOut = clocks.some(({ kind, state }) => kind === 'refund' && state === 'fired');
  return {
    id,
    receiptNumber: formatReceiptNumber(id),
    status,
    version,
    storeName: seller.storeName,
    goods: items.map(({ name }) => name),
    filedAt,
    ...(nextDueAt ? { nextDueAt } : {}),
    isRefundOverdue: status === 'accepted' && hasRunOut,
  };
}
