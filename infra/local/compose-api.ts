import { createApp as complaintsApp } from '@anxintui/complaints/app';
import { routerQueries } from '@anxintui/dispute-router/queries';
import { createApp as identityApp } from '@anxintui/identity/app';
import { identityQueries } from '@anxintui/identity/queries';
import { createApp as registryApp } from '@anxintui/registry/app';
import { registryQueries, watchRuleBook } from '@anxintui/registry/queries';
import { createApp as returnsApp } from '@anxintui/returns/app';
import type { App } from '@anxintui/shared/http/endpoint';
import { expressApp } from '@anxintui/shared/http/express-app';
import type { ServerClock } from '@anxintui/shared/store/server-clock';
import { isUnavailable } from '@anxintui/shared/store/unavailable';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { ApiKeys } from './secrets.js';

export type ApiDeps = {
  readonly connection: Connection;
  readonly clock: ServerClock;
  readonly log: Logger;
  readonly isDemo: boolean;
  readonly isSecure: boolean;
  readonly keys: ApiKeys;
};
export type Api = {
  readonly app: Express;
  readonly apps: readonly App[];
  readonly stop: () => void;
};

/** Every service's routes under one origin, as the local stack serves them. */
export async function composeApi({
  connection,
  clock,
  log,
  isDemo,
  isSecure,
  keys,
}: ApiDeps): Promise<Api> {
  const { now } = clock;
  const identity = identityQueries(connection, now);
  const registry = registryQueries(connection);
  const ruleBook = await watchRuleBook(connection);
  const rules = { connection, now, ruleBook: ruleBook.current };
  const apps = [
    identityApp({ connection, now, queries: identity, isDemo, isSecure }),
    registryApp({
      connection,
      now,
      queries: registry,
      responsible: identity.responsible,
      ruleBook,
    }),
    returnsApp({ ...rules, registry, passKey: keys.pass }),
    complaintsApp({ ...rules, registry, identity }),
  ];
  const app = expressApp(apps, {
    authenticate: identity.actorOf,
    isUnavailable,
    health: {
      ready: async () => ({ database: clock.isFresh() ? 'up' : 'down' }),
      deadlines: routerQueries(connection, now).deadlineHealth,
    },
    log,
  });
  return { app, apps, stop: ruleBook.stop };
}
