import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import type { StoreStatus } from '@anxintui/shared/vocabulary/pledges';
import type { PledgeVersion } from './pledge.js';
import type { Point } from './search-distance.js';
import type { Store } from './store.js';

/** The part of a version that a list shows. */
export type ListedVersion = Pick<
  PledgeVersion,
  | 'version'
  | 'status'
  | 'windowDays'
  | 'refundHours'
  | 'returnPlaces'
  | 'validFrom'
  | 'validUntil'
  | 'suspensions'
>;
/** A store as the directory lists it: everything a page of results shows, so that nothing else is read. */
export type ListedStore = Pick<
  Store,
  'id' | 'status' | 'name' | 'seller' | 'division' | 'zone' | 'address' | 'categories'
> &
  Pick<Store, 'point' | 'openingHours'> & {
    /** The version that covers purchases of the day of the search. */
    readonly pledge: { readonly number: string; readonly version: ListedVersion } | null;
    /** From the point of the search, where there is one. */
    readonly metres?: number;
  };

/** Where a page of results ended. */
export type Place = { readonly at: number; readonly id: string };

export type DirectorySearch = {
  /** Free text: words in any order, Chinese, pinyin or initials. */
  readonly text?: string;
  /** A province, city or county. */
  readonly division?: string;
  readonly zone?: string;
  readonly category?: GoodsCategory;
  /** The enterprise whose store it is. */
  readonly seller?: string;
  /** A brand or mall, with the stores that it has itself. */
  readonly network?: string;
  /** The shortest window that will do. */
  readonly windowDays?: number;
  readonly onlyPledged?: boolean;
  readonly status: StoreStatus;
  readonly near?: Point;
  readonly radiusMetres: number;
  /** Pledges are those of this day. */
  readonly on: CivilDate;
  readonly limit: number;
  readonly after?: Place;
};
export type FoundStores = {
  /** May be fewer than asked for also where there are more: a search that takes long shows what it has. */
  readonly stores: readonly ListedStore[];
  /** Null on the last page. */
  readonly next: Place | null;
};

/** The directory follows stores and pledges, and can be made anew from them at any time. */
export interface Directory {
  search(asked: DirectorySearch): Promise<FoundStores>;
  /** Brings the row of one store up to date; twice is the same as once. */
  refresh(storeId: string): Promise<void>;
}
