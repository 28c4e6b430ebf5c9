import type { ImportFigures, ImportRun } from './import-bench.js';

const LONGEST_MS = 90_000;
const MOST_MB = 400;

/** The figures, and whatever of them is beyond its bar. */
export function importReport({ quiet, killed }: ImportFigures): {
  readonly lines: readonly string[];
  readonly beyond: readonly string[];
} {
  const lines = ['a quiet run', ...linesOf(quiet)];
  const beyond = [...beyondIn(quiet), ...(totalMs(quiet) > LONGEST_MS ? ['too slow'] : [])];
  if (!killed) return { lines, beyond };
  const isSame =
    killed.storesHash === quiet.storesHash &&
    JSON.stringify(killed.counts) === JSON.stringify(quiet.counts);
  return {
    lines: [...lines, `a run in which the router died ${killed.kills} times`, ...linesOf(killed)],
    beyond: [...beyond, ...beyondIn(killed), ...(isSame ? [] : ['killed: another result'])],
  };
}

const totalMs = ({ phasesMs: { dryRun, apply, file } }: ImportRun): number => dryRun + apply + file;
const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function linesOf(run: ImportRun): string[] {
  const { made, megabytes, phasesMs, counts, annotated, stores } = run;
  const { upload, dryRun, apply, file } = phasesMs;
  return [
    `  rows         ${made.rows} (${megabytes.toFixed(1)} MB)`,
    `  upload       ${seconds(upload)} s`,
    `  dry run      ${seconds(dryRun)} s`,
    `  apply        ${seconds(apply)} s`,
    `  file         ${seconds(file)} s (${(annotated.bytes / 1e6).toFixed(1)} MB)`,
    `  together     ${seconds(totalMs(run))} s without the upload (bar ${seconds(LONGEST_MS)})`,
    `  counts       ${JSON.stringify(counts)}; made ${JSON.stringify(made)}`,
    `  annotated    ${JSON.stringify(annotated.rows)}`,
    `  stores       ${stores} ${run.storesHash.slice(0, 16)}`,
    `  router       peak ${run.routerPeakMb} MB (bar ${MOST_MB}), ${seconds(run.routerCpuMs)} s of processor`,
    `  api          peak ${run.apiPeakMb} MB`,
    `  mongod       ${seconds(run.mongodCpuMs)} s of processor`,
  ];
}

function beyondIn({ made, counts, stores, annotated, routerPeakMb }: ImportRun): string[] {
  const { rows, dirty, duplicates, applied } = counts;
  const isWhole = applied + dirty + duplicates === rows && rows === made.rows;
  const isRight = applied === made.good && dirty === made.dirty && duplicates === made.duplicates;
  const said = annotated.rows;
  const isTold =
    said['已登记'] === applied && said['有误'] === dirty && said['重复'] === duplicates;
  return [
    ...(isWhole ? [] : ['rows are not accounted for']),
    ...(isRight ? [] : ['rows were judged wrongly']),
    ...(isTold ? [] : ['the annotated list says something else']),
    ...(stores === applied ? [] : ['stores are missing or too many']),
    ...(routerPeakMb <= MOST_MB ? [] : ['the router takes too much memory']),
  ];
}
