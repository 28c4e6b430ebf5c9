import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Accounts } from '../domain/account.js';
import {
  actorIn,
  endOf,
  isSeenAnew,
  type Session,
  type Sessions,
  sessionKindOf,
} from '../domain/session.js';

export type ActorBehindDeps = {
  readonly sessions: Pick<Sessions, 'find' | 'seen'>;
  readonly accounts: Pick<Accounts, 'find'>;
  readonly now: () => Date;
};
/** Who is behind a token, and until when that may be believed without asking again. */
export type Known = { readonly actor: Actor; readonly until: Date };

/** Reads the account each time, so that a change of roles, rights or desk, and its end, hold at once. */
export async function actorBehind(
  { sessions, accounts, now }: ActorBehindDeps,
  tokenHash: string,
  believedMs: number,
): Promise<Known | null> {
  const at = now();
  const session = await sessions.find(tokenHash, at);
  const account = session && (await accounts.find(session.accountId));
  if (!session || !account?.isActive) return null;
  const kind = session.kind === 'guest' ? 'guest' : sessionKindOf(account);
  if (endOf(session, kind) <= at) return null;
  const used = await noted(sessions, session, at);
  const until = new Date(Math.min(endOf(used, kind).getTime(), at.getTime() + believedMs));
  return { actor: actorIn(session, account), until };
}

async function noted(
  sessions: Pick<Sessions, 'seen'>,
  session: Session,
  at: Date,
): Promise<Session> {
  if (!isSeenAnew(session, at)) return session;
  await sessions.seen(session.tokenHash, at);
  return { ...session, lastSeenAt: at };
}
