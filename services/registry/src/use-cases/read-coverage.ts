import { allCities, allCounties } from '@anxintui/shared/divisions/divisions';
import type { CountyCoverage, Coverage } from '../domain/pledge-lists.js';
import { keptFor } from './kept-for.js';

const KEPT_MS = 60_000;

export type CityCoverage = {
  readonly city: string;
  readonly counties: readonly CountyCoverage[];
};
type Counted = { readonly at: Date; readonly cities: readonly CityCoverage[] };

/** How far the pledge has spread, county by county, counted once a minute at most. */
export function readCoverage(coverage: Coverage, now: () => Date): () => Promise<Counted> {
  return keptFor(KEPT_MS, { now, read: async (at) => ({ at, cities: await counted(coverage) }) });
}

/** One city after the other, so that counting does not take the database from everybody else. */
async function counted(coverage: Coverage): Promise<readonly CityCoverage[]> {
  const cities: CityCoverage[] = [];
  for (const { code } of allCities()) {
    const counties = allCounties().filter(({ city }) => city === code);
    cities.push({
      city: code,
      counties: await coverage.ofCounties(counties.map((county) => county.code)),
    });
  }
  return cities;
}
