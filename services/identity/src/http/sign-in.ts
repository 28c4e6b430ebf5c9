import { SessionView, SignedOut } from '@anxintui/shared/contracts/identity';
import { SignInBody } from '@anxintui/shared/contracts/sessions';
import { sessionCookie } from '@anxintui/shared/http/context';
import { csrfTokenOf } from '@anxintui/shared/http/csrf';
import type { Answer, Endpoint } from '@anxintui/shared/http/endpoint';
import { EdgeError } from '@anxintui/shared/http/problem';
import type { People } from '../domain/person.js';
import { keptForS, type SignedIn } from '../use-cases/open-session.js';
import { type PasswordDeps, signInByPassword } from '../use-cases/password-sign-in.js';
import { type SignInDeps, signIn, signOut } from '../use-cases/sign-in.js';
import { endpoint } from './policy.js';

export type AnswerDeps = {
  readonly people: Pick<People, 'names'>;
  readonly now: () => Date;
  /** Behind TLS: the session cookie is then Secure. */
  readonly isSecure: boolean;
};
type Deps = SignInDeps & PasswordDeps & AnswerDeps;

/**
 * Nobody is behind the request yet, so its key binds nothing: whatever key it has, each sign-in that succeeds is a
 * session of its own, and a code opens one only.
 */
export const signInRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'sign-in',
      method: 'post',
      path: '/sessions',
      summary:
        '登录：短信验证码、免注册、工作人员密码或演示 · sign in by SMS code, as a guest, by password, or in the demo',
      body: SignInBody,
      reply: SessionView,
      status: 201,
    },
    async ({ body, token, client: { agent } }) => {
      const browser = { token, agent };
      const signedIn =
        'login' in body
          ? await signInByPassword(deps, body, browser)
          : await signIn(deps, body, browser);
      if ('retryAfterS' in signedIn) throw tooManyTries(signedIn);
      return signedInAnswer(deps, signedIn);
    },
  );

/** The same for logins that exist and for those that do not. */
export const tooManyTries = ({ retryAfterS }: { readonly retryAfterS: number }): EdgeError =>
  new EdgeError(429, 'too-many-tries', { headers: { 'Retry-After': String(retryAfterS) } });

/** What a browser gets that has just signed in, whichever way. */
export async function signedInAnswer(
  { people, now, isSecure }: AnswerDeps,
  signedIn: SignedIn,
): Promise<Answer> {
  const { token, endsAt, account, kind } = signedIn;
  const { id, roles } = account;
  const name = (await people.names([id])).get(id);
  const isGuest = kind === 'guest';
  const who = isGuest ? { roles: ['shopper'], isGuest } : { name, roles };
  return {
    body: { token, expiresAt: endsAt, account: id, ...who, csrf: csrfTokenOf(token) },
    headers: { 'Set-Cookie': sessionCookie(token, isSecure, keptForS(signedIn, now())) },
  };
}

export const signOutRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'sign-out',
      method: 'post',
      path: '/me/sign-out',
      summary: '退出登录 · end this session',
      reply: SignedOut,
    },
    async ({ token }) => {
      if (token) await signOut(deps, token);
      return {
        body: { signedOut: true },
        headers: { 'Set-Cookie': sessionCookie('', deps.isSecure, 0) },
      };
    },
  );
