import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import {
  InForceList,
  PledgeListQuery,
  PledgeMap,
  PledgeMapQuery,
  RemovedList,
} from '@anxintui/shared/contracts/pledge-lists';
import { fullNameOf } from '@anxintui/shared/divisions/divisions';
import { instantOf } from '@anxintui/shared/http/cursor';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import type { z } from 'zod';
import type {
  InForceItem,
  ListPage,
  ListPlace,
  PledgeLists,
  RemovedItem,
} from '../domain/pledge-lists.js';
import { assertCity } from '../use-cases/read-figures.js';
import { CLOSED_WORDS, REMOVAL_BASIS, REMOVED_WORDS } from './pledge-list-words.js';
import { endpoint } from './policy.js';

type Deps = { readonly lists: PledgeLists; readonly now: () => Date };

export const inForceListRoute = ({ lists, now }: Deps): Endpoint =>
  endpoint(
    {
      id: 'pledges-in-force',
      method: 'get',
      path: '/pledge-lists/in-force',
      summary: '在册承诺名单 · pledges in force, the newest first',
      query: PledgeListQuery,
      reply: InForceList,
    },
    async ({ query }) => {
      const page = listPage(query, now());
      const found = await lists.inForce(page);
      return pageAnswer(found, { limit: page.limit, idOf: markOf, view: inForceView });
    },
  );

export const removedListRoute = ({ lists, now }: Deps): Endpoint =>
  endpoint(
    {
      id: 'pledges-removed',
      method: 'get',
      path: '/pledge-lists/removed',
      summary: '移出承诺名单 · pledges delisted, suspended, withdrawn or expired, the newest first',
      query: PledgeListQuery,
      reply: RemovedList,
    },
    async ({ query, language }) => {
      const page = listPage(query, now());
      const found = await lists.removed(page);
      const view = (item: RemovedItem) => removedView(item, language);
      return pageAnswer(found, { limit: page.limit, idOf: markOf, view });
    },
  );

/** As many as a map shows without growing slow on a phone. */
const MOST_POINTS = 2_000;

export const pledgeMapRoute = ({ lists, now }: Deps): Endpoint =>
  endpoint(
    {
      id: 'pledge-map',
      method: 'get',
      path: '/pledge-lists/map',
      summary: '承诺门店地图点位 · where stores with a pledge in force are',
      query: PledgeMapQuery,
      reply: PledgeMap,
    },
    async ({ query: { city } }) => {
      assertCity(city);
      const on = civilDateOf(now());
      const asked = { on, limit: MOST_POINTS, ...(city === undefined ? {} : { city }) };
      const found = await lists.points(asked);
      const points = found.map(({ point, ...store }) => ({ ...store, ...point }));
      return { body: { asOf: on, points, isCut: found.length === MOST_POINTS } };
    },
  );

function listPage({ city, limit, after }: z.output<typeof PledgeListQuery>, at: Date): ListPage {
  assertCity(city);
  const page = pageAsked({ limit, after });
  return {
    on: civilDateOf(at),
    limit: page.limit,
    ...(city === undefined ? {} : { city }),
    ...(page.after === undefined ? {} : { after: placeOf(page.after) }),
  };
}

const markOf = ({ from, id }: ListPlace): string => `${from} ${id}`;

function placeOf(mark: string): ListPlace {
  const [from = '', id = ''] = mark.split(' ');
  instantOf(from);
  return { from, id };
}

const storeView = ({ id, name, seller, division, address, number }: InForceItem | RemovedItem) => ({
  storeId: id,
  name,
  seller,
  division,
  place: fullNameOf(division) ?? division,
  address,
  number,
  href: `/api/v1/stores/${id}`,
});

const inForceView = ({ version, ...item }: InForceItem) => ({
  ...storeView({ version, ...item }),
  version: version.version,
  windowDays: version.windowDays,
  refundHours: version.refundHours,
  validFrom: version.validFrom,
  validUntil: version.validUntil,
});

const removedView = (item: RemovedItem, language: Language) => ({
  ...storeView(item),
  as: item.as,
  from: item.from,
  reason: (item.isClosed ? CLOSED_WORDS : REMOVED_WORDS[item.as])[language],
  ...(item.words === undefined ? {} : { words: item.words }),
  basis: REMOVAL_BASIS[item.as][language],
});
