import {
  allCounties,
  cityOf,
  countyOf,
  type DivisionCode,
  fullNameOf,
  zoneOf,
} from '@anxintui/shared/divisions/divisions';
import type { Random } from './random.js';

export type Place = { readonly division: DivisionCode; readonly zone?: DivisionCode };

/** The thirteen cities of Jiangsu, and one of each neighbour. */
export const CITIES: readonly DivisionCode[] = [
  '320100',
  '320200',
  '320300',
  '320400',
  '320500',
  '320600',
  '320700',
  '320800',
  '320900',
  '321000',
  '321100',
  '321200',
  '321300',
  '310100',
  '330100',
  '340100',
];

/** Zones with the county in which their shops are registered. */
const ZONE_PLACES: readonly Place[] = [
  { division: '320506', zone: '320576' },
  { division: '320613', zone: '320671' },
  { division: '320812', zone: '320871' },
  { division: '321112', zone: '321171' },
  { division: '340104', zone: '340176' },
  { division: '340104', zone: '340177' },
];
const IN_ZONE_ONE_OF = 4;

/** Street names that every city has. */
export const ROADS: readonly string[] = [
  '人民路',
  '中山路',
  '解放路',
  '建设路',
  '新华路',
  '和平路',
  '文昌路',
  '长江路',
  '东吴路',
  '青年路',
  '学府路',
  '湖滨路',
  '迎宾路',
  '团结路',
  '朝阳路',
  '胜利路',
  '健康路',
  '光明路',
  '桃园路',
  '运河路',
];
/** Squares stand for a block of shops beside a road. */
const SQUARES: readonly string[] = ['时代广场', '中央广场', '滨湖广场', '文化广场', '新城广场'];

/** Every spot of one seller is another until all are used. */
export const SPOTS: readonly string[] = [...ROADS, ...SQUARES];

/** Any county of the city in which a division lies. */
export const countyIn = (division: DivisionCode, random: Random): DivisionCode =>
  random.pick(allCounties().filter(({ city }) => city === cityOf(division)?.code)).code;

/** Somewhere in a city; now and then in a zone where it has one. */
export function placeIn(city: DivisionCode, random: Random): Place {
  const zones = ZONE_PLACES.filter(({ division }) => cityOf(division)?.code === city);
  if (zones.length > 0 && random.below(IN_ZONE_ONE_OF) === 0) return random.pick(zones);
  return { division: countyIn(city, random) };
}

export const addressOf = ({ division, zone }: Place, spot: string, number: number): string =>
  [fullNameOf(division), zone && zoneOf(zone)?.nameZh, spot, `${number}号`].join('');

/** 苏州市 → 苏州, as it begins the name of a company. */
export const shortCityName = (division: DivisionCode): string =>
  (cityOf(division)?.nameZh ?? '').replace(/市$/, '');

/** 苏州市虎丘区, or 常熟市: as it begins the name of a one-man business. */
export function countyName(division: DivisionCode): string {
  const county = countyOf(division)?.nameZh ?? '';
  return county.endsWith('区') ? `${cityOf(division)?.nameZh ?? ''}${county}` : county;
}
