import type { AuditTrail } from '@anxintui/shared/aggregate/audit-trail';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { auditTrail } from '@anxintui/shared/store/audit-trail';
import { readAhead } from '@anxintui/shared/store/read-ahead';
import type { Connection } from 'mongoose';
import { enterpriseModel } from './db/enterprises.js';
import { countReviewsWithoutClock, mongoPledges, pledgeModel } from './db/pledges.js';
import { mongoRuleBooks } from './db/rule-books.js';
import { mongoStores, storeModel } from './db/stores.js';
import { type Pledge, type PledgeVersion, versionOn } from './domain/pledge.js';
import { type PledgeTerms, termsOf } from './domain/pledge-terms.js';
import type { Store } from './domain/store.js';

export type { Pledge, PledgeVersion } from './domain/pledge.js';
export type { Store } from './domain/store.js';

/**
 * A store or pledge that changed is seen by filings within this time. What was promised on the purchase date does not
 * change, and versions, suspensions and ends begin with a day to come, so only a purchase of this very minute could
 * meet an older answer.
 */
const KEPT = { max: 20_000, ttlMs: 60_000 };
const RULES_MS = 1_000;

/** A store with the pledge under which a purchase of a given day is judged. */
export type PledgedStore = {
  readonly store: Store;
  /** The version with all its terms, also those that an old one left unsaid. */
  readonly pledge: {
    readonly number: string;
    readonly version: PledgeVersion & PledgeTerms;
  } | null;
};

/** What other services may ask of the registry. */
export type RegistryQueries = {
  readonly store: (id: string) => Promise<Store | null>;
  /** Null when there is no such store; `pledge` is null when none covered that day. */
  readonly pledgedStore: (id: string, on: CivilDate) => Promise<PledgedStore | null>;
  /** The pledge of a store with all its versions, as it stands now. */
  readonly pledge: (storeId: string) => Promise<Pledge | null>;
  /** This process has just changed the pledge of a store: its own filings see that at once. */
  readonly forgetPledge: (storeId: string) => void;
  /** Pledges that wait for a review without a clock that says until when. */
  readonly countPledgesWaitingWithoutClock: () => Promise<number>;
  /** Every step of one of these, verified as it is read. */
  readonly trails: Readonly<
    Record<'pledges' | 'stores' | 'enterprises', (id: string) => Promise<AuditTrail | null>>
  >;
};

export function registryQueries(connection: Connection): RegistryQueries {
  const readPledge = mongoPledges(connection).find;
  const { get: stores } = readAhead<Store>(mongoStores(connection).find, KEPT);
  const { get: pledges, forget: forgetPledge } = readAhead<Pledge>(readPledge, KEPT);
  return {
    store: stores,
    pledge: readPledge,
    forgetPledge,
    countPledgesWaitingWithoutClock: () => countReviewsWithoutClock(pledgeModel(connection)),
    trails: {
      pledges: (id) => auditTrail(pledgeModel(connection), id),
      stores: (id) => auditTrail(storeModel(connection), id),
      enterprises: (id) => auditTrail(enterpriseModel(connection), id),
    },
    async pledgedStore(id, on) {
      const [store, pledge] = await Promise.all([stores(id), pledges(id)]);
      if (!store) return null;
      const version = pledge && versionOn(pledge, on);
      return { store, pledge: version ? { number: pledge.number, version: whole(version) } : null };
    },
  };
}

const whole = (version: PledgeVersion): PledgeVersion & PledgeTerms => ({
  ...version,
  ...termsOf(version),
});

export type WatchedRuleBook = {
  /** The rules and the calendar as they stood within the last second. */
  readonly current: () => RuleBook;
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

/** The rule book in memory, so that pure decisions can be handed it; re-read every second. */
export async function watchRuleBook(connection: Connection): Promise<WatchedRuleBook> {
  const books = mongoRuleBooks(connection);
  let book = await books.current();
  const refresh = async () => {
    book = await books.current();
  };
  const timer = setInterval(() => void refresh().catch(() => undefined), RULES_MS).unref();
  return { current: () => book, refresh, stop: () => clearInterval(timer) };
}
