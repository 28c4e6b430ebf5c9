import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { allCities } from '@anxintui/shared/divisions/divisions';

/** The plan of newly pledged stores for one year; a version is never edited, the newest counts. */
export type Target = {
  readonly year: number;
  /** 0 is the default that nobody has entered. */
  readonly version: number;
  readonly source: string;
  readonly cities: Readonly<Record<string, number>>;
};
export type NewTarget = Pick<Target, 'year' | 'source'> & {
  readonly cities: readonly { readonly city: string; readonly planned: number }[];
};

/**
 * Jiangsu plans 10,000 newly pledged stores a year. How the province divides them is not published, so this setting
 * divides them by the resident population of the 2020 census until the province enters its own plan.
 */
const DEFAULT_CITIES: Readonly<Record<string, number>> = {
  '320100': 1099,
  '320200': 880,
  '320300': 1072,
  '320400': 623,
  '320500': 1504,
  '320600': 912,
  '320700': 543,
  '320800': 538,
  '320900': 792,
  '321000': 538,
  '321100': 379,
  '321200': 532,
  '321300': 588,
};

export const defaultTarget = (year: number): Target => ({
  year,
  version: 0,
  source: '默认设置：江苏省每年新增1万家，按2020年人口普查常住人口分配',
  cities: DEFAULT_CITIES,
});

/** The next version: the cities that are named get their figure, the others keep theirs. */
export function withTarget(current: Target, entered: NewTarget): Target {
  assertCities(entered.cities);
  const named = Object.fromEntries(entered.cities.map(({ city, planned }) => [city, planned]));
  return {
    year: entered.year,
    version: current.version + 1,
    source: entered.source,
    cities: { ...current.cities, ...named },
  };
}

export const plannedInAll = ({ cities }: Pick<Target, 'cities'>): number =>
  Object.values(cities).reduce((sum, planned) => sum + planned, 0);

export const isCity = (code: string): boolean => allCities().some((city) => city.code === code);

function assertCities(cities: NewTarget['cities']): void {
  cities.forEach(({ city }, at) => {
    const pointer = `/cities/${at}/city`;
    if (!isCity(city)) throw unknownCity(city, pointer);
    if (cities.findIndex((other) => other.city === city) < at)
      throw new DomainError('rule-broken', 'city-named-twice', 'a city stands twice', {
        details: { city },
        pointer,
      });
  });
}

export const unknownCity = (city: string, pointer?: string): DomainError =>
  new DomainError('rule-broken', 'unknown-city', `no city ${city}`, {
    details: { city },
    ...(pointer ? { pointer } : {}),
  });
