import type { QueueFigures } from './queue-bench.js';
import { searchTable, usedMemory, worstP99 } from './searches-report.js';

const BAR_MS = 200;
const BAR_MB = 400;

/** What was measured, as lines, and what of it is beyond the bars. */
export function queueReport(figures: QueueFigures): {
  readonly lines: string[];
  readonly beyond: string[];
} {
  const { cases, filledMs, kinds, cpuMs, sizesMb, exported, memory } = figures;
  const p99 = worstP99(kinds);
  const peakMb = memory.get('api')?.peakMb ?? Number.POSITIVE_INFINITY;
  const sizes = Object.entries(sizesMb).map(([name, mb]) => `${name} ${mb} MB`);
  const lines = [
    `${cases} open cases on one desk, filled in ${seconds(filledMs)}`,
    `sizes: ${sizes.join(', ')}`,
    `processor time of a page: api ${cpuMs.api.toFixed(2)} ms, mongod ${cpuMs.mongod.toFixed(2)} ms`,
    `export: ${exported.lines} lines in ${seconds(exported.ms)}`,
    usedMemory(memory),
    '',
    ...searchTable(kinds),
    '',
    `p99 ${p99.toFixed(1)} ms, bar ${BAR_MS} ms; api at most ${peakMb} MB, bar ${BAR_MB} MB`,
  ];
  const beyond = [
    ...(p99 <= BAR_MS ? [] : [`p99 ${p99.toFixed(1)} ms`]),
    ...(peakMb <= BAR_MB ? [] : [`api ${peakMb} MB`]),
    ...(exported.lines > cases ? [] : [`${exported.lines} lines exported`]),
  ];
  return { lines, beyond };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
