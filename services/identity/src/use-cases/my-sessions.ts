import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { endOf, type Session, type Sessions, type SessionTokens } from '../domain/session.js';

export type MySessionsDeps = {
  readonly sessions: Sessions;
  readonly tokens: Pick<SessionTokens, 'hash'>;
  readonly now: () => Date;
};
/** Whose sessions, and which of them it is that asks. */
export type Asking = { readonly accountId: string; readonly token: string };
export type MySession = Session & { readonly isCurrent: boolean };

/** Those that still open something, the newest first. */
export async function mySessions(
  { sessions, tokens, now }: MySessionsDeps,
  { accountId, token }: Asking,
): Promise<MySession[]> {
  const [own, at] = [tokens.hash(token), now()];
  const all = await sessions.list(accountId);
  return all
    .filter((session) => endOf(session) > at)
    .map((session) => ({ ...session, isCurrent: session.tokenHash === own }));
}

/** Of somebody else's session nobody learns that it exists. */
export async function endMySession(
  { sessions }: Pick<MySessionsDeps, 'sessions'>,
  { accountId }: Pick<Asking, 'accountId'>,
  id: string,
): Promise<void> {
  if (!(await sessions.endOne(accountId, id)))
    throw new DomainError('not-found', 'not-found', 'they have no such session');
}

/** Ends all but the one that asks. */
export const endOtherSessions = (
  { sessions, tokens }: Pick<MySessionsDeps, 'sessions' | 'tokens'>,
  { accountId, token }: Asking,
): Promise<number> => sessions.endAll(accountId, tokens.hash(token));
