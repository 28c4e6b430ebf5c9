import { createHash } from 'node:crypto';

/** A stream of numbers that a seed repeats. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  shuffled<T>(all: readonly T[]): T[];
};

const STEP = 0x6d2b79f5;
const RANGE = 2 ** 32;

/** Each part of a run draws from a stream of its own, so that one's order does not move the others. */
export function randomOf(seed: number, stream: string): Random {
  const next = mulberry32(createHash('sha256').update(`${seed}|${stream}`).digest().readUInt32LE());
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    shuffled: (all) =>
      all
        .map((one) => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
  };
}

function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
}
