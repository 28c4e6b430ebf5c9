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

const COUNTIES_OF: ReadonlyMap<DivisionCode, readonly DivisionCode[]> = new Map(
  CITIES.map((code) => [
    code,
    allCounties()
      .filter(({ city }) => city === code)
      .map((county) => county.code),
  ]),
);

/** Any county of the city in which a division lies. */
export const countyIn = (division: DivisionCode, random: Random): DivisionCode =>
  random.pick(COUNTIES_OF.get(cityOf(division)?.code ?? '') ?? []);

/** Streets that people of a city know it by; they run through its districts, not through its outer counties. */
const CITY_ROADS: Readonly<Record<DivisionCode, readonly string[]>> = {
  '320100': ['中央路', '汉中路', '珠江路', '太平南路', '集庆门大街', '江东中路', '胜太路'],
  '320200': ['人民中路', '太湖大道', '梁溪路', '长江北路', '华清路', '学前街'],
  '320300': ['淮海东路', '彭城路', '解放南路', '煤建路', '民主北路', '复兴南路'],
  '320400': ['延陵西路', '怀德中路', '通江中路', '和平北路', '广化街', '武宜路'],
  '320500': ['观前街', '干将东路', '石路', '十全街', '现代大道', '邓尉路', '道前街'],
  '320600': ['人民中路', '青年中路', '工农路', '跃龙路', '濠南路', '世纪大道'],
  '320700': ['解放东路', '海连中路', '苍梧路', '通灌北路', '陇海步行街', '盐河巷'],
  '320800': ['健康东路', '水渡口大道', '翔宇大道', '承德路', '北京北路', '大治路'],
  '320900': ['建军中路', '毓龙路', '大庆中路', '世纪大道', '黄海街', '迎宾南路'],
  '321000': ['文昌中路', '汶河南路', '江都路', '邗江中路', '国庆路', '扬子江中路'],
  '321100': ['中山东路', '大西路', '天桥路', '丁卯桥路', '电力路', '正东路'],
  '321200': ['坡子街', '东进路', '鼓楼南路', '海陵南路', '济川东路', '青年北路'],
  '321300': ['幸福路', '黄河路', '洪泽湖路', '项王路', '发展大道', '青海湖路'],
  '310100': ['南京东路', '淮海中路', '四川北路', '天钥桥路', '共和新路', '张杨路', '牡丹江路'],
  '330100': ['延安路', '武林路', '凤起路', '文三路', '江南大道', '莫干山路'],
  '340100': ['长江中路', '淮河路', '芜湖路', '潜山路', '望江西路', '徽州大道', '金寨路'],
};

/** The streets in which the shops of a county lie. */
export const roadsOf = (division: DivisionCode): readonly string[] =>
  countyOf(division)?.nameZh.endsWith('区')
    ? [...(CITY_ROADS[cityOf(division)?.code ?? ''] ?? []), ...ROADS]
    : SPOTS;

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

/** How a chain calls a shop: by its street, abroad with the city before it, in an outer county with the county's name. */
export function calledAfter(road: string, division: DivisionCode, isAbroad: boolean): string {
  const county = countyOf(division)?.nameZh ?? '';
  if (!county.endsWith('区')) return county.replace(/[市县]$/, '') + road;
  return isAbroad ? shortCityName(division) + road : road;
}
