import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { CaseList, CasesQuery } from '@anxintui/shared/contracts/case-lists';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { numberAsked } from '@anxintui/shared/http/number-asked';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { z } from 'zod';
import type { CaseDesks } from '../domain/case-desks.js';
import { type Desk, deskOf } from '../domain/desk.js';
import type { Cases } from '../domain/repositories.js';
import { type AroundListDeps, readAroundList } from '../use-cases/read-around-list.js';
import { listCases } from '../use-cases/read-cases.js';
import { countViews, readDesk } from '../use-cases/read-desk.js';
import { caseListItem } from './case-list-item.js';
import { askedOfDesk, isAboutDesk, markedPlace, markOf, orderOf } from './desk-query.js';
import { endpoint } from './policy.js';

export type CaseListDeps = AroundListDeps & {
  readonly cases: Cases;
  readonly desks: CaseDesks;
  readonly ruleBook: () => RuleBook;
  readonly now: () => Date;
};
type Asked = {
  readonly query: z.output<typeof CasesQuery>;
  readonly actor: Actor;
  readonly language: Language;
};

export const casesRoute = (deps: CaseListDeps): Endpoint =>
  endpoint(
    {
      id: 'cases',
      method: 'get',
      path: '/cases',
      summary: '我的争议，或者待办列表 · my cases, or the desk of my store, network or bureau',
      query: CasesQuery,
      reply: CaseList,
    },
    ({ query, actor, language }) => {
      if (!actor) throw nothing('actor');
      const desk = isAboutDesk(query) ? deskOf(actor) : null;
      const asked = { query, actor, language };
      return desk ? deskAnswer(deps, desk, asked) : plainAnswer(deps, asked);
    },
  );

/** By number: a shopper's own, and everything else that concerns somebody. */
async function plainAnswer(deps: CaseListDeps, { query, actor, language }: Asked): Promise<Answer> {
  const { mine, number, limit, status, after } = query;
  const page = { ...pageAsked({ limit, status, after }), ...numberAsked(number, actor) };
  const found = await listCases(deps.cases, actor, { ...page, mine: mine !== undefined });
  const desk = deskOf(actor);
  const around = await readAroundList(deps, found, desk);
  const reader = { language, ruleBook: deps.ruleBook(), desk };
  return pageAnswer(found, {
    limit: page.limit,
    idOf: ({ id }) => id,
    view: (dispute) => caseListItem(dispute, around, reader),
  });
}

async function deskAnswer(
  deps: CaseListDeps,
  desk: Desk,
  { query, actor, language }: Asked,
): Promise<Answer> {
  const order = orderOf(query);
  const { limit, after } = pageAsked({ limit: query.limit, after: query.after });
  const page = { ...order, limit, ...(after === undefined ? {} : { after: markedPlace(after) }) };
  const [found, counts] = await Promise.all([
    readDesk(deps, { desk, asked: askedOfDesk(query, actor) }, page),
    countViews(deps, desk),
  ]);
  const around = await readAroundList(deps, found, desk);
  const reader = { language, ruleBook: deps.ruleBook(), desk };
  const last = found.length === limit ? found.at(-1) : undefined;
  return {
    body: {
      items: found.map((dispute) => caseListItem(dispute, around, reader)),
      next: last ? markOf(last, order) : null,
      counts,
    },
  };
}
