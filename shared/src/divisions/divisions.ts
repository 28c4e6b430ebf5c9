import delta from './delta.json' with { type: 'json' };
import { ENGLISH_NAMES } from './english-names.js';

/** Six digits of GB/T 2260: province, city, county. */
export type DivisionCode = string;

type Named = { readonly code: DivisionCode; readonly nameZh: string };
export type Province = Named & { readonly nameEn: string };
export type City = Named & { readonly nameEn: string; readonly province: DivisionCode };
export type County = Named & {
  readonly city: DivisionCode;
  readonly province: DivisionCode;
  /** The year in which this code came into use under this name, as far back as 1981. */
  readonly since: number;
};
/** A development zone: not a division, lies in a city and overlaps its counties. */
export type Zone = Named & { readonly city: DivisionCode; readonly province: DivisionCode };

/** A county code that is no longer in use; several successors when its area was divided. */
export type Replaced = Named & {
  readonly until: number;
  readonly successors: readonly DivisionCode[];
};

const provinceCode = (code: string): DivisionCode => `${code.slice(0, 2)}0000`;
const cityCode = (code: string): DivisionCode => `${code.slice(0, 4)}00`;
const within = (code: string) => ({ city: cityCode(code), province: provinceCode(code) });
const nameEn = (code: string): string => ENGLISH_NAMES[code] ?? code;

function indexed<T extends Named, V>(
  entries: Readonly<Record<string, V>>,
  of: (code: string, value: V) => T,
): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries).map(([code, value]) => [code, of(code, value)]));
}

const SINCE: Readonly<Record<string, number>> = delta.since;
const PROVINCES = indexed<Province, string>(delta.provinces, (code, nameZh) => ({
  code,
  nameZh,
  nameEn: nameEn(code),
}));
const CITIES = indexed<City, string>(delta.cities, (code, nameZh) => ({
  code,
  nameZh,
  nameEn: nameEn(code),
  province: provinceCode(code),
}));
const COUNTIES = indexed<County, string>(delta.counties, (code, nameZh) => ({
  code,
  nameZh,
  ...within(code),
  since: SINCE[code] ?? 1981,
}));
const ZONES = indexed<Zone, string>(delta.zones, (code, nameZh) => ({
  code,
  nameZh,
  ...within(code),
}));
const REPLACED = indexed<Replaced, { name: string; until: number; by: string[] }>(
  delta.replaced,
  (code, { name, until, by }) => ({ code, nameZh: name, until, successors: by }),
);

export const allProvinces = (): readonly Province[] => [...PROVINCES.values()];
export const allCities = (): readonly City[] => [...CITIES.values()];
export const allCounties = (): readonly County[] => [...COUNTIES.values()];
export const allZones = (): readonly Zone[] => [...ZONES.values()];

/** The county with this code today; null for a city, a zone, a code that was replaced, or none. */
export const countyOf = (code: string): County | null => COUNTIES.get(code) ?? null;
export const zoneOf = (code: string): Zone | null => ZONES.get(code) ?? null;
/** The city that a county, zone or city code lies in; Shanghai is its own. */
export const cityOf = (code: string): City | null => CITIES.get(cityCode(code)) ?? null;
/** The code of that city; a code whose city is unknown stands for itself. */
export const cityCodeOf = (code: string): DivisionCode => cityOf(code)?.code ?? code;
export const provinceOf = (code: string): Province | null =>
  PROVINCES.get(provinceCode(code)) ?? null;
export const isDeltaProvince = (code: string): boolean => provinceOf(code) !== null;

export const replacedOf = (code: string): Replaced | null => REPLACED.get(code) ?? null;
/** The one code that took over; null when the code is in use, unknown, or was divided among several. */
export function successorOf(code: string): DivisionCode | null {
  const [only, ...others] = replacedOf(code)?.successors ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}

const withoutPrefix = (name: string, prefix: string): string =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name;

/** From the province down, as on an envelope: 江苏省苏州市虎丘区, 上海市黄浦区. Null for an unknown code. */
export function fullNameOf(code: string): string | null {
  const province = provinceOf(code);
  if (!province) return null;
  if (code === province.code) return province.nameZh;
  const city = cityOf(code);
  if (!city) return null;
  const upper = city.nameZh === province.nameZh ? city.nameZh : province.nameZh + city.nameZh;
  if (code === city.code) return upper;
  const lowest = countyOf(code) ?? zoneOf(code);
  return lowest && upper + withoutPrefix(lowest.nameZh, city.nameZh);
}
