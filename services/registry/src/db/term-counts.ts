import { LRUCache } from 'lru-cache';
import type { mongo } from 'mongoose';
import type { CountTerms } from './search-conditions.js';

/** Frequencies only decide where to begin, so an old one costs time and never an answer. */
const KEPT_MS = 10 * 60_000;
const KEPT = 20_000;
/** Most conditions are told apart by a short count; only where all are common it goes on. */
const SHORT_COUNT = 1_000;
/** Who counts so many knows only that there are at least as many. */
export const LONG_COUNT = 5_000;

export type TermCounts = {
  /** Up to a thousand. */
  readonly short: CountTerms;
  /** Up to five thousand. */
  readonly long: CountTerms;
  /** Whether a short count ended at its bound. */
  readonly isLong: (count: number) => boolean;
};
/** Frequencies in some cities; in all where none is named. */
export type CountsIn = (cities: readonly string[]) => TermCounts;

const within = (cities: readonly string[]) => (cities.length > 0 ? { city: { $in: cities } } : {});

/** How many rows have any of some terms, read from the index alone. */
export function termCounts(database: mongo.Db, collection: string, index: string): CountsIn {
  const counting = (limit: number) => {
    const cache = new LRUCache<string, number>({ max: KEPT, ttl: KEPT_MS });
    return async (terms: readonly string[], cities: readonly string[]): Promise<number> => {
      const key = [...terms, ...cities].join(' ');
      const known = cache.get(key);
      if (known !== undefined) return known;
      const query = { terms: { $in: terms }, ...within(cities) };
      const { n } = await database.command({ count: collection, query, limit, hint: index });
      if (n > 0) cache.set(key, n);
      return n;
    };
  };
  const [short, long] = [counting(SHORT_COUNT), counting(LONG_COUNT)];
  return (cities) => ({
    short: (terms) => short(terms, cities),
    long: (terms) => long(terms, cities),
    isLong: (count) => count >= SHORT_COUNT,
  });
}
