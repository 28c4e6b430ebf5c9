import type { DirectoryFigures, SearchedKind } from './directory-bench.js';
import { percentile } from './statistics.js';

const BAR_MS = 100;
const P99 = 0.99;
const COLUMN = 12;
const FIRST_COLUMN = 24;

/** What was measured, as lines. */
export function directoryReport(figures: DirectoryFigures): string[] {
  const { stores, filled, kinds, cpuMs, indexMb, memory } = figures;
  const sizes = Object.entries(indexMb).map(([name, mb]) => `${name} ${mb} MB`);
  const used = [...memory].map(
    ([name, { nowMb, peakMb }]) => `${name} ${nowMb} MB (peak ${peakMb})`,
  );
  return [
    `${stores} stores: rows in ${seconds(filled.rowsMs)}, indexes in ${seconds(filled.indexesMs)}`,
    `indexes: ${sizes.join(', ')}`,
    `processor time of a search: api ${cpuMs.api.toFixed(2)} ms, mongod ${cpuMs.mongod.toFixed(2)} ms`,
    `memory: ${used.join(', ')}`,
    '',
    row(['first page by', 'n', 'found', 'p50 ms', 'p99 ms', 'worst ms']),
    ...kinds.map(({ kind, latenciesMs, hits }) =>
      row([
        kind,
        String(latenciesMs.length),
        String(hits),
        percentile(latenciesMs, 0.5).toFixed(1),
        percentile(latenciesMs, P99).toFixed(1),
        Math.max(...latenciesMs).toFixed(1),
      ]),
    ),
    '',
    `p99 ${worstP99(kinds).toFixed(1)} ms, bar ${BAR_MS} ms`,
  ];
}

/** Whether every kind of search has its first page in time. */
export const isWithinBar = ({ kinds }: DirectoryFigures): boolean => worstP99(kinds) <= BAR_MS;

const worstP99 = (kinds: readonly SearchedKind[]): number =>
  Math.max(...kinds.map(({ latenciesMs }) => percentile(latenciesMs, P99)));
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const row = ([first = '', ...others]: readonly string[]): string =>
  first.padEnd(FIRST_COLUMN) + others.map((cell) => cell.padStart(COLUMN)).join('');
