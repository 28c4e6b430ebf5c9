import { createApp as complaintsApp } from '@anxintui/complaints/app';
import { complaintsQueries } from '@anxintui/complaints/queries';
import { createApp as auditApp } from '@anxintui/dispute-router/audit-app';
import { createApp as operatorApp } from '@anxintui/dispute-router/operator-app';
import { routerQueries } from '@anxintui/dispute-router/queries';
import { createApp as evidenceApp } from '@anxintui/evidence/app';
import { evidenceCommands } from '@anxintui/evidence/commands';
import { evidenceQueries } from '@anxintui/evidence/queries';
import { createApp as identityApp, type SsoConfig } from '@anxintui/identity/app';
import { type IdentityQueries, identityQueries } from '@anxintui/identity/queries';
import { createApp as registryApp } from '@anxintui/registry/app';
import {
  type RegistryQueries,
  registryQueries,
  type WatchedRuleBook,
  watchRuleBook,
} from '@anxintui/registry/queries';
import { createApp as returnsApp } from '@anxintui/returns/app';
import { returnsQueries } from '@anxintui/returns/queries';
import type { App } from '@anxintui/shared/http/endpoint';
import { expressApp } from '@anxintui/shared/http/express-app';
import { authLimiter } from '@anxintui/shared/store/limits';
import type { ServerClock } from '@anxintui/shared/store/server-clock';
import { isUnavailable } from '@anxintui/shared/store/unavailable';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { ApiKeys } from './secrets.js';
import { builtSites } from './sites.js';

export type ApiDeps = {
  readonly connection: Connection;
  readonly clock: ServerClock;
  readonly log: Logger;
  readonly isDemo: boolean;
  readonly isSecure: boolean;
  readonly keys: ApiKeys;
  /** How many times as much as the settings of the rate limits; more than 1 only for benches and tests. */
  readonly rateLimitFactor?: number;
  /** How many proxies of ours stand before the api. */
  readonly proxies?: number;
  /** host:port of a ClamAV daemon; without one uploads are not scanned. */
  readonly clamdAddress?: string | undefined;
  /** Where people reach us; with it the pages are served too, as far as they have been built. */
  readonly publicOrigin?: string;
  /** Asked only when an operator looks at the queues. */
  readonly redisUrl?: string | undefined;
  /** The officers' own sign-in, where there is one. */
  readonly sso?: SsoConfig | undefined;
};
export type Api = {
  readonly app: Express;
  readonly apps: readonly App[];
  readonly stop: () => void;
};

/** Every service's routes under one origin, as the local stack serves them. */
export async function composeApi(deps: ApiDeps): Promise<Api> {
  const { connection, clock, log, isSecure, keys, rateLimitFactor = 1, proxies = 0 } = deps;
  const { now } = clock;
  const identity = identityQueries(connection, now, keys);
  const ruleBook = await watchRuleBook(connection);
  const operator = operatorApp({
    connection,
    now,
    ruleBook: ruleBook.current,
    redisUrl: deps.redisUrl,
  });
  const apps = [...appsOf(deps, { identity, ruleBook }), operator.app];
  const app = expressApp(apps, {
    authenticate: identity.actorOf,
    isUnavailable,
    health: {
      ready: async () => ({ database: clock.isFresh() ? 'up' : 'down' }),
      deadlines: routerQueries(connection, now).deadlineHealth,
    },
    log,
    limits: {
      factor: rateLimitFactor,
      lasting: (quota) => authLimiter(connection, { ...quota, now, pepper: keys.code }),
    },
    proxies,
    isSecure,
    boards: [operator.board],
    sites: deps.publicOrigin ? builtSites(apps, { origin: deps.publicOrigin, now }) : [],
  });
  const stop = () => {
    operator.stop();
    ruleBook.stop();
  };
  return { app, apps, stop };
}

type Known = { readonly identity: IdentityQueries; readonly ruleBook: WatchedRuleBook };

function appsOf(deps: ApiDeps, { identity, ruleBook }: Known): App[] {
  const { connection, clock, isDemo, isSecure, keys, clamdAddress, sso } = deps;
  const { now } = clock;
  const registry = registryQueries(connection);
  const rules = { connection, now, ruleBook: ruleBook.current };
  const evidence = evidenceQueries(connection, { now, keys });
  const { redact } = evidenceCommands(connection, { now, keys });
  const returns = returnsQueries(connection);
  return [
    evidenceApp({ connection, now, keys, ...(clamdAddress ? { clamdAddress } : {}) }),
    identityApp({
      connection,
      now,
      queries: identity,
      isDemo,
      isSecure,
      keys,
      limitFactor: deps.rateLimitFactor ?? 1,
      findStore: storesOf(registry),
      sso,
    }),
    registryApp({
      connection,
      now,
      queries: registry,
      responsible: identity.responsible,
      ruleBook,
      ...(deps.publicOrigin === undefined ? {} : { publicOrigin: deps.publicOrigin }),
    }),
    returnsApp({ ...rules, registry, identity, evidence, passKey: keys.pass }),
    complaintsApp({ ...rules, registry, identity, returns, evidence, redact }),
    auditApp({
      connection,
      identity,
      registry,
      returns,
      complaints: complaintsQueries(connection),
    }),
  ];
}

/** Whose a store is, for identity, which may not ask the registry itself. */
const storesOf =
  ({ store }: RegistryQueries) =>
  async (id: string) => {
    const found = await store(id);
    if (!found) return null;
    const { seller, headquartersId } = found;
    return { sellerId: seller.id, ...(headquartersId === undefined ? {} : { headquartersId }) };
  };
