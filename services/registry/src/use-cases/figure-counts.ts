import type { MovementCount } from '../domain/figures.js';
import type { FigureMovements } from '../domain/repositories.js';

/** A pledge that has just come into force is counted within this time. */
const KEPT_MS = 10_000;

type Counted = { readonly at: Date; readonly counts: readonly MovementCount[] };
/** The counts of a year and when they were counted. */
export type Counting = (year: number) => Promise<Counted>;

/** The counts of a year, shared by everybody who asks within some seconds. */
export function sharedCounts(movements: FigureMovements, now: () => Date): Counting {
  const kept = new Map<number, { readonly at: Date; readonly counted: Promise<Counted> }>();
  const count = (year: number): Promise<Counted> => {
    const at = now();
    const counted = movements.counts(year).then((counts) => ({ at, counts }));
    kept.set(year, { at, counted });
    counted.catch(() => kept.delete(year));
    return counted;
  };
  return (year) => {
    const last = kept.get(year);
    const isFresh = last && Math.abs(now().getTime() - last.at.getTime()) < KEPT_MS;
    return isFresh ? last.counted : count(year);
  };
}
