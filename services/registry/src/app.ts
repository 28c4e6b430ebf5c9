import type { IdentityQueries } from '@anxintui/identity/queries';
import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoDirectory } from './db/directory.js';
import { mongoEnterprises } from './db/enterprises.js';
import { mongoRuleBooks } from './db/rule-books.js';
import { mongoStores } from './db/stores.js';
import { enterpriseRoutes } from './enterprise-routes.js';
import { figureRoutes } from './figure-routes.js';
import { deadlineRoute, enterHolidayNoticeRoute } from './http/calendar.js';
import { changeStoreRoute, closeStoreRoute, registerStoreRoute } from './http/store-commands.js';
import { storeRoute, storesRoute } from './http/stores.js';
import { REGISTRY_PROBLEMS } from './http/words.js';
import { importRoutes } from './import-routes.js';
import { pledgeListRoutes } from './pledge-list-routes.js';
import { pledgeRoutes } from './pledge-routes.js';
import type { RegistryQueries, WatchedRuleBook } from './queries.js';

export type RegistryDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly queries: RegistryQueries;
  readonly responsible: IdentityQueries['responsible'];
  readonly ruleBook: WatchedRuleBook;
  /** Where the codes on signs lead: the address under which people reach the pages. */
  readonly publicOrigin?: string;
};

const ON_THIS_MACHINE = 'http://127.0.0.1:8080';

/** Stores, their pledges, and the calendar and rules that deadlines come from, over HTTP. */
export function createApp({
  connection,
  now,
  queries,
  responsible,
  ruleBook,
  publicOrigin = ON_THIS_MACHINE,
}: RegistryDeps): App {
  const { pledgedStore } = queries;
  const directory = mongoDirectory(connection);
  const stores = { stores: mongoStores(connection), directory, pledgedStore, now };
  const rules = {
    ruleBook: ruleBook.current,
    refresh: ruleBook.refresh,
    ruleBooks: mongoRuleBooks(connection),
    now,
  };
  const registration = { ...stores, enterprises: mongoEnterprises(connection) };
  return {
    name: 'registry',
    problems: REGISTRY_PROBLEMS,
    endpoints: [
      storesRoute(stores),
      storeRoute(stores),
      registerStoreRoute(registration),
      changeStoreRoute(stores),
      closeStoreRoute(stores),
      deadlineRoute(rules),
      enterHolidayNoticeRoute(rules),
      ...figureRoutes({ connection, now }),
      ...pledgeListRoutes({ connection, now }),
      ...pledgeRoutes({
        connection,
        now,
        queries,
        responsible,
        ruleBook: ruleBook.current,
        publicOrigin,
      }),
      ...enterpriseRoutes({ connection, now, responsible, ruleBook: ruleBook.current }),
      ...importRoutes({ connection, now, ruleBook: ruleBook.current }),
    ],
  };
}
