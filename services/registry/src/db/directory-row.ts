import { cityCodeOf } from '@anxintui/shared/divisions/divisions';
import { placeKeyOf } from '../domain/place-key.js';
import { type Pledge, standingOf, wasEverInForce } from '../domain/pledge.js';
import { type Listing, listingOf } from '../domain/pledge-lists.js';
import type { ListedStore, ListedVersion } from '../domain/search-directory.js';
import { listedAs, rankOf } from '../domain/search-order.js';
import type { Store } from '../domain/store.js';
import { termsOf } from './search-terms.js';

/** One store as the directory holds it: what a list shows, and by what it is found. */
export type DirectoryRow = Omit<ListedStore, 'id' | 'pledge' | 'point' | 'metres'> & {
  readonly _id: string;
  readonly point?: { readonly type: 'Point'; readonly coordinates: [number, number] };
  /** The newest version and the one before it: which of them covers a day depends on the day. */
  readonly pledge: { readonly number: string; readonly versions: readonly ListedVersion[] } | null;
  /** In which public list of pledges it stands; absent while no pledge of it has ever bound it. */
  readonly listed?: Listing;
  readonly terms: readonly string[];
  readonly rank: number;
  /** The code of its city: the words are indexed by it, so that a search in one looks at no other. */
  readonly city: string;
  /** Seller and place, by which a list that comes a second time is known. */
  readonly placeKey: string;
  /** The versions of store and pledge that it was made from, so that an older reading never replaces a newer one. */
  readonly madeFrom: { readonly store: number; readonly pledge: number };
};
const VERSIONS_KEPT = 2;

/** The row of a store; the same store and pledge always give the same one. */
export function directoryRow(store: Store, pledge: Pledge | null): DirectoryRow {
  const { id, status, name, seller, division, zone, address, categories } = store;
  const { point, openingHours } = store;
  const standing = pledge ? standingOf(pledge) : undefined;
  const listed = pledge && listingOf(pledge, division);
  return {
    _id: id,
    status,
    name,
    seller: { id: seller.id, name: seller.name },
    division,
    ...(zone === undefined ? {} : { zone }),
    address,
    categories,
    ...(point ? { point: { type: 'Point', coordinates: [point.lng, point.lat] } } : {}),
    ...(openingHours === undefined ? {} : { openingHours }),
    pledge: pledge && listedPledge(pledge),
    ...(listed ? { listed } : {}),
    terms: termsOf(store, standing?.windowDays),
    placeKey: placeKeyOf(seller.id, store),
    city: cityCodeOf(division),
    rank: rankOf(id, listedAs(status, standing?.status === 'in-force')),
    madeFrom: { store: store.version, pledge: pledge?.version ?? 0 },
  };
}

function listedPledge({ number, versions }: Pledge): DirectoryRow['pledge'] {
  const listed = versions.filter(wasEverInForce).slice(-VERSIONS_KEPT).map(listedVersion);
  return listed.length > 0 ? { number, versions: listed } : null;
}

const listedVersion = ({
  version,
  status,
  windowDays,
  refundHours,
  returnPlaces,
  validFrom,
  validUntil,
  suspensions,
}: ListedVersion): ListedVersion => ({
  version,
  status,
  windowDays,
  refundHours,
  validFrom,
  validUntil,
  ...(returnPlaces ? { returnPlaces } : {}),
  ...(suspensions ? { suspensions } : {}),
});
