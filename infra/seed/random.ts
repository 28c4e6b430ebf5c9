/** Draws that are the same for the same seed, on every machine. */
export type Random = {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
};

const RANGE = 2 ** 32;
/** An odd number far from zero, so that neighbouring streams begin far apart. */
const STREAM_STRIDE = 0x9e3779b1;

/** mulberry32: thirty-two bits of state are enough for a few thousand draws. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
}

/** Streams of one seed do not depend on each other, so that parts can be drawn in any order. */
export function randomOf(seed: number, stream = 0): Random {
  const next = mulberry32(seed ^ Math.imul(stream, STREAM_STRIDE));
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick: (from) => inTurn(from, below(from.length)),
    shuffled: (list) =>
      list
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item),
  };
}

/** The n-th of a list that starts over when it ends. */
export function inTurn<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error(`there is no ${n}th of ${list.length}`);
  return found;
}
