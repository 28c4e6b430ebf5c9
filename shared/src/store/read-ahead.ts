import { LRUCache } from 'lru-cache';

type Kept<T> = {
  readonly get: (key: string) => Promise<T | null>;
  /** Read now, whatever is kept. */
  readonly fresh: (key: string) => Promise<T | null>;
  readonly forget: (key: string) => void;
};

/**
 * Values kept for a time after they were read. What is asked for in the second half of it is read again meanwhile, so
 * that nobody who comes often ever waits; what is gone by then is forgotten at once.
 */
export function readAhead<T extends object>(
  read: (key: string) => Promise<T | null>,
  { max, ttlMs }: { readonly max: number; readonly ttlMs: number },
): Kept<T> {
  const cache = new LRUCache<string, T>({
    max,
    ttl: ttlMs,
    // Whoever waits for a value while it is forgotten gets it all the same; otherwise that would be an error.
    ignoreFetchAbort: true,
    fetchMethod: async (key) => (await read(key)) ?? undefined,
  });
  const underway = new Set<string>();
  const again = async (key: string): Promise<void> => {
    if (underway.has(key)) return;
    underway.add(key);
    try {
      const found = await cache.fetch(key, { forceRefresh: true });
      if (!found) cache.delete(key);
    } catch {
      // The value that is kept still counts until its time is over; then whoever asks learns what is wrong.
    } finally {
      underway.delete(key);
    }
  };
  return {
    async get(key) {
      const kept = cache.get(key);
      if (!kept) return (await cache.fetch(key)) ?? null;
      if (cache.getRemainingTTL(key) < ttlMs / 2) void again(key);
      return kept;
    },
    fresh: async (key) => (await cache.fetch(key, { forceRefresh: true })) ?? null,
    forget: (key) => void cache.delete(key),
  };
}
