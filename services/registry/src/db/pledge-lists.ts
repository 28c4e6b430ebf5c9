import type { Connection, mongo } from 'mongoose';
import { coveringOn } from '../domain/pledge.js';
import type {
  InForceItem,
  ListPage,
  PledgeLists,
  PledgePoint,
  RemovedItem,
} from '../domain/pledge-lists.js';
import type { ListedVersion } from '../domain/search-directory.js';
import { type DirectoryRow, directoryModel } from './directory.js';
import { LISTED_EVERYWHERE, LISTED_IN_CITY } from './listed-indexes.js';

type Rows = mongo.Collection<DirectoryRow>;
type Found = Pick<
  DirectoryRow,
  '_id' | 'status' | 'name' | 'seller' | 'division' | 'address' | 'point' | 'pledge' | 'listed'
>;
const SHOWN = {
  projection: {
    status: 1,
    name: 1,
    seller: 1,
    division: 1,
    address: 1,
    point: 1,
    pledge: 1,
    listed: 1,
  },
} as const;

/** The lists are read from the directory, which follows every store and pledge. */
export function mongoPledgeLists(connection: Connection): PledgeLists {
  const name = directoryModel(connection).collection.collectionName;
  const rows = connection.collection<DirectoryRow>(name);
  return {
    async inForce(page) {
      const found = await listed(rows, page, inForceOn(page.on));
      return found.flatMap((row) => inForceItem(row, page.on));
    },
    async removed(page) {
      const found = await listed(rows, page, { 'listed.list': 'removed' });
      return found.flatMap(removedItem);
    },
    async points(page) {
      const located = { ...inForceOn(page.on), point: { $exists: true } };
      const found = await listed(rows, page, located);
      return found.flatMap((row) => placed(row, page.on));
    },
  };
}

/** A version that begins tomorrow, and one whose validity has just run out, cover nothing today. */
const inForceOn = (on: string): mongo.Filter<DirectoryRow> => ({
  'listed.list': 'in-force',
  status: 'registered',
  'pledge.versions': { $elemMatch: { validFrom: { $lte: on }, validUntil: { $gte: on } } },
});

const listed = (
  rows: Rows,
  { city, limit, after }: ListPage,
  filter: mongo.Filter<DirectoryRow>,
): Promise<Found[]> =>
  rows
    .find(
      {
        ...filter,
        ...(city === undefined ? {} : { 'listed.city': city }),
        ...(after === undefined
          ? {}
          : {
              'listed.from': { $lte: after.from },
              $or: [{ 'listed.from': { $lt: after.from } }, { _id: { $lt: after.id } }],
            }),
      },
      SHOWN,
    )
    .sort({ 'listed.from': -1, _id: -1 })
    .limit(limit)
    .hint((city === undefined ? LISTED_EVERYWHERE : LISTED_IN_CITY).options.name)
    .toArray();

const named = ({ _id, name, seller, division, address }: Found, number: string) => ({
  id: _id,
  name,
  seller: { id: seller.id, name: seller.name },
  division,
  address,
  number,
});

function coveringVersion({ pledge }: Found, on: string): ListedVersion | null {
  return pledge && coveringOn(pledge.versions, on);
}

function inForceItem(row: Found, on: string): InForceItem[] {
  const { pledge, listed: listing } = row;
  const version = coveringVersion(row, on);
  if (!pledge || !listing || !version) return [];
  return [{ ...named(row, pledge.number), from: listing.from, version }];
}

function removedItem(row: Found): RemovedItem[] {
  const { pledge, listed: listing, status } = row;
  if (!pledge || listing?.list !== 'removed') return [];
  const { from, as, words } = listing;
  const why = { from, as, ...(words === undefined ? {} : { words }) };
  return [{ ...named(row, pledge.number), ...why, isClosed: status === 'closed' }];
}

function placed(row: Found, on: string): PledgePoint[] {
  const { _id: id, name, point, pledge } = row;
  const version = coveringVersion(row, on);
  if (!pledge || !point || !version) return [];
  const [lng, lat] = point.coordinates;
  return [{ id, name, number: pledge.number, point: { lng, lat }, windowDays: version.windowDays }];
}
