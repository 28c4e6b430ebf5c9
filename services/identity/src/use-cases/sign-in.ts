import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type Account, type Accounts, actorOf } from '../domain/account.js';
import { type Sessions, type SessionTokens, startSession } from '../domain/session.js';

export type SignInDeps = {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly tokens: SessionTokens;
  readonly now: () => Date;
  /** Demo people may sign in by name alone: only where the databases are the embedded ones. */
  readonly isDemo: boolean;
};
export type SignedIn = { readonly token: string; readonly endsAt: Date; readonly account: Account };

export async function signInAsDemo(deps: SignInDeps, accountId: string): Promise<SignedIn> {
  if (!deps.isDemo)
    throw new DomainError('forbidden', 'demo-is-off', 'demo sign-in is switched off');
  const account = await deps.accounts.find(accountId);
  if (!account?.isDemo || !account.isActive)
    throw new DomainError('rule-broken', 'no-such-demo-person', 'there is no such demo person', {
      pointer: '/demo',
    });
  const token = deps.tokens.create();
  const session = startSession(actorOf(account), deps.tokens.hash(token), deps.now());
  await deps.sessions.start(session);
  return { token, endsAt: session.endsAt, account };
}

export const signOut = (
  { sessions, tokens }: Pick<SignInDeps, 'sessions' | 'tokens'>,
  token: string,
): Promise<void> => sessions.end(tokens.hash(token));
