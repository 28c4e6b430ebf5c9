import type { DirectoryFigures } from './directory-bench.js';
import { p99Of, searchTable, usedMemory } from './searches-report.js';

const BAR_MS = 100;
/** Many rows must be looked at where neither the place nor the word is rare. */
const BARS_MS: Readonly<Record<string, number>> = { 'near + word': 250 };
const barOf = (kind: string): number => BARS_MS[kind] ?? BAR_MS;

/** What was measured, as lines. */
export function directoryReport(figures: DirectoryFigures): string[] {
  const { stores, filled, kinds, cpuMs, indexMb, memory } = figures;
  const sizes = Object.entries(indexMb).map(([name, mb]) => `${name} ${mb} MB`);
  return [
    `${stores} stores: rows in ${seconds(filled.rowsMs)}, indexes in ${seconds(filled.indexesMs)}`,
    `indexes: ${sizes.join(', ')}`,
    `processor time of a search: api ${cpuMs.api.toFixed(2)} ms, mongod ${cpuMs.mongod.toFixed(2)} ms`,
    usedMemory(memory),
    '',
    ...searchTable(kinds),
    '',
    `bar of p99: ${BAR_MS} ms; ${Object.entries(BARS_MS).map(([kind, ms]) => `${kind} ${ms} ms`)}`,
  ];
}

/** The kinds of search that do not have their first page in time. */
export const beyondBars = ({ kinds }: DirectoryFigures): string[] =>
  kinds
    .filter((each) => p99Of(each) > barOf(each.kind))
    .map((each) => `${each.kind} ${p99Of(each).toFixed(1)} ms`);

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
