import type { mongo } from 'mongoose';
import { coveringOn } from '../domain/pledge.js';
import type {
  DirectorySearch,
  FoundStores,
  ListedStore,
  Place,
} from '../domain/search-directory.js';
import { EARTH_METRES, metresBetween, type Point } from '../domain/search-distance.js';
import { ranksOf } from '../domain/search-order.js';
import type { DirectoryRow } from './directory-row.js';
import { planOf, type SearchPlan, WORDS_INDEX } from './search-plan.js';
import {
  type Found,
  fullPage,
  inOrder,
  pacedSlices,
  rings,
  type Slice,
  walked,
} from './search-slices.js';
import { LONG_COUNT, termCounts } from './term-counts.js';

export const NEAR_INDEX = 'near';

type Rows = mongo.Collection<DirectoryRow>;
type FoundRows = Found<DirectoryRow>;
type Near = DirectorySearch & { readonly near: Point };
const SHOWN = { projection: { terms: 0, placeKey: 0, city: 0, madeFrom: 0, listed: 0 } } as const;

/** Pages of the directory: by rank, or by distance where a point is given. */
export function searchRows(
  rows: Rows,
  database: mongo.Db,
): (asked: DirectorySearch) => Promise<FoundStores> {
  const counts = termCounts(database, rows.collectionName, WORDS_INDEX);
  return async (asked) => {
    const plan = await planOf(asked, counts);
    if (!plan) return { stores: [], next: null };
    const { near } = asked;
    const { placed, next } = near
      ? await nearestFirst(rows, plan, { ...asked, near })
      : await byRank(rows, plan, asked);
    return { stores: placed.map(({ row, place }) => listedStore(row, place, asked)), next };
  };
}

function listedStore(
  { _id, terms: _1, rank: _2, placeKey: _3, city: _4, madeFrom: _5, ...row }: DirectoryRow,
  { at }: Place,
  { on, near }: DirectorySearch,
): ListedStore {
  const { point, pledge, ...shown } = row;
  const version = pledge && coveringOn(pledge.versions, on);
  return {
    ...shown,
    id: _id,
    ...(point ? { point: pointOf(point) } : {}),
    pledge: pledge && version ? { number: pledge.number, version } : null,
    ...(near ? { metres: at } : {}),
  };
}

const pointOf = ({ coordinates: [lng, lat] }: NonNullable<DirectoryRow['point']>): Point => ({
  lng,
  lat,
});

type Ranks = { readonly $gte: number; readonly $lt: number };

/** Each way is bounded by itself: only then does the database follow them side by side in order of rank, and sorts nothing. */
function alongWays({ ways }: SearchPlan, rank: Ranks): mongo.Filter<DirectoryRow> {
  const bounded = ways.map((way) => ({ ...way, rank }));
  const [only = { rank }, ...others] = bounded;
  return others.length === 0 ? only : { $or: bounded };
}

/** So many rows of the rarest condition are looked through at a time to begin with. */
const LOOKED_THROUGH = 1_500;

function byRank(rows: Rows, plan: SearchPlan, asked: DirectorySearch): Promise<FoundRows> {
  const { hint, walked: along, isSliced } = plan;
  const [first, until] = ranksOf(asked.status, asked.onlyPledged ?? false);
  const way = { from: Math.max(first, asked.after?.at ?? first), until };
  const share = isSliced ? Math.min(1, LOOKED_THROUGH / along) : 1;
  return walked({
    limit: asked.limit,
    after: asked.after,
    slices: pacedSlices(way, Math.ceil((until - first) * share)),
    read: (slice, limit) =>
      rows
        .find(alongWays(plan, { $gte: slice.from, $lt: slice.until }), {
          ...SHOWN,
          sort: { rank: 1 },
          limit,
          hint,
        })
        .map((row) => ({ row, place: { at: row.rank, id: row._id } }))
        .toArray(),
  });
}

/**
 * From the point outwards where hits are many, along the rarest condition where they are few: about as many rows are
 * read either way when it holds the square root of all rows there times those wanted. What was counted to the bound may
 * be any number.
 */
async function nearestFirst(rows: Rows, plan: SearchPlan, asked: Near): Promise<FoundRows> {
  const all = await rows.estimatedDocumentCount();
  const evenly = Math.sqrt(all * plan.share * asked.limit);
  const isRare = plan.walked < Math.min(evenly, LONG_COUNT);
  if (isRare) return alongCondition(rows, plan, asked);
  const way = { from: asked.after?.at ?? 0, until: Math.floor(asked.radiusMetres) + 1 };
  return outwards(rows, plan, { asked, slices: all > LOOKED_THROUGH ? rings(way) : [way] });
}

async function alongCondition(
  rows: Rows,
  plan: SearchPlan,
  { near, radiusMetres, status, onlyPledged = false, after, limit }: Near,
): Promise<FoundRows> {
  const circle = [[near.lng, near.lat], radiusMetres / EARTH_METRES];
  const point = { $geoWithin: { $centerSphere: circle } };
  const found = await rows
    .find(
      { ...alongWays(plan, rankIn(ranksOf(status, onlyPledged))), point },
      { ...SHOWN, hint: plan.hint },
    )
    .toArray();
  return fullPage(inOrder(found.flatMap(placedFrom(near)), after), limit);
}

const rankIn = ([from, until]: readonly [number, number]): Ranks => ({ $gte: from, $lt: until });

function outwards(
  rows: Rows,
  plan: SearchPlan,
  { asked, slices }: { asked: Near; slices: Iterable<Slice> },
): Promise<FoundRows> {
  const { near, category, status, onlyPledged = false, after, limit } = asked;
  const $geometry = { type: 'Point', coordinates: [near.lng, near.lat] };
  const rank = rankIn(ranksOf(status, onlyPledged));
  // A class of goods stands in the index itself, so that stores without it are not even looked up.
  const asking = { ...alongWays(plan, rank), ...(category ? { categories: category } : {}) };
  const ringAround = ({ from, until }: Slice) => ({
    $nearSphere: { $geometry, $minDistance: Math.max(0, from - 1), $maxDistance: until },
  });
  return walked({
    limit,
    after,
    slices,
    read: async (slice, most) => {
      const found = await rows
        .find({ ...asking, point: ringAround(slice) }, { ...SHOWN, limit: most, hint: NEAR_INDEX })
        .toArray();
      return found.flatMap(placedFrom(near));
    },
  });
}

const placedFrom = (near: Point) => (row: DirectoryRow) =>
  row.point ? [{ row, place: { at: metresBetween(near, pointOf(row.point)), id: row._id } }] : [];
