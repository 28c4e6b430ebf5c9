import { LRUCache } from 'lru-cache';
import type { mongo } from 'mongoose';
import type { CountTerms } from './search-conditions.js';

/** Frequencies only decide where to begin, so an old one costs time and never an answer. */
const KEPT_MS = 10 * 60_000;
const KEPT = 20_000;
/** Most conditions are told apart by a short count; only where all are common it goes on. */
const SHORT_COUNT = 1_000;
const LONG_COUNT = 10_000;

export type TermCounts = {
  /** Up to a thousand. */
  readonly short: CountTerms;
  /** Up to ten thousand. */
  readonly long: CountTerms;
  /** Whether a short count ended at its bound. */
  readonly isLong: (count: number) => boolean;
};

/** How many rows have any of some terms, read from the index alone. */
export function termCounts(database: mongo.Db, collection: string, index: string): TermCounts {
  const counting = (limit: number): CountTerms => {
    const cache = new LRUCache<string, number>({ max: KEPT, ttl: KEPT_MS });
    return async (terms) => {
      const key = terms.join(' ');
      const known = cache.get(key);
      if (known !== undefined) return known;
      const query = { terms: { $in: terms } };
      const { n } = await database.command({ count: collection, query, limit, hint: index });
      if (n > 0) cache.set(key, n);
      return n;
    };
  };
  return {
    short: counting(SHORT_COUNT),
    long: counting(LONG_COUNT),
    isLong: (count) => count >= SHORT_COUNT,
  };
}
