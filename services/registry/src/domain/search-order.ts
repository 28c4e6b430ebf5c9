import type { StoreStatus } from '@anxintui/shared/vocabulary/pledges';

/** What the directory lists first: stores that pledge, then those that do not; closed ones only when asked for. */
const CLASSES = ['pledged', 'unpledged', 'closed'] as const;
type ListedAs = (typeof CLASSES)[number];
/** So many places in each class: few enough for a small index, and stores that share one follow each other by id. */
const PLACES = 2 ** 24;

const rankFrom = (listedAs: ListedAs): number => CLASSES.indexOf(listedAs) * PLACES;

/** Where a store stands in every list: by its class, then at a place that follows from its id and favours nobody. */
export const rankOf = (id: string, listedAs: ListedAs): number => rankFrom(listedAs) + placeOf(id);

export const listedAs = (status: StoreStatus, isPledged: boolean): ListedAs => {
  if (status === 'closed') return 'closed';
  return isPledged ? 'pledged' : 'unpledged';
};

/** The ranks that hold what is asked for, from the first to before the second. */
export function ranksOf(status: StoreStatus, onlyPledged: boolean): readonly [number, number] {
  if (status === 'closed') return [rankFrom('closed'), CLASSES.length * PLACES];
  return [0, rankFrom(onlyPledged ? 'unpledged' : 'closed')];
}

/** FNV-1a, cut to the number of places. */
function placeOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash ^= id.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % PLACES;
}
