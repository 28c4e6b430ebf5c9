import { addDays, type CivilDate } from '@anxintui/shared/calendar/civil-date';
import { cityCodeOf } from '@anxintui/shared/divisions/divisions';
import type { PledgeList, RemovedAs } from '@anxintui/shared/vocabulary/pledges';
import {
  hasCovered,
  type Pledge,
  type PledgeVersion,
  type Suspension,
  standingOf,
  wasEverInForce,
} from './pledge.js';
import type { ListedVersion } from './search-directory.js';
import type { Point } from './search-distance.js';
import type { Store } from './store.js';

type Listed = {
  readonly list: PledgeList;
  readonly city: string;
  /** The first day for which the list is right: covered from then on, or no longer covered. */
  readonly from: CivilDate;
};
/** Where a store stands in the public lists of pledges. */
export type Listing =
  | (Listed & { readonly list: 'in-force' })
  | (Listed & {
      readonly list: 'removed';
      readonly as: RemovedAs;
      /** What the bureau has published about it. */
      readonly words?: string;
    });

/** Null while no version has ever covered a day. One pledge stands in one list, and in that once. */
export function listingOf(
  pledge: Pick<Pledge, 'versions' | 'supervision'>,
  division: string,
): Listing | null {
  const ever = pledge.versions.filter(wasEverInForce);
  const covered = ever.findLast(hasCovered);
  const newest = ever.at(-1);
  if (!covered || !newest) return null;
  const city = cityCodeOf(division);
  const standing = standingOf(pledge);
  if (standing?.status === 'in-force') return { list: 'in-force', city, from: standing.validFrom };
  const as = removedAs((standing ?? newest).status);
  const from = standing ? suspendedFrom(standing) : addDays(covered.validUntil, 1);
  return { list: 'removed', city, from, as, ...publishedWords(pledge, as) };
}

function removedAs(status: PledgeVersion['status']): RemovedAs {
  if (status === 'in-force' || status === 'superseded')
    throw new Error(`a pledge whose newest version is ${status} has not ended`);
  return status;
}

function suspendedFrom({ suspensions = [], validFrom }: PledgeVersion): CivilDate {
  const lasting: Suspension | undefined = suspensions.findLast(({ until }) => until === undefined);
  return lasting?.from ?? validFrom;
}

/** Why a bureau suspended or delisted it; a store that leaves by itself gives no reason. */
function publishedWords({ supervision = [] }: Pick<Pledge, 'supervision'>, as: RemovedAs) {
  const done = supervision.findLast(({ outcome }) => outcome === as);
  return done ? { words: done.words } : {};
}

type Named = Pick<Store, 'id' | 'name' | 'seller' | 'division' | 'address'> & {
  readonly number: string;
};
export type InForceItem = Named & {
  readonly from: CivilDate;
  readonly version: ListedVersion;
};
export type RemovedItem = Named & {
  readonly from: CivilDate;
  readonly as: RemovedAs;
  readonly words?: string;
  readonly isClosed: boolean;
};
export type PledgePoint = Pick<Named, 'id' | 'name' | 'number'> & {
  readonly point: Point;
  readonly windowDays: number;
};

export type ListPage = {
  readonly city?: string;
  /** Pledges are those of this day. */
  readonly on: CivilDate;
  readonly limit: number;
  readonly after?: ListPlace;
};
export type ListPlace = { readonly from: CivilDate; readonly id: string };

/** The public lists: pledges in force and removed ones, the newest first. */
export interface PledgeLists {
  inForce(page: ListPage): Promise<readonly InForceItem[]>;
  removed(page: ListPage): Promise<readonly RemovedItem[]>;
  /** Of the stores in force those whose place is known, the newest first. */
  points(page: ListPage): Promise<readonly PledgePoint[]>;
}

export type CountyCoverage = {
  readonly division: string;
  readonly stores: number;
  readonly pledged: number;
};
/** How many stores of a county trade, and how many of them pledge. */
export interface Coverage {
  ofCounties(divisions: readonly string[]): Promise<readonly CountyCoverage[]>;
}
