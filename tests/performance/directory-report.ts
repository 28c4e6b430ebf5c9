import type { DirectoryFigures } from './directory-bench.js';
import { searchTable, usedMemory, worstP99 } from './searches-report.js';

const BAR_MS = 100;

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
    `p99 ${worstP99(kinds).toFixed(1)} ms, bar ${BAR_MS} ms`,
  ];
}

/** Whether every kind of search has its first page in time. */
export const isWithinBar = ({ kinds }: DirectoryFigures): boolean => worstP99(kinds) <= BAR_MS;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
