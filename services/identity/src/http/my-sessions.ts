import { MySessions, SessionParams, SessionsEnded } from '@anxintui/shared/contracts/sessions';
import type { Asked, Endpoint } from '@anxintui/shared/http/endpoint';
import { endOf } from '../domain/session.js';
import {
  type Asking,
  endMySession,
  endOtherSessions,
  type MySession,
  type MySessionsDeps,
  mySessions,
} from '../use-cases/my-sessions.js';
import { endpoint } from './policy.js';

const askingOf = ({
  actor,
  token = '',
}: Pick<Asked<unknown, unknown, unknown>, 'actor' | 'token'>): Asking => ({
  accountId: actor?.accountId ?? '',
  token,
});

export const mySessionsRoute = (deps: MySessionsDeps): Endpoint =>
  endpoint(
    {
      id: 'my-sessions',
      method: 'get',
      path: '/me/sessions',
      summary: '我的登录设备 · where I am signed in',
      reply: MySessions,
    },
    async (asked) => ({ body: { items: (await mySessions(deps, askingOf(asked))).map(view) } }),
  );

const view = (session: MySession) => {
  const { id, kind, device, startedAt, lastSeenAt, isCurrent } = session;
  return { id, kind, device, startedAt, lastSeenAt, endsAt: endOf(session), isCurrent };
};

export const endMySessionRoute = (deps: MySessionsDeps): Endpoint =>
  endpoint(
    {
      id: 'end-session',
      method: 'post',
      path: '/me/sessions/{id}/revocation',
      summary: '下线一台设备 · end one of my sessions',
      params: SessionParams,
      reply: SessionsEnded,
    },
    async ({ params: { id }, ...asked }) => {
      await endMySession(deps, askingOf(asked), id);
      return { body: { ended: 1 } };
    },
  );

export const endOtherSessionsRoute = (deps: MySessionsDeps): Endpoint =>
  endpoint(
    {
      id: 'end-other-sessions',
      method: 'post',
      path: '/me/sessions/revocation',
      summary: '下线其他所有设备 · end all my other sessions',
      reply: SessionsEnded,
    },
    async (asked) => ({ body: { ended: await endOtherSessions(deps, askingOf(asked)) } }),
  );
