import {
  DemoPeople,
  DemoSignIn,
  MeView,
  SessionView,
  SignedOut,
} from '@anxintui/shared/contracts/identity';
import { sessionCookie } from '@anxintui/shared/http/context';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { SESSION_MS } from '../domain/session.js';
import { type SignInDeps, signInAsDemo, signOut } from '../use-cases/sign-in.js';
import { endpoint } from './policy.js';

type Deps = SignInDeps & { readonly isSecure: boolean };

export const signInRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      id: 'sign-in',
      method: 'post',
      path: '/sessions',
      summary: '登录（演示）· sign in as a demo person',
      body: DemoSignIn,
      reply: SessionView,
      status: 201,
    },
    async ({ body }) => {
      const { token, endsAt, account } = await signInAsDemo(deps, body.demo);
      const cookie = sessionCookie(token, deps.isSecure, SESSION_MS / 1000);
      const { id, name, roles } = account;
      return {
        body: { token, expiresAt: endsAt, account: id, name, roles },
        headers: { 'Set-Cookie': cookie },
      };
    },
  );

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

export const meRoute = ({ accounts }: Deps): Endpoint =>
  endpoint(
    { id: 'me', method: 'get', path: '/me', summary: '我的身份 · who I am', reply: MeView },
    async ({ actor }) => {
      const { accountId: account, ...known } = actor ?? { accountId: '', roles: [] };
      return { body: { account, name: (await accounts.find(account))?.name, ...known } };
    },
  );

export const demoPeopleRoute = ({ accounts, isDemo }: Deps): Endpoint =>
  endpoint(
    {
      id: 'demo-people',
      method: 'get',
      path: '/demo/people',
      summary: '演示人员 · the demo people',
      reply: DemoPeople,
    },
    async () => {
      const people = isDemo ? await accounts.demoPeople() : [];
      const items = people.map(({ id, name, roles, organisation }) => ({
        account: id,
        name,
        role: roles.join(', '),
        organisation,
      }));
      return { body: { items } };
    },
  );
