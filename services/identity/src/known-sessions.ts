import { readAhead } from '@anxintui/shared/store/read-ahead';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { sessionTokens } from './db/session-tokens.js';
import { mongoSessions } from './db/sessions.js';
import { actorBehind, type Known } from './use-cases/actor-behind.js';

/** Counted from before it is read, so that whatever is taken from somebody is gone within a second. */
const KEPT_MS = 800;
const MOST_KEPT = 10_000;

/** Who is behind a token, account and session read together about once a second. */
export function knownSessions(
  connection: Connection,
  now: () => Date,
): (token: string) => Promise<Actor | null> {
  const deps = { sessions: mongoSessions(connection), accounts: mongoAccounts(connection), now };
  const known = readAhead<Known>((hash) => actorBehind(deps, hash, KEPT_MS), {
    max: MOST_KEPT,
    ttlMs: KEPT_MS,
  });
  return async (token) => {
    const hash = sessionTokens.hash(token);
    const kept = await known.get(hash);
    if (!kept || now() < kept.until) return kept?.actor ?? null;
    return (await known.fresh(hash))?.actor ?? null;
  };
}
