import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoRuleBooks } from './db/rule-books.js';
import { mongoEnterprises, mongoStores } from './db/stores.js';
import { deadlineRoute, enterHolidayNoticeRoute } from './http/calendar.js';
import { registerStoreRoute, storePledgeRoute, storeRoute, storesRoute } from './http/stores.js';
import { REGISTRY_PROBLEMS } from './http/words.js';
import type { RegistryQueries, WatchedRuleBook } from './queries.js';

export type RegistryDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly queries: RegistryQueries;
  readonly ruleBook: WatchedRuleBook;
};

/** Stores, their pledges, and the calendar and rules that deadlines come from, over HTTP. */
export function createApp({ connection, now, queries, ruleBook }: RegistryDeps): App {
  const directory = { stores: mongoStores(connection), pledgedStore: queries.pledgedStore, now };
  const rules = {
    ruleBook: ruleBook.current,
    refresh: ruleBook.refresh,
    ruleBooks: mongoRuleBooks(connection),
    now,
  };
  const registration = { ...directory, enterprises: mongoEnterprises(connection) };
  return {
    name: 'registry',
    problems: REGISTRY_PROBLEMS,
    endpoints: [
      storesRoute(directory),
      storeRoute(directory),
      storePledgeRoute(directory),
      registerStoreRoute(registration),
      deadlineRoute(rules),
      enterHolidayNoticeRoute(rules),
    ],
  };
}
