import { allCities, cityCodeOf, cityOf, provinceOf } from '@anxintui/shared/divisions/divisions';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';

/** Marks in front of a term that no typed word can begin with, so that a filter is a term like any other. */
const placeTerm = (code: string): string => `@${code}`;
export const categoryTerm = (category: GoodsCategory): string => `#${category}`;
/** Whose store it is, and whose brand or mall it belongs to. */
export const sellerTerm = (enterpriseId: string): string => `=${enterpriseId}`;
export const networkTerm = (headquartersId: string): string => `~${headquartersId}`;
const windowTerm = (days: number): string => `>${days}`;

/** City and county of a store, and its zone. */
export const placeTermsOf = ({ division, zone }: Located): readonly string[] =>
  [cityOf(division)?.code, division, zone].filter((code) => code !== undefined).map(placeTerm);
type Located = { readonly division: string; readonly zone?: string };

/** The city of a place, or all of a province; none of a place that nobody knows. */
export const citiesOf = (code: string): readonly string[] =>
  provinceOf(code)?.code === code
    ? allCities()
        .filter(({ province }) => province === code)
        .map((city) => city.code)
    : [cityOf(code)?.code].filter((city) => city !== undefined);

/** Whether a place is a whole city or province. */
export const isOfCities = (code: string): boolean =>
  provinceOf(code)?.code === code || cityOf(code)?.code === code;

/** The terms of everything that lies in a place; a province is found under its cities, so that no store needs its term. */
export const termsOfPlace = (code: string): readonly string[] =>
  provinceOf(code)?.code === code ? citiesOf(code).map(placeTerm) : [placeTerm(code)];

const PLACE = /^@(?<code>\d{6})$/;

const placeOfTerm = (term: string): string | undefined => PLACE.exec(term)?.groups?.['code'];

/** The only city whose stores can have a term; undefined for one that stores anywhere may have. */
export const cityOfTerm = (term: string): string | undefined => {
  const code = placeOfTerm(term);
  return code === undefined ? undefined : cityCodeOf(code);
};

/** Whether a term is that of a whole city. */
export const isOfCitiesTerm = (term: string): boolean => {
  const code = placeOfTerm(term);
  return code !== undefined && isOfCities(code);
};

/** Whether a store of some cities can have a term; of any where none is named. */
export function isPossibleIn(cities: readonly string[], term: string): boolean {
  const only = cityOfTerm(term);
  return only === undefined || cities.length === 0 || cities.includes(only);
}

/** Above the floor of the law; a window is kept under the highest step that it reaches. */
const WINDOW_STEPS = [8, 10, 14, 15, 20, 21, 30, 45, 60, 90, 180, 365];

export const windowTermsOf = (days: number): readonly string[] =>
  WINDOW_STEPS.filter((step) => step <= days)
    .slice(-1)
    .map(windowTerm);

/** The terms that hold every window of at least so many days; none at the floor, where all qualify. */
export function windowTermsFor(least: number): readonly string[] {
  const lowest = WINDOW_STEPS.findLastIndex((step) => step <= least);
  return lowest < 0 ? [] : WINDOW_STEPS.slice(lowest).map(windowTerm);
}

/** What people call the goods of a class when they look for a shop. */
export const CATEGORY_NAMES: Readonly<Record<GoodsCategory, readonly string[]>> = {
  clothing: ['服装', '服饰', '衣服', '男装', '女装', '童装'],
  'shoes-bags': ['鞋', '鞋包', '鞋帽', '箱包', '皮具'],
  'home-textiles': ['家纺', '床品', '床上用品'],
  toys: ['玩具', '母婴'],
  electronics: ['数码', '电子', '手机', '电脑'],
  appliances: ['电器', '家电'],
  cosmetics: ['化妆品', '美妆', '护肤品'],
  food: ['食品', '零食'],
  medicine: ['药', '药品', '药店', '药房'],
  jewellery: ['珠宝', '首饰', '黄金'],
  books: ['书', '图书', '书店'],
  sports: ['体育', '运动', '体育用品'],
  furniture: ['家具', '家居'],
  other: [],
};
