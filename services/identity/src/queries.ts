import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { mongoApprovals } from './db/approvals.js';
import { readBureauTree } from './db/bureaus.js';
import { mongoPeople } from './db/people.js';
import type { PeopleKeys } from './db/person-sealing.js';
import { type Officer, type OfficerPage, officerOf } from './domain/account.js';
import { type ApprovalFor, type Approved, approvedFor } from './domain/approval.js';
import { type Bureau, subtreeOf } from './domain/bureau-tree.js';
import { type Place, type Responsible, responsibleBureau } from './domain/responsible-bureau.js';
import { knownSessions } from './known-sessions.js';
import { type PeopleQueries, peopleQueries } from './people-queries.js';

export type { Officer } from './domain/account.js';
export type { ApprovalFor, Approved } from './domain/approval.js';
export type { Bureau } from './domain/bureau-tree.js';
export type { Place, Responsible } from './domain/responsible-bureau.js';
export type { PeopleQueries } from './people-queries.js';

const TREE_CACHE_MS = 30_000;

/** What other services may ask about the bureaus; it needs no key. */
export type BureauQueries = {
  readonly responsible: (place: Place) => Promise<Responsible>;
  readonly bureau: (id: string) => Promise<Bureau | null>;
  /** Every bureau, by id. */
  readonly bureaus: () => Promise<readonly Bureau[]>;
};

/** What other services may ask of identity. */
export type IdentityQueries = BureauQueries & {
  /** Who is behind a session token; null when the session has ended. */
  readonly actorOf: (token: string) => Promise<Actor | null>;
  readonly hasStaff: (storeId: string) => Promise<boolean>;
  readonly hasHeadquarters: (enterpriseId: string) => Promise<boolean>;
  /** Null for whoever is no active officer. */
  readonly officer: (accountId: string) => Promise<Officer | null>;
  /** The active officers of a bureau and of those below it, by id. */
  readonly officersUnder: (bureauId: string, page: OfficerPage) => Promise<readonly Officer[]>;
  readonly people: PeopleQueries;
  /** What a second person has consented to; null unless it is for just this, and still holds. */
  readonly approved: (id: string, asked: ApprovalFor) => Promise<Approved | null>;
};

export function bureauQueries(connection: Connection): BureauQueries {
  const tree = cachedTree(connection);
  return {
    responsible: async (place) => responsibleBureau(await tree(), place),
    bureau: async (id) => (await tree()).find((bureau) => bureau.id === id) ?? null,
    bureaus: tree,
  };
}

export function identityQueries(
  connection: Connection,
  now: () => Date,
  keys: PeopleKeys,
): IdentityQueries {
  const accounts = mongoAccounts(connection);
  const approvals = mongoApprovals(connection);
  const bureaus = bureauQueries(connection);
  const people = mongoPeople(connection, keys);
  return {
    actorOf: knownSessions(connection, now),
    hasStaff: accounts.hasStaff,
    hasHeadquarters: accounts.hasHeadquarters,
    ...bureaus,
    people: peopleQueries(connection, { people, now }),
    async approved(id, asked) {
      const approval = await approvals.find(id, EVERYTHING);
      return approval && approvedFor(approval, asked, now());
    },
    async officer(accountId) {
      const account = await accounts.find(accountId);
      return account && officerOf(account);
    },
    async officersUnder(bureauId, page) {
      const found = await accounts.officersAt(subtreeOf(await bureaus.bureaus(), bureauId), page);
      return found.flatMap((account) => officerOf(account) ?? []);
    },
  };
}

function cachedTree(connection: Connection): () => Promise<Bureau[]> {
  const cache = new LRUCache<'tree', Bureau[]>({
    max: 1,
    ttl: TREE_CACHE_MS,
    allowStale: true,
    fetchMethod: () => readBureauTree(connection),
  });
  return async () => (await cache.fetch('tree')) ?? [];
}
