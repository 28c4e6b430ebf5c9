import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { IdParams, pageOf, Receipt } from '@anxintui/shared/contracts/fields';
import {
  PledgeHistoryView,
  PledgeOnQuery,
  PledgeOnView,
  PledgeReview,
  PledgeReviewsQuery,
  PledgeTermsBody,
  PledgeView,
} from '@anxintui/shared/contracts/pledges';
import { fromCursor, instantOf } from '@anxintui/shared/http/cursor';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { pageAnswer } from '@anxintui/shared/http/page';
import { receiptOf } from '@anxintui/shared/http/receipt';
import { type Pledge, versionOn } from '../domain/pledge.js';
import type { Pledges, ReviewPage, Stores } from '../domain/repositories.js';
import { type DraftPledgeDeps, draftPledgeOnce } from '../use-cases/draft-pledge.js';
import { listReviews, readPledge } from '../use-cases/read-pledges.js';
import { pledgeTerms } from './pledge-terms.js';
import {
  datesView,
  inWords,
  pledgeAnswer,
  publicHistory,
  reviewItem,
  termsView,
} from './pledge-view.js';
import { endpoint } from './policy.js';

export type PledgeDeps = {
  readonly pledges: Pledges;
  readonly stores: Pick<Stores, 'find'>;
  readonly ruleBook: () => RuleBook;
  readonly now: () => Date;
};
export const storePledgeRoute = ({ pledges, stores, now }: PledgeDeps): Endpoint =>
  endpoint(
    {
      id: 'store-pledge',
      method: 'get',
      path: '/stores/{id}/pledge',
      summary: '某日有效的承诺 · the pledge in force on a day',
      params: IdParams,
      query: PledgeOnQuery,
      reply: PledgeOnView,
    },
    async ({ params: { id }, query: { on = civilDateOf(now()) }, language }) => {
      const [store, pledge] = await Promise.all([stores.find(id), pledges.find(id)]);
      if (!store) throw nothing(id);
      const version = pledge && versionOn(pledge, on);
      if (!version)
        throw new DomainError('not-found', 'no-pledge', 'no pledge that day', { details: { on } });
      const shown = {
        ...datesView(version),
        ...termsView(version),
        inWords: inWords(version, language),
      };
      return {
        body: { storeId: id, number: pledge.number, on, version: version.version, ...shown },
      };
    },
  );

export const pledgeHistoryRoute = ({ pledges, stores }: PledgeDeps): Endpoint =>
  endpoint(
    {
      id: 'pledge-history',
      method: 'get',
      path: '/stores/{id}/pledge/history',
      summary: '承诺沿革 · every version that bound the store, with what changed',
      params: IdParams,
      reply: PledgeHistoryView,
    },
    async ({ params: { id }, language }) => {
      const [store, pledge] = await Promise.all([stores.find(id), pledges.find(id)]);
      if (!store) throw nothing(id);
      return { body: publicHistory(id, pledge, language) };
    },
  );

export const draftPledgeRoute = (deps: DraftPledgeDeps): Endpoint =>
  endpoint(
    {
      id: 'draft-pledge',
      method: 'post',
      path: '/stores/{id}/pledge',
      summary: '起草承诺 · draft the pledge of a store',
      params: IdParams,
      body: PledgeTermsBody,
      reply: Receipt,
      status: 201,
    },
    async ({ params: { id }, body, actor, request }) => {
      if (!actor || !request) throw nothing(id);
      const asked = { storeId: id, terms: pledgeTerms(body) };
      const filed = await draftPledgeOnce(deps, asked, { actor, cause: request });
      return receiptOf(filed, { status: 'draft', href: `/api/v1/pledges/${id}` });
    },
  );

export const pledgeRoute = ({ pledges, ruleBook, now }: PledgeDeps): Endpoint =>
  endpoint(
    {
      id: 'pledge',
      method: 'get',
      path: '/pledges/{id}',
      summary: '承诺详情 · a pledge with all its versions, for the store and its bureau',
      params: IdParams,
      reply: PledgeView,
    },
    async ({ params: { id }, actor, language }) => {
      if (!actor) throw nothing(id);
      const found = await readPledge(pledges, id, actor);
      return pledgeAnswer(found, { actor, language, ruleBook: ruleBook(), at: now() });
    },
  );

const USUAL = 20;

export const pledgeReviewsRoute = ({ pledges }: PledgeDeps): Endpoint =>
  endpoint(
    {
      id: 'pledge-reviews',
      method: 'get',
      path: '/pledge-reviews',
      summary: '待审承诺 · what waits for the review of my bureau, the oldest first',
      query: PledgeReviewsQuery,
      reply: pageOf(PledgeReview),
    },
    async ({ query: { limit = USUAL, after }, actor }) => {
      if (!actor) throw nothing('actor');
      const page = { limit, ...(after === undefined ? {} : { after: placeOf(after) }) };
      const found = await listReviews(pledges, actor, page);
      return pageAnswer(found, { limit, idOf: markOf, view: reviewItem });
    },
  );

const markOf = ({ id, waitingSince }: Pledge): string => `${waitingSince?.toISOString()} ${id}`;

function placeOf(mark: string): NonNullable<ReviewPage['after']> {
  const [since = '', id = ''] = fromCursor(mark).split(' ');
  return { since: instantOf(since), id };
}
