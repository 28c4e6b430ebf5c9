import type { SearchedKind } from './searches.js';
import { percentile } from './statistics.js';

const P99 = 0.99;
const COLUMN = 12;
const FIRST_COLUMN = 28;

/** How long the first page took, for each way of asking. */
export const searchTable = (kinds: readonly SearchedKind[]): string[] => [
  `${row(['first page by', 'n', 'found', 'p50 ms', 'p99 ms', 'worst ms'])}   a slow one`,
  ...kinds.map(({ kind, latenciesMs, hits, slow }) => {
    const figures = row([
      kind,
      String(latenciesMs.length),
      String(hits),
      percentile(latenciesMs, 0.5).toFixed(1),
      p99Of({ latenciesMs }).toFixed(1),
      Math.max(...latenciesMs).toFixed(1),
    ]);
    return `${figures}   ${decodeURIComponent(slow.split('?')[1] ?? slow)}`;
  }),
];

export const p99Of = ({ latenciesMs }: Pick<SearchedKind, 'latenciesMs'>): number =>
  percentile(latenciesMs, P99);
export const worstP99 = (kinds: readonly SearchedKind[]): number => Math.max(...kinds.map(p99Of));

export type UsedMemory = ReadonlyMap<string, { readonly nowMb: number; readonly peakMb: number }>;
export const usedMemory = (memory: UsedMemory): string => {
  const used = [...memory].map(
    ([name, { nowMb, peakMb }]) => `${name} ${nowMb} MB (peak ${peakMb})`,
  );
  return `memory: ${used.join(', ')}`;
};

const row = ([first = '', ...others]: readonly string[]): string =>
  first.padEnd(FIRST_COLUMN) + others.map((cell) => cell.padStart(COLUMN)).join('');
