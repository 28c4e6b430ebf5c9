import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import { mongoRuleBooks } from './db/rule-books.js';
import { mongoPledges, mongoStores } from './db/stores.js';
import { type Pledge, type PledgeVersion, versionOn } from './domain/pledge.js';
import type { Store } from './domain/store.js';

export type { PledgeVersion } from './domain/pledge.js';
export type { Store } from './domain/store.js';

/**
 * A store or pledge that changed is seen by filings within this time. What was promised on the purchase date does not
 * change, so only a purchase of these very seconds could meet an older answer.
 */
const CACHE_MS = 10_000;
const CACHED = 20_000;
const RULES_MS = 1_000;

/** A store with the pledge under which a purchase of a given day is judged. */
export type PledgedStore = {
  readonly store: Store;
  readonly pledge: { readonly number: string; readonly version: PledgeVersion } | null;
};

/** What other services may ask of the registry. */
export type RegistryQueries = {
  readonly store: (id: string) => Promise<Store | null>;
  /** Null when there is no such store; `pledge` is null when none covered that day. */
  readonly pledgedStore: (id: string, on: CivilDate) => Promise<PledgedStore | null>;
};

export function registryQueries(connection: Connection): RegistryQueries {
  const stores = cached<Store>(mongoStores(connection).find);
  const pledges = cached<Pledge>(mongoPledges(connection).find);
  return {
    store: stores,
    async pledgedStore(id, on) {
      const [store, pledge] = await Promise.all([stores(id), pledges(id)]);
      if (!store) return null;
      const version = pledge && versionOn(pledge, on);
      return { store, pledge: version ? { number: pledge.number, version } : null };
    },
  };
}

function cached<T extends object>(find: (id: string) => Promise<T | null>) {
  const cache = new LRUCache<string, T>({
    max: CACHED,
    ttl: CACHE_MS,
    fetchMethod: async (id) => (await find(id)) ?? undefined,
  });
  return async (id: string): Promise<T | null> => cache.get(id) ?? (await cache.fetch(id)) ?? null;
}

export type WatchedRuleBook = {
  /** The rules and the calendar as they stood within the last second. */
  readonly current: () => RuleBook;
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

/** The rule book in memory, so that pure decisions can be handed it; re-read every second. */
export async function watchRuleBook(connection: Connection): Promise<WatchedRuleBook> {
  const books = mongoRuleBooks(connection);
  let book = await books.current();
  const refresh = async () => {
    book = await books.current();
  };
  const timer = setInterval(() => void refresh().catch(() => undefined), RULES_MS).unref();
  return { current: () => book, refresh, stop: () => clearInterval(timer) };
}
