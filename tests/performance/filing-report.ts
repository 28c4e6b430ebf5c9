import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { FilingFigures } from './filing-bench.js';
import { median, percentile, spread } from './statistics.js';
import type { Side, Versus } from './versus-bare.js';

type Rows = readonly (readonly string[])[];

/** What was measured and on what, as lines; the last one is for whoever reads by machine. */
export function filingReport(figures: FilingFigures, env: NodeJS.ProcessEnv): string[] {
  const [busy] = figures.versus;
  return [
    ...machine(env),
    '',
    ...table([
      ['filing', 'a second', 'rounds', 'p50 ms', 'p99 ms', 'cpu ms', 'mongod cpu ms', 'ratio'],
      ...figures.versus.flatMap(versusRows),
    ]),
    '',
    ...table([['measured', 'figure', 'bar'], ...figureRows(figures)]),
    '',
    `ratio ${busy.ratio.toFixed(2)}`,
  ];
}

function machine(env: NodeJS.ProcessEnv): string[] {
  const version = (variable: string): string =>
    execFileSync(env[variable] ?? '', ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? '';
  const load = loadavg().map((each) => each.toFixed(1));
  return [
    new Date().toISOString(),
    `node ${process.version} · ${version('MONGOD_BINARY')} · ${version('REDIS_BINARY')}`,
    `${availableParallelism()} cores, ${cpus()[0]?.model ?? ''}, shared by everything here; load ${load.join(' ')}`,
  ];
}

const versusRows = ({ connections, api, bare, ratio }: Versus): Rows => [
  [`api, ${connections} connections`, ...sideCells(api), ratio.toFixed(2)],
  [`bare, ${connections} connections`, ...sideCells(bare), ''],
];

const sideCells = ({ perSecond, p50Ms, p99Ms, cpuMs, mongodCpuMs }: Side): string[] => [
  median(perSecond).toFixed(0),
  spread(perSecond),
  ...[p50Ms, p99Ms].map((each) => each.toFixed(1)),
  ...[cpuMs, mongodCpuMs].map((each) => each.toFixed(3)),
];

function figureRows({ versus, open, drained, routed, memory, bytes }: FilingFigures): Rows {
  const [busy, quiet] = versus;
  const at = (latencies: readonly number[]): string =>
    `${percentile(latencies, 0.5).toFixed(1)} / ${percentile(latencies, 0.99).toFixed(1)} ms`;
  return [
    ['filings a second, api / bare, 32 connections', busy.ratio.toFixed(2), '≥ 1.0, goal 1.5'],
    ['filings a second, api / bare, 4 connections', quiet.ratio.toFixed(2), '≥ 0.5'],
    ['stored document, api / bare', `${bytes.api.toFixed(0)} / ${bytes.bare.toFixed(0)} bytes`, ''],
    ['filing at 100/s, p50 / p99', at(open.latenciesMs), ''],
    ['dispute at 100/s, p50 / p99', at(routed.answered.latenciesMs), ''],
    [
      `disputed → routed at 100/s, p50 / p99 of ${routed.count}`,
      `${routed.p50Ms} / ${routed.p99Ms} ms`,
      'p99 ≤ 1000 ms',
    ],
    [
      `outbox drained by one router, ${drained.events} events`,
      `${drained.perSecond.toFixed(0)} events/s`,
      '≥ 800 events/s',
    ],
    ...memory.map(({ program, nowMb, peakMb }) => [
      `memory of ${program}, now / peak`,
      `${nowMb} / ${peakMb} MB`,
      '≤ 350 MB',
    ]),
  ];
}

/** A terminal draws these signs one column wide, so their count is their width. */
function table(rows: Rows): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
