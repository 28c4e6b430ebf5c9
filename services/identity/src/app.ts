import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { mongoNotices } from './db/notices.js';
import { sessionTokens } from './db/session-tokens.js';
import { mongoSessions } from './db/sessions.js';
import { bureausRoute, officersRoute, responsibleBureauRoute } from './http/bureaus.js';
import { noticesRoute } from './http/notices.js';
import { demoPeopleRoute, meRoute, signInRoute, signOutRoute } from './http/sessions.js';
import { IDENTITY_PROBLEMS } from './http/words.js';
import type { IdentityQueries } from './queries.js';

export type IdentityDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly queries: IdentityQueries;
  readonly isDemo: boolean;
  /** Behind TLS: the session cookie is then Secure. */
  readonly isSecure: boolean;
};

/** Accounts, sessions, notices and the bureau tree over HTTP. */
export function createApp({ connection, now, queries, isDemo, isSecure }: IdentityDeps): App {
  const accounts = mongoAccounts(connection);
  const sessions = mongoSessions(connection);
  const signIn = { accounts, sessions, tokens: sessionTokens, now, isDemo, isSecure };
  return {
    name: 'identity',
    problems: IDENTITY_PROBLEMS,
    endpoints: [
      signInRoute(signIn),
      signOutRoute(signIn),
      meRoute(signIn),
      demoPeopleRoute(signIn),
      noticesRoute(mongoNotices(connection)),
      responsibleBureauRoute(queries.responsible),
      bureausRoute(queries.bureaus),
      officersRoute(accounts, queries.bureaus),
    ],
  };
}
