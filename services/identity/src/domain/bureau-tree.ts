import {
  allCities,
  allCounties,
  allProvinces,
  allZones,
  type City,
  type County,
  cityOf,
  type Province,
  type Zone,
} from '@anxintui/shared/divisions/divisions';
import type { BureauLevel } from '@anxintui/shared/vocabulary/cases';

/** Bureaus are kept apart from divisions: a development zone has a bureau and is no division. */
export type Bureau = {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly level: BureauLevel;
  /** The province, city, county or zone whose bureau this is. */
  readonly division: string;
  readonly parent: string | null;
  /** From the top down to this bureau itself. */
  readonly path: readonly string[];
  /** Whether the bureau has published this platform as its channel for complaints (Order 121, art. 8). */
  readonly publishesChannel: boolean;
};

export const bureauIdOf = (division: string): string => `bureau-${division}`;
/** The staffed desk of a province, where everything goes that resolves to no bureau. */
export const queueIdOf = (province: string): string => `queue-${province.slice(0, 2)}`;

type Placed = Omit<Bureau, 'parent' | 'path' | 'publishesChannel'>;
const BUREAU = '市场监督管理局';
const isMunicipality = ({ code }: Province): boolean => code === '310000';

const provinceBureau = (province: Province): Placed => ({
  id: bureauIdOf(province.code),
  name: province.nameZh + BUREAU,
  nameEn: `${province.nameEn} ${isMunicipality(province) ? 'Municipal' : 'Provincial'} Administration for Market Regulation`,
  level: 'province',
  division: province.code,
});

const queue = (province: Province): Placed => ({
  id: queueIdOf(province.code),
  name: `${province.nameZh}统一受理台（人工分派）`,
  nameEn: `${province.nameEn} Intake Desk (assigned by hand)`,
  level: 'queue',
  division: province.code,
});

const cityBureau = (city: City): Placed => ({
  id: bureauIdOf(city.code),
  name: city.nameZh + BUREAU,
  nameEn: `${city.nameEn} Municipal Administration for Market Regulation`,
  level: 'city',
  division: city.code,
});

/** Districts of different cities share names (鼓楼区, 普陀区), so a district's bureau carries its city's. */
const countyBureau = ({ code, nameZh }: County): Placed => ({
  id: bureauIdOf(code),
  name: (nameZh.endsWith('区') ? (cityOf(code)?.nameZh ?? '') : '') + nameZh + BUREAU,
  level: 'county',
  division: code,
});

const zoneBureau = ({ code, nameZh }: Zone): Placed => ({
  id: bureauIdOf(code),
  name: nameZh + BUREAU,
  level: 'zone',
  division: code,
});

/** Between province and county stands the city's bureau, except in Shanghai. */
const superiorsOf = ({ city, province }: County | Zone): string[] =>
  city === '310100' ? [bureauIdOf(province)] : [bureauIdOf(province), bureauIdOf(city)];

/** Every bureau of the Delta: four provinces with their desks, forty cities, 305 counties, 24 zones. */
export function bureauTree(publishing: ReadonlySet<string> = new Set()): Bureau[] {
  const under = (placed: Placed, superiors: readonly string[]): Bureau => ({
    ...placed,
    parent: superiors.at(-1) ?? null,
    path: [...superiors, placed.id],
    publishesChannel: publishing.has(placed.id),
  });
  const cities = allCities().filter(({ code }) => code !== '310100');
  return [
    ...allProvinces().map((province) => under(provinceBureau(province), [])),
    ...allProvinces().map((province) => under(queue(province), [bureauIdOf(province.code)])),
    ...cities.map((city) => under(cityBureau(city), [bureauIdOf(city.province)])),
    ...allCounties().map((county) => under(countyBureau(county), superiorsOf(county))),
    ...allZones().map((zone) => under(zoneBureau(zone), superiorsOf(zone))),
  ];
}

/** Which bureaus a list shows. */
export type BureauFilter = {
  readonly level?: BureauLevel | undefined;
  readonly parent?: string | undefined;
};

/** The bureaus of a level, or right below one, or both. */
export const bureausLike = (tree: readonly Bureau[], { level, parent }: BureauFilter): Bureau[] =>
  tree.filter(
    (bureau) =>
      (level === undefined || bureau.level === level) &&
      (parent === undefined || bureau.parent === parent),
  );

/** A bureau with everything below it: its jurisdiction. */
export const subtreeOf = (tree: readonly Bureau[], id: string): string[] =>
  tree.filter(({ path }) => path.includes(id)).map((bureau) => bureau.id);
