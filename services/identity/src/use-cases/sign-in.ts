import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Accounts } from '../domain/account.js';
import { type Sessions, type SessionTokens, sessionKindOf } from '../domain/session.js';
import {
  type Admitted,
  type Browser,
  type OpenSessionDeps,
  openSession,
  type SignedIn,
} from './open-session.js';
import { admitByCode, type CodeSignInAsked, type SignInByCodeDeps } from './sign-in-by-code.js';

export type SignInDeps = OpenSessionDeps &
  SignInByCodeDeps & {
    readonly accounts: Pick<Accounts, 'find'>;
    /** Demo people may sign in by name alone: only where the databases are the embedded ones. */
    readonly isDemo: boolean;
  };
/** The ways in, told apart by what is shown: a name in the demo, or a code that came by SMS. */
export type SignInAsked = { readonly demo: string } | CodeSignInAsked;

export const signIn = async (
  deps: SignInDeps,
  asked: SignInAsked,
  browser: Browser,
): Promise<SignedIn> => openSession(deps, await admitted(deps, asked), browser);

function admitted(deps: SignInDeps, asked: SignInAsked): Promise<Admitted> {
  if ('demo' in asked) return admitDemo(deps, asked.demo);
  return admitByCode(deps, asked);
}

async function admitDemo(
  { isDemo, accounts }: Pick<SignInDeps, 'isDemo' | 'accounts'>,
  accountId: string,
): Promise<Admitted> {
  if (!isDemo) throw new DomainError('forbidden', 'demo-is-off', 'demo sign-in is switched off');
  const account = await accounts.find(accountId);
  if (!account?.isDemo || !account.isActive)
    throw new DomainError('rule-broken', 'no-such-demo-person', 'there is no such demo person', {
      pointer: '/demo',
    });
  return { account, kind: sessionKindOf(account) };
}

export const signOut = (
  {
    sessions,
    tokens,
  }: { readonly sessions: Pick<Sessions, 'end'>; readonly tokens: Pick<SessionTokens, 'hash'> },
  token: string,
): Promise<void> => sessions.end(tokens.hash(token));
