import { cityOfTerm, isOfCitiesTerm, isPossibleIn } from '../domain/search-terms.js';
import type { Condition } from './search-conditions.js';

/** Stores that fulfil every condition and lie in one of the cities; in any where none is named. */
export type Branch = {
  readonly conditions: readonly Condition[];
  readonly cities: readonly string[];
};

/** Every place in a text doubles the branches; further ones are looked up in the rows that are found. */
const MOST_PLACES = 3;

/**
 * What can be looked for by itself when a text names a place: the stores that lie there, in its city alone, and those that only
 * bear its name, which are few. Together they are all that was asked for.
 */
export function branchesOf(branch: Branch, places = MOST_PLACES): readonly Branch[] {
  const { conditions, cities } = branch;
  const mixed = conditions.length > 1 && places > 0 ? conditions.find(isPlaceOrName) : undefined;
  if (!mixed) return [branch];
  const others = conditions.filter((each) => each !== mixed);
  const named = mixed.filter((term) => !isPlace(term));
  return [
    ...lyingIn(mixed.filter(isPlace), others, cities),
    { conditions: [named, ...others], cities },
  ]
    .filter(isPossible)
    .flatMap((each) => branchesOf(each, places - 1));
}

const isPlace = (term: string): boolean => cityOfTerm(term) !== undefined;
const isPlaceOrName = (condition: Condition): boolean =>
  condition.some(isPlace) && !condition.every(isPlace);
const isPossible = ({ conditions }: Branch): boolean =>
  conditions.every((condition) => condition.length > 0);

/** Stores that lie in one of these places; whoever lies in a city that is asked for as a whole needs no term that says so. */
function lyingIn(
  places: readonly string[],
  others: readonly Condition[],
  cities: readonly string[],
): readonly Branch[] {
  const left = places.filter((term) => isPossibleIn(cities, term));
  if (left.length === 0) return [];
  const own = [...new Set(left.flatMap((term) => cityOfTerm(term) ?? []))];
  const conditions = left.every(isOfCitiesTerm) ? others : [left, ...others];
  return [
    {
      cities: own,
      conditions: conditions.map((condition) =>
        condition.filter((term) => isPossibleIn(own, term)),
      ),
    },
  ];
}
