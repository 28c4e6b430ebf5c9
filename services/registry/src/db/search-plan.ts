import { allCities, successorOf } from '@anxintui/shared/divisions/divisions';
import type { mongo } from 'mongoose';
import type { DirectorySearch } from '../domain/search-directory.js';
import {
  categoryTerm,
  citiesOf,
  isOfCities,
  isPossibleIn,
  networkTerm,
  sellerTerm,
  termsOfPlace,
  windowTermsFor,
} from '../domain/search-terms.js';
import { askedRuns } from '../domain/search-words.js';
import type { DirectoryRow } from './directory-row.js';
import { type Condition, conditionsOf } from './search-conditions.js';
import type { CountsIn, TermCounts } from './term-counts.js';

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
  /** Whether rows along the way may fall short of something else, or cannot be had in order: then they are read by slices. */
  readonly isSliced: boolean;
};
type Counted = { readonly condition: Condition; readonly count: number };

/** More ways than this the database does not follow side by side to give rows in order (`internalQueryMaxScansToExplode`). */
const MOST_SCANS = 200;
const EVERYWHERE = allCities().map(({ code }) => code);

/** How the directory answers a search; null where nothing can fulfil it. */
export async function planOf(
  asked: DirectorySearch,
  countsIn: CountsIn,
): Promise<SearchPlan | null> {
  const worded = await wordedConditions(asked, countsIn([]));
  if (!worded) return null;
  const cities = citiesAround(asked);
  const conditions = conditionsIn(asked, worded);
  const counts = countsIn(cities);
  const [rarest, ...others] = await rarestFirst(conditions, counts, asked.near !== undefined);
  const rest = restFilter(asked);
  if (!rarest) return { filter: rest, hint: RANK_INDEX, walked: UNCOUNTED, isSliced: false };
  if (rarest.count === 0) return null;
  const along = cities.length > 0 ? cities : EVERYWHERE;
  const walking = { terms: { $in: [...rarest.condition] }, city: { $in: [...along] } };
  return {
    filter: { ...rest, ...walking, ...also(others) },
    hint: WORDS_INDEX,
    walked: rarest.count,
    isSliced: others.length > 0 || rarest.condition.length * along.length > MOST_SCANS,
  };
}

/** The city of a place that is asked for, or all of a province; none where no known place is. */
const citiesAround = ({ division }: DirectorySearch): readonly string[] =>
  division === undefined ? [] : citiesOf(successorOf(division) ?? division);

/** A whole city is asked for by its place in the index; only where nothing else is, its term leads there. */
function conditionsIn(asked: DirectorySearch, worded: readonly Condition[]): readonly Condition[] {
  const others = [...filterConditions(asked), ...worded.map((each) => possible(each, asked))];
  const division = asked.division && (successorOf(asked.division) ?? asked.division);
  if (!division || (isOfCities(division) && others.length > 0)) return others;
  return [termsOfPlace(division), ...others];
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
  const { zone, category, windowDays, seller, network } = asked;
  return [
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
