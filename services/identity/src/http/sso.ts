import { SsoQuery, SsoStarted } from '@anxintui/shared/contracts/staff';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { ATTEMPT_S, ssoIsOff } from '../domain/sso.js';
import { beginSso, endSso, type SsoDeps } from '../use-cases/sso-sign-in.js';
import { endpoint } from './policy.js';
import { type AnswerDeps, signedInAnswer } from './sign-in.js';

/** Without a provider there is no single sign-on here. */
type Deps = AnswerDeps & { readonly sso: SsoDeps | undefined };

const AFTERWARDS = '/';

export const ssoRoutes = (deps: Deps): Endpoint[] => [beginRoute(deps), callbackRoute(deps)];

const beginRoute = ({ sso, isSecure }: Deps): Endpoint =>
  endpoint(
    {
      id: 'begin-sso',
      method: 'get',
      path: '/sso',
      summary: '单位统一登录 · go to the sign-in of my authority',
      reply: SsoStarted,
      status: 302,
    },
    async () => {
      if (!sso) throw ssoIsOff();
      const { address, seed } = await beginSso(sso);
      return {
        body: { location: address },
        headers: { Location: address, 'Set-Cookie': seedCookie(seed, isSecure, ATTEMPT_S) },
      };
    },
  );

const callbackRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'end-sso',
      method: 'get',
      path: '/sso/callback',
      summary: '统一登录返回 · come back from the sign-in of my authority',
      query: SsoQuery,
      reply: SsoStarted,
      status: 302,
      cookie: seedCookieName(deps.isSecure),
    },
    async ({ query, cookie: seed, token, client: { agent } }) => {
      if (!deps.sso) throw ssoIsOff();
      const signedIn = await endSso(deps.sso, { query, seed }, { token, agent });
      const { headers } = await signedInAnswer(deps, signedIn);
      return { body: { location: AFTERWARDS }, headers: { ...headers, Location: AFTERWARDS } };
    },
  );

const seedCookieName = (isSecure: boolean): string =>
  isSecure ? '__Host-anxintui-sso' : 'anxintui-sso';

/** Lax: it goes along when the authority sends the browser back. */
const seedCookie = (seed: string, isSecure: boolean, maxAgeS: number): string =>
  `${seedCookieName(isSecure)}=${seed}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeS}${isSecure ? '; Secure' : ''}`;
