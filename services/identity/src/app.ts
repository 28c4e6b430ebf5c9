import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { mongoPeople } from './db/people.js';
import { mongoSaved } from './db/saved.js';
import type { FindStore } from './domain/staff.js';
import { bureausRoute, officersRoute, responsibleBureauRoute } from './http/bureaus.js';
import { savedRoutes } from './http/saved.js';
import { IDENTITY_PROBLEMS } from './http/words.js';
import { noticeRoutes } from './notice-routes.js';
import { peopleRoutes } from './people-routes.js';
import type { IdentityQueries } from './queries.js';
import type { SsoConfig } from './sign-in/openid-provider.js';
import { type SignInKeys, signInRoutes } from './sign-in-routes.js';
import { staffRoutesOf } from './staff-routes.js';

export type { SsoConfig } from './sign-in/openid-provider.js';

export type IdentityDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly queries: IdentityQueries;
  readonly isDemo: boolean;
  /** Behind TLS: the session cookie is then Secure. */
  readonly isSecure: boolean;
  readonly keys: SignInKeys;
  /** Multiplies how often codes may be sent; more than 1 only where one machine plays many people. */
  readonly limitFactor?: number;
  /** Only the registry knows, through whoever composes the two; without it nobody is invited to a store. */
  readonly findStore?: FindStore;
  /** The officers' own sign-in, where there is one. */
  readonly sso?: SsoConfig | undefined;
};

/** Accounts, sessions, notices and the bureau tree over HTTP. */
export function createApp(deps: IdentityDeps): App {
  const { connection, now, queries, isDemo, isSecure, keys, limitFactor = 1 } = deps;
  const { findStore = async () => null, sso } = deps;
  const { bureaus } = queries;
  const accounts = mongoAccounts(connection);
  const people = mongoPeople(connection, keys);
  return {
    name: 'identity',
    problems: IDENTITY_PROBLEMS,
    endpoints: [
      ...signInRoutes({ connection, now, people, keys, isDemo, isSecure, limitFactor }),
      ...peopleRoutes({ connection, people, queries, now, isSecure }),
      ...staffRoutesOf({ connection, now, people, keys, isSecure, bureaus, findStore, sso }),
      ...noticeRoutes({ connection, now }),
      responsibleBureauRoute(queries.responsible),
      ...savedRoutes({ saved: mongoSaved(connection), now }),
      bureausRoute(queries.bureaus),
      officersRoute({ accounts, people, tree: queries.bureaus }),
    ],
  };
}
