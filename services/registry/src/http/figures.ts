import { nothing } from '@anxintui/shared/aggregate/aggregate';
import {
  FiguresQuery,
  PledgedStoresFigures,
  StoresBehind,
  StoresBehindQuery,
  TargetBody,
  TargetView,
} from '@anxintui/shared/contracts/figures';
import { cityOf } from '@anxintui/shared/divisions/divisions';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { pageAnswer, pageAsked } from '@anxintui/shared/http/page';
import { plannedInAll } from '../domain/figure-targets.js';
import type { CityFigures, Totals } from '../domain/figures.js';
import type {
  FigureMovements,
  StoreBehind,
  StoredTarget,
  Targets,
} from '../domain/repositories.js';
import { enterTarget } from '../use-cases/enter-figure-target.js';
import type { Counting } from '../use-cases/figure-counts.js';
import { assertCity, readFigures } from '../use-cases/read-figures.js';
import { FIGURE_DEFINITIONS } from './figure-words.js';
import { endpoint } from './policy.js';

type Deps = {
  readonly counted: Counting;
  readonly movements: FigureMovements;
  readonly targets: Targets;
  readonly nameOf: (storeIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly now: () => Date;
};

export const pledgedStoresRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'pledged-stores',
      method: 'get',
      path: '/figures/pledged-stores',
      summary: '承诺门店年度统计 · pledged stores of a year by city and month',
      query: FiguresQuery,
      reply: PledgedStoresFigures,
    },
    async ({ query: { year, city }, language }) => {
      const asked = { year, ...(city === undefined ? {} : { city }) };
      const { figures, target, today, countedAt } = await readFigures(deps, asked);
      return {
        body: {
          year,
          asOf: today,
          countedAt: countedAt.toISOString(),
          plan: planView(target),
          total: totalsView(figures.total),
          cities: figures.cities.map(cityView),
          definitions: definitionsIn(language),
          stores: `/api/v1/figures/pledged-stores/stores?year=${year}`,
        },
      };
    },
  );

const planView = (target: StoredTarget) => ({
  version: target.version,
  source: target.source,
  planned: plannedInAll(target),
  ...(target.enteredAt ? { enteredAt: target.enteredAt.toISOString() } : {}),
});

const PER_CENT = 100;
const TENTHS = 10;
function totalsView({ new: came, renewed, left, inForce, planned, forecast }: Totals) {
  const reached = planned ? Math.round((came / planned) * PER_CENT * TENTHS) / TENTHS : null;
  return { new: came, renewed, left, inForce, planned, reached, forecast };
}

const cityView = ({ city, months, ...totals }: CityFigures) => ({
  city,
  name: cityOf(city)?.nameZh ?? city,
  ...totalsView(totals),
  months,
});

const definitionsIn = (language: Language) =>
  Object.entries(FIGURE_DEFINITIONS).map(([figure, { title, definition }]) => ({
    figure,
    title: title[language],
    definition: definition[language],
  }));

export const storesBehindRoute = ({ movements, nameOf }: Deps): Endpoint =>
  endpoint(
    {
      id: 'pledged-stores-behind',
      method: 'get',
      path: '/figures/pledged-stores/stores',
      summary: '统计数字背后的门店 · the stores behind each number',
      query: StoresBehindQuery,
      reply: StoresBehind,
    },
    async ({ query: { year, month, city, kind, ...asked } }) => {
      assertCity(city);
      const page = pageAsked(asked);
      const place = {
        kind,
        year,
        ...(month === undefined ? {} : { month }),
        ...(city === undefined ? {} : { city }),
      };
      const rows = await movements.behind(place, page);
      const names = await nameOf(rows.map(({ storeId }) => storeId));
      return pageAnswer(rows, {
        limit: page.limit,
        idOf: (row) => row.place,
        view: (row: StoreBehind) => ({
          storeId: row.storeId,
          name: names.get(row.storeId) ?? '',
          city: row.city,
          kind,
          on: row.on,
          href: `/api/v1/stores/${row.storeId}`,
        }),
      });
    },
  );

export const enterTargetRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'enter-target',
      method: 'post',
      path: '/figures/targets',
      summary: '录入年度计划 · enter the plan of a year',
      body: TargetBody,
      reply: TargetView,
      status: 201,
    },
    async ({ body: entered, request }) => {
      if (!request) throw nothing('request');
      const { key: cause, fingerprint } = request;
      const { target, replayed } = await enterTarget(deps, { entered, cause, fingerprint });
      return {
        body: targetView(target),
        headers: replayed ? { 'Idempotency-Replayed': 'true' } : {},
      };
    },
  );

const targetView = ({ year, version, source, cities, enteredAt }: StoredTarget) => ({
  year,
  version,
  source,
  enteredAt: enteredAt?.toISOString(),
  planned: plannedInAll({ cities }),
  cities: Object.entries(cities).map(([city, planned]) => ({ city, planned })),
});
