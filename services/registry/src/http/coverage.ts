import { CoverageFigures, CoverageQuery } from '@anxintui/shared/contracts/pledge-lists';
import { cityOf, countyOf } from '@anxintui/shared/divisions/divisions';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import type { CountyCoverage } from '../domain/pledge-lists.js';
import type { CityCoverage, readCoverage } from '../use-cases/read-coverage.js';
import { assertCity } from '../use-cases/read-figures.js';
import { COVERAGE_DEFINITIONS } from './pledge-list-words.js';
import { endpoint } from './policy.js';

type Deps = { readonly counted: ReturnType<typeof readCoverage> };

export const coverageRoute = ({ counted }: Deps): Endpoint =>
  endpoint(
    {
      id: 'coverage',
      method: 'get',
      path: '/figures/coverage',
      summary: '承诺覆盖情况 · stores and pledged stores by county',
      query: CoverageQuery,
      reply: CoverageFigures,
    },
    async ({ query: { city }, language }) => {
      assertCity(city);
      const { at, cities } = await counted();
      const asked = cities.filter((each) => city === undefined || each.city === city);
      return {
        body: {
          countedAt: at.toISOString(),
          total: sumOf(asked.flatMap(({ counties }) => counties)),
          cities: asked.map((each) => cityView(each, language)),
          definitions: Object.entries(COVERAGE_DEFINITIONS).map(([figure, words]) => ({
            figure,
            title: words.title[language],
            definition: words.definition[language],
          })),
        },
      };
    },
  );

const sumOf = (counties: readonly CountyCoverage[]) => ({
  stores: counties.reduce((sum, { stores }) => sum + stores, 0),
  pledged: counties.reduce((sum, { pledged }) => sum + pledged, 0),
});

function cityView({ city, counties }: CityCoverage, language: Language) {
  const named = cityOf(city);
  return {
    city,
    name: (language === 'en' ? named?.nameEn : named?.nameZh) ?? city,
    ...sumOf(counties),
    counties: counties.map((county) => ({
      ...county,
      name: countyOf(county.division)?.nameZh ?? county.division,
    })),
  };
}
