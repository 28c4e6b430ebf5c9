import { allCities, successorOf } from '@anxintui/shared/divisions/divisions';
import type { mongo } from 'mongoose';
import type { DirectorySearch } from '../domain/search-directory.js';
import {
  categoryTerm,
  citiesOf,
  cityOfTerm,
  isOfCities,
  isPossibleIn,
  networkTerm,
  sellerTerm,
  termsOfPlace,
  windowTermsFor,
} from '../domain/search-terms.js';
import { askedRuns } from '../domain/search-words.js';
import type { DirectoryRow } from './directory-row.js';
import { type Branch, branchesOf } from './search-branches.js';
import { type Condition, conditionsOf } from './search-conditions.js';
import type { CountsIn, TermCounts } from './term-counts.js';

export const WORDS_INDEX = 'words';
export const RANK_INDEX = 'rank';

const UNCOUNTED = Number.POSITIVE_INFINITY;

type Filter = mongo.Filter<DirectoryRow>;
export type SearchPlan = {
  /** Everything that is asked for, but not from which rank on: each of several by itself, to be followed side by side. */
  readonly ways: readonly Filter[];
  /** The index that is walked. */
  readonly hint: string;
  /** How many rows lie along the ways, as far as they are counted. */
  readonly walked: number;
  /** The part of all rows that lies where it is asked for, about. */
  readonly share: number;
  /** Whether rows along them may fall short of something else, or cannot be had in order: then they are read by slices. */
  readonly isSliced: boolean;
};
/** Stores of these cities with any of these terms. */
type Stretch = { readonly terms: readonly string[]; readonly cities: readonly string[] };
type Walk = {
  readonly along: readonly Stretch[];
  readonly further: readonly Counted[];
  readonly count: number;
};
type Counted = { readonly condition: Condition; readonly count: number };

/** More ways than this the database does not follow side by side to give rows in order (`internalQueryMaxScansToExplode`). */
const MOST_SCANS = 200;
const EVERYWHERE = allCities().map(({ code }) => code);

/** How the directory answers a search; null where nothing can fulfil it. */
export async function planOf(
  { division: given, ...others }: DirectorySearch,
  countsIn: CountsIn,
): Promise<SearchPlan | null> {
  const asked = given === undefined ? others : { ...others, division: currentCode(given) };
  const worded = await wordedConditions(asked, countsIn([]));
  if (!worded) return null;
  const rest = restFilter(asked);
  const cities = citiesAround(asked);
  const conditions = conditionsIn(asked, worded.map(possibleIn(cities)));
  if (conditions.length === 0)
    return { ways: [rest], hint: RANK_INDEX, walked: UNCOUNTED, share: 1, isSliced: false };
  const isChosenByCount = asked.near !== undefined;
  const branches = branchesOf({ conditions, cities });
  const found = await Promise.all(
    branches.map((branch) => walkOf(branch, countsIn(branch.cities), isChosenByCount)),
  );
  const walks = found.filter(({ count }) => count > 0);
  const share = (cities.length || EVERYWHERE.length) / EVERYWHERE.length;
  return walks.length === 0 ? null : { ...planAlong(walks, rest), share };
}

/** The rarest condition of a branch leads; the others are looked up in each row found. */
async function walkOf(
  { conditions, cities }: Branch,
  counts: TermCounts,
  isChosenByCount: boolean,
): Promise<Walk> {
  const [rarest, ...further] = await rarestFirst(conditions, counts, isChosenByCount);
  if (!rarest) return { along: [], further, count: 0 };
  const along = stretchesOf(rarest.condition, cities.length > 0 ? cities : EVERYWHERE);
  return { along, further, count: rarest.count };
}

function planAlong(walks: readonly Walk[], rest: Filter): Omit<SearchPlan, 'share'> {
  const scans = walks.flatMap(({ along }) =>
    along.map(({ terms, cities }) => terms.length * cities.length),
  );
  return {
    ways: walks.flatMap(({ along, further }) =>
      along.map(({ terms, cities }) => ({
        ...rest,
        ...also(further),
        terms: { $in: [...terms] },
        city: { $in: [...cities] },
      })),
    ),
    hint: WORDS_INDEX,
    walked: sumOf(walks.map(({ count }) => count)),
    isSliced: walks.some(({ further }) => further.length > 0) || sumOf(scans) > MOST_SCANS,
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** A place is looked for in its own city and nowhere else; every other term wherever it is asked for. */
function stretchesOf(condition: Condition, cities: readonly string[]): readonly Stretch[] {
  const stretches = new Map<string | undefined, Stretch>();
  for (const term of condition) {
    const only = cityOfTerm(term);
    const { terms } = stretches.get(only) ?? { terms: [] };
    stretches.set(only, { terms: [...terms, term], cities: only === undefined ? cities : [only] });
  }
  return [...stretches.values()];
}

/** A code that was replaced by one other is that other. */
const currentCode = (division: string): string => successorOf(division) ?? division;

/** The city of a place that is asked for, or all of a province; none where no known place is. */
const citiesAround = ({ division }: DirectorySearch): readonly string[] =>
  division === undefined ? [] : citiesOf(division);

/** A whole city is asked for by its place in the index; only where nothing else is, its term leads there. */
function conditionsIn(asked: DirectorySearch, worded: readonly Condition[]): readonly Condition[] {
  const others = [...filterConditions(asked), ...worded];
  const { division } = asked;
  if (!division || (isOfCities(division) && others.length > 0)) return others;
  return [termsOfPlace(division), ...others];
}

/** A text of nothing but punctuation asks for something that no store has. */
const wordedConditions = async ({ text }: DirectorySearch, { short }: TermCounts) => {
  if (text === undefined || text.trim() === '') return [];
  return askedRuns(text).length === 0 ? null : conditionsOf(text, short);
};

/** 苏州 asked for within Nanjing is a part of a name and no longer a place. */
const possibleIn =
  (cities: readonly string[]) =>
  (condition: Condition): Condition =>
    condition.filter((term) => isPossibleIn(cities, term));

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
