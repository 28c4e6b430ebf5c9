import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { sessionTokens } from './db/session-tokens.js';
import { mongoSessions } from './db/sessions.js';
import { actorBehind, type Known } from './use-cases/actor-behind.js';

/** With the time that reading takes on a busy machine, whatever is taken from somebody is gone within a second. */
const KEPT_MS = 500;
const MOST_KEPT = 10_000;

/** Who is behind a token, account and session read together at most twice a second. */
export function knownSessions(
  connection: Connection,
  now: () => Date,
): (token: string) => Promise<Actor | null> {
  const deps = { sessions: mongoSessions(connection), accounts: mongoAccounts(connection), now };
  const cache = new LRUCache<string, Known>({
    max: MOST_KEPT,
    ttl: KEPT_MS,
    fetchMethod: async (hash) => (await actorBehind(deps, hash, KEPT_MS)) ?? undefined,
  });
  return async (token) => {
    const hash = sessionTokens.hash(token);
    const kept = cache.get(hash);
    if (kept && now() < kept.until) return kept.actor;
    return (await cache.fetch(hash, { forceRefresh: kept !== undefined }))?.actor ?? null;
  };
}
