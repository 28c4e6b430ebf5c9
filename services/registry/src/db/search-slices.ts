import type { Place } from '../domain/search-directory.js';

/** A part of the way: from one place up to before the next. */
export type Slice = { readonly from: number; readonly until: number };
export type Placed<Row> = { readonly place: Place; readonly row: Row };
export type Found<Row> = {
  readonly placed: readonly Placed<Row>[];
  /** Where to go on; null when the end of the way was reached. */
  readonly next: Place | null;
};
export type Walk<Row> = {
  readonly limit: number;
  readonly after?: Place | undefined;
  readonly slices: Iterable<Slice>;
  /** The rows of a slice in order of their place, so many at most; rows that share a place come in any order. */
  readonly read: (slice: Slice, most: number) => Promise<readonly Placed<Row>[]>;
};

/** Nobody waits longer for a page to fill, and a little longer for its first row; the rest is asked for. */
const PATIENCE_MS = { filling: 50, empty: 250 } as const;
/** Rows of one place are few, so a page is read with some to spare, and with more where that was not enough. */
const SPARE = 8;
/** Rounding may put a row one metre to either side. */
const ROUNDING = 1;

/** Walks along until a page is full, the way ends, or it has taken long enough. */
export async function walked<Row>(walk: Walk<Row>): Promise<Found<Row>> {
  const startedAt = performance.now();
  let placed: readonly Placed<Row>[] = [];
  for (const slice of walk.slices) {
    placed = [...placed, ...(await rowsOf(walk, slice, walk.limit - placed.length))];
    if (placed.length > walk.limit) return fullPage(placed, walk.limit);
    if (isTooLong(startedAt, placed.length)) return { placed, next: { at: slice.until, id: '' } };
  }
  return { placed, next: null };
}

const isTooLong = (startedAt: number, found: number): boolean =>
  performance.now() - startedAt > PATIENCE_MS[found > 0 ? 'filling' : 'empty'];

/** The first of these rows, and where the next page begins if there are more. */
export function fullPage<Row>(placed: readonly Placed<Row>[], limit: number): Found<Row> {
  const page = placed.slice(0, limit);
  const last = page.at(-1);
  return { placed: page, next: placed.length > limit && last ? last.place : null };
}

/** One row more than wanted where there are as many; settled when a row has come that lies behind the last of them. */
async function rowsOf<Row>(
  walk: Walk<Row>,
  slice: Slice,
  wanted: number,
  most = wanted + SPARE,
): Promise<readonly Placed<Row>[]> {
  const read = await walk.read(slice, most);
  const ordered = inOrder(
    read.filter(({ place }) => slice.from <= place.at && place.at < slice.until),
    walk.after,
  );
  const last = ordered[wanted];
  const reached = read.at(-1)?.place.at ?? 0;
  const isSettled = read.length < most || (last && last.place.at + ROUNDING < reached);
  return isSettled ? ordered.slice(0, wanted + 1) : rowsOf(walk, slice, wanted, most * 2);
}

export const inOrder = <Row>(
  placed: readonly Placed<Row>[],
  after: Place | undefined,
): readonly Placed<Row>[] =>
  placed
    .filter(({ place }) => after === undefined || compare(place, after) > 0)
    .sort((one, other) => compare(one.place, other.place));

function compare(one: Place, other: Place): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.id < other.id ? -1 : Number(one.id !== other.id);
}

/** Which slice was read too quickly to be worth the question, and which held others up. */
const PACE_MS = { quick: 4, slow: 25 } as const;
const WIDENS = 4;

/** Parts of a stretch: how many rows lie in one is a guess, so they get wider where they are read at once. */
export function* pacedSlices({ from, until }: Slice, width: number): Generator<Slice> {
  let wide = Math.max(1, width);
  for (let at = from; at < until; ) {
    const end = Math.min(until, at + wide);
    const askedAt = performance.now();
    yield { from: at, until: end };
    const ms = performance.now() - askedAt;
    if (ms < PACE_MS.quick) wide *= WIDENS;
    else if (ms > PACE_MS.slow) wide = Math.ceil(wide / 2);
    at = end;
  }
}

/** Where there are stores close by, the database begins with them by itself. */
const FIRST_RING_METRES = 2_000;
const RING_GROWTH = 1.25;

/** Rings around a point, each a little wider: the database reads a whole ring at once where its middle is empty. */
export function* rings({ from, until }: Slice): Generator<Slice> {
  for (let at = from; at < until; ) {
    const end = Math.min(until, Math.ceil(Math.max(FIRST_RING_METRES, at * RING_GROWTH)));
    yield { from: at, until: end };
    at = end;
  }
}
