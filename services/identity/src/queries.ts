import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { readBureauTree } from './db/bureaus.js';
import { sessionTokens } from './db/session-tokens.js';
import { mongoSessions } from './db/sessions.js';
import { type Officer, type OfficerPage, officerOf } from './domain/account.js';
import { type Bureau, subtreeOf } from './domain/bureau-tree.js';
import { type Place, type Responsible, responsibleBureau } from './domain/responsible-bureau.js';

export type { Officer } from './domain/account.js';
export type { Bureau } from './domain/bureau-tree.js';
export type { Place, Responsible } from './domain/responsible-bureau.js';

/** A revoked session stops working within this time. */
const SESSION_CACHE_MS = 1_000;
const SESSIONS_CACHED = 10_000;
const TREE_CACHE_MS = 30_000;

/** What other services may ask of identity. */
export type IdentityQueries = {
  /** Who is behind a session token; null when the session has ended. */
  readonly actorOf: (token: string) => Promise<Actor | null>;
  readonly hasStaff: (storeId: string) => Promise<boolean>;
  readonly hasHeadquarters: (enterpriseId: string) => Promise<boolean>;
  readonly responsible: (place: Place) => Promise<Responsible>;
  readonly bureau: (id: string) => Promise<Bureau | null>;
  /** Every bureau, by id. */
  readonly bureaus: () => Promise<readonly Bureau[]>;
  /** Null for whoever is no active officer. */
  readonly officer: (accountId: string) => Promise<Officer | null>;
  /** The active officers of a bureau and of those below it, by id. */
  readonly officersUnder: (bureauId: string, page: OfficerPage) => Promise<readonly Officer[]>;
};

export function identityQueries(connection: Connection, now: () => Date): IdentityQueries {
  const accounts = mongoAccounts(connection);
  const tree = cachedTree(connection);
  const sessions = cachedSessions(connection, now);
  return {
    actorOf: async (token) => {
      const hash = sessionTokens.hash(token);
      return sessions.get(hash) ?? (await sessions.fetch(hash)) ?? null;
    },
    hasStaff: accounts.hasStaff,
    hasHeadquarters: accounts.hasHeadquarters,
    responsible: async (place) => responsibleBureau(await tree(), place),
    bureau: async (id) => (await tree()).find((bureau) => bureau.id === id) ?? null,
    bureaus: tree,
    async officer(accountId) {
      const account = await accounts.find(accountId);
      return account && officerOf(account);
    },
    async officersUnder(bureauId, page) {
      const found = await accounts.officersAt(subtreeOf(await tree(), bureauId), page);
      return found.flatMap((account) => officerOf(account) ?? []);
    },
  };
}

function cachedSessions(connection: Connection, now: () => Date): LRUCache<string, Actor> {
  const sessions = mongoSessions(connection);
  return new LRUCache<string, Actor>({
    max: SESSIONS_CACHED,
    ttl: SESSION_CACHE_MS,
    fetchMethod: async (hash) => (await sessions.find(hash, now()))?.actor,
  });
}

function cachedTree(connection: Connection): () => Promise<Bureau[]> {
  const cache = new LRUCache<'tree', Bureau[]>({
    max: 1,
    ttl: TREE_CACHE_MS,
    allowStale: true,
    fetchMethod: () => readBureauTree(connection),
  });
  return async () => (await cache.fetch('tree')) ?? [];
}
