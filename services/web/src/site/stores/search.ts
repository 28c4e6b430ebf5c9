import { cityOf, countyOf } from '@anxintui/shared/divisions/divisions';
import { GOODS_CATEGORIES } from '@anxintui/shared/vocabulary/claims';
import { givenText, oneOf, withQuery } from '../../kit/given.js';

/** The days that the form offers. */
export const DAY_CHOICES = ['7', '15', '30'] as const;
const NEAR = /^-?\d{1,3}(?:\.\d{1,2})?,-?\d{1,2}(?:\.\d{1,2})?$/;

/** What somebody looks for, as it stands in the address; what no form offers is left out. */
export type Search = {
  readonly q: string | undefined;
  readonly city: string | undefined;
  readonly county: string | undefined;
  readonly category: string | undefined;
  readonly days: string | undefined;
  readonly pledged: string | undefined;
  /** Longitude and latitude to a hundredth of a degree: an address must not tell where somebody stands. */
  readonly near: string | undefined;
  readonly after: string | undefined;
};

export function searchIn(query: URLSearchParams): Search {
  const asked = givenText(query, 'city');
  const city = asked && cityOf(asked)?.code === asked ? asked : undefined;
  const county = countyOf(givenText(query, 'county') ?? '');
  const near = givenText(query, 'near');
  return {
    q: givenText(query, 'q')?.slice(0, 60),
    city,
    county: city && county?.city === city ? county.code : undefined,
    category: oneOf(GOODS_CATEGORIES, givenText(query, 'category')),
    days: oneOf(DAY_CHOICES, givenText(query, 'days')),
    pledged: oneOf(['true'], givenText(query, 'pledged')),
    near: near && NEAR.test(near) ? near : undefined,
    after: givenText(query, 'after'),
  };
}

/** The same as a question to the directory. */
export const questionOf = ({ city, county, days, ...search }: Search) => ({
  ...search,
  division: county ?? city,
  windowDays: days,
  limit: '20',
});

/** Where the same search is found, with something changed. */
export const searchAt = (search: Search, changed: Partial<Search> = {}): string =>
  withQuery('/stores', { ...search, after: undefined, ...changed });

/** Whether anything narrows the list down. */
export const isNarrowed = ({ after: _, ...search }: Search): boolean =>
  Object.values(search).some((value) => value !== undefined);
