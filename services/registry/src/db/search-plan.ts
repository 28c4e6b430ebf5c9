import { successorOf } from '@anxintui/shared/divisions/divisions';
import type { mongo } from 'mongoose';
import type { DirectorySearch } from '../domain/search-directory.js';
import {
  categoryTerm,
  isPossibleIn,
  networkTerm,
  sellerTerm,
  termsOfPlace,
  windowTermsFor,
} from '../domain/search-terms.js';
import { askedRuns } from '../domain/search-words.js';
import type { DirectoryRow } from './directory-row.js';
import { type Condition, conditionsOf } from './search-conditions.js';
import type { TermCounts } from './term-counts.js';

export const WORDS_INDEX = 'words';
export const RANK_INDEX = 'rank';

const UNCOUNTED = Number.POSITIVE_INFINITY;

type Filter = mongo.Filter<DirectoryRow>;
export type SearchPlan = {
  /** Everything that is asked for, but not where and after what. */
  readonly filter: Filter;
  /** The index that is walked. */
  readonly hint: string;
  /** How many rows lie along the way, as far as they are counted. */
  readonly walked: number;
  /** Whether rows along the way may fall short of something else that is asked for. */
  readonly isFiltered: boolean;
};
type Counted = { readonly condition: Condition; readonly count: number };

/** How the directory answers a search; null where nothing can fulfil it. */
export async function planOf(
  asked: DirectorySearch,
  counts: TermCounts,
): Promise<SearchPlan | null> {
  const worded = await wordedConditions(asked, counts);
  if (!worded) return null;
  const conditions = [...filterConditions(asked), ...worded.map((each) => possible(each, asked))];
  const [rarest, ...others] = await rarestFirst(conditions, counts, asked.near !== undefined);
  const rest = restFilter(asked);
  if (!rarest) return { filter: rest, hint: RANK_INDEX, walked: UNCOUNTED, isFiltered: false };
  if (rarest.count === 0) return null;
  const filter = { ...rest, terms: { $in: [...rarest.condition] }, ...also(others) };
  return { filter, hint: WORDS_INDEX, walked: rarest.count, isFiltered: others.length > 0 };
}

/** A text of nothing but punctuation asks for something that no store has. */
const wordedConditions = async ({ text }: DirectorySearch, { short }: TermCounts) => {
  if (text === undefined || text.trim() === '') return [];
  return askedRuns(text).length === 0 ? null : conditionsOf(text, short);
};

/** 苏州 asked for within Nanjing is a part of a name and no longer a place. */
const possible = (condition: Condition, { division }: DirectorySearch): Condition =>
  division === undefined
    ? condition
    : condition.filter((term) => isPossibleIn(successorOf(division) ?? division, term));

function filterConditions(asked: DirectorySearch): readonly Condition[] {
  const { division, zone, category, windowDays, seller, network } = asked;
  return [
    division === undefined ? [] : termsOfPlace(successorOf(division) ?? division),
    zone === undefined ? [] : termsOfPlace(zone),
    category === undefined ? [] : [categoryTerm(category)],
    windowDays === undefined ? [] : windowTermsFor(windowDays),
    seller === undefined ? [] : [sellerTerm(seller)],
    network === undefined ? [] : [networkTerm(network), sellerTerm(network)],
  ].filter((condition) => condition.length > 0);
}

/** What no term says: exact days, and pledges that a day ends without anybody doing anything. */
function restFilter({ onlyPledged = false, windowDays, on }: DirectorySearch): Filter {
  if (!onlyPledged && windowDays === undefined) return {};
  const covering = {
    validFrom: { $lte: on },
    validUntil: { $gte: on },
    ...(windowDays === undefined ? {} : { windowDays: { $gte: windowDays } }),
  };
  return { 'pledge.versions': { $elemMatch: covering } };
}

/** The rarest comes first, because the index is walked along it and the others are looked up in each row found. */
async function rarestFirst(
  conditions: readonly Condition[],
  { short, long, isLong }: TermCounts,
  isChosenByCount: boolean,
): Promise<readonly Counted[]> {
  const brief = await countedBy(conditions, short);
  const areAllCommon = brief.every(({ count }) => isLong(count));
  const needsMore = areAllCommon && (isChosenByCount || brief.length > 1);
  return sorted(needsMore ? await countedBy(conditions, long) : brief);
}

const countedBy = (conditions: readonly Condition[], count: TermCounts['short']) =>
  Promise.all(conditions.map(async (condition) => ({ condition, count: await count(condition) })));
const sorted = (counted: readonly Counted[]): readonly Counted[] =>
  [...counted].sort((a, b) => a.count - b.count);

/** Said in a way that no index serves, so that the planner cannot choose to walk along one of these. */
const also = (others: readonly Counted[]): Filter =>
  others.length === 0
    ? {}
    : { $and: others.map(({ condition }) => ({ terms: { $not: { $nin: [...condition] } } })) };
