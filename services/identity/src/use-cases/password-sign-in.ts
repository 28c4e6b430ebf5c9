import type { Accounts } from '../domain/account.js';
import {
  type Attempts,
  type Credential,
  type Credentials,
  credentialsWrong,
  type OneTimeCodes,
  type Passwords,
} from '../domain/credential.js';
import { assertPassword } from '../domain/password-rules.js';
import { sessionKindOf } from '../domain/session.js';
import { signsInByPassword } from '../domain/staff.js';
import { type Browser, type OpenSessionDeps, openSession, type SignedIn } from './open-session.js';

export type PasswordDeps = {
  readonly credentials: Credentials;
  readonly passwords: Passwords;
  readonly oneTimeCodes: OneTimeCodes;
  readonly attempts: Attempts;
  readonly now: () => Date;
};
export type PasswordGiven = {
  readonly login: string;
  readonly password: string;
  readonly otp: string;
};
type MustWait = { readonly retryAfterS: number };
/** Whose credentials they are; or how long to wait after too many wrong ones. */
type Judged = { readonly accountId: string } | MustWait;

/** The same work and the same answer for an unknown login, a wrong password and a wrong or used code. */
async function judgeCredentials(
  deps: PasswordDeps,
  { login, password, otp }: PasswordGiven,
): Promise<Judged> {
  const { ok, retryAfterS } = await deps.attempts.begin(login, deps.now());
  if (!ok) return { retryAfterS };
  const credential = await deps.credentials.findByLogin(login);
  const isKnown = await deps.passwords.fits(password, credential?.hash ?? null);
  if (!credential || !isKnown || !(await takesCode(deps, credential, otp)))
    throw credentialsWrong();
  await deps.attempts.forget(login);
  return { accountId: credential.accountId };
}

async function takesCode(
  { oneTimeCodes, credentials, now }: PasswordDeps,
  credential: Credential,
  otp: string,
): Promise<boolean> {
  const step = oneTimeCodes.stepOf(otp, credential.secret, now());
  return step !== null && credentials.useStep(credential, step);
}

type SignInByPasswordDeps = PasswordDeps &
  OpenSessionDeps & { readonly accounts: Pick<Accounts, 'find'> };

/** A session for an officer or operator; or how long to wait after too many wrong tries. */
export async function signInByPassword(
  deps: SignInByPasswordDeps,
  given: PasswordGiven,
  browser: Browser,
): Promise<SignedIn | MustWait> {
  const judged = await judgeCredentials(deps, given);
  if ('retryAfterS' in judged) return judged;
  const account = await deps.accounts.find(judged.accountId);
  if (!account?.isActive || !signsInByPassword(account)) throw credentialsWrong();
  return openSession(deps, { account, kind: sessionKindOf(account) }, browser);
}

type NewPassword = {
  readonly current: string;
  readonly next: string;
  readonly otp: string;
};
export type ChangePasswordDeps = PasswordDeps & {
  /** Every session of the account but this one. */
  readonly endOtherSessions: (accountId: string, token: string) => Promise<void>;
};

/** Whoever holds the session proves again who they are; afterwards only this session goes on. */
export async function changePassword(
  deps: ChangePasswordDeps,
  { current, next, otp }: NewPassword,
  { accountId, token }: { readonly accountId: string; readonly token: string },
): Promise<MustWait | null> {
  const credential = await deps.credentials.find(accountId);
  if (!credential) throw credentialsWrong();
  const { login } = credential;
  await assertPassword(deps.passwords, next, { login, pointer: '/next' });
  const judged = await judgeCredentials(deps, { login, password: current, otp });
  if ('retryAfterS' in judged) return judged;
  const hash = await deps.passwords.hash(next);
  if (!(await deps.credentials.changeHash(credential, hash))) throw credentialsWrong();
  await deps.endOtherSessions(accountId, token);
  return null;
}
