import type { BenchStack, Served } from './bench-stack.js';
import type { LoadGenerator } from './load-generator.js';
import type { LoadJob, LoadResult } from './load-job.js';
import { cpuMsOf } from './process-usage.js';
import { median, percentile } from './statistics.js';

export type Lengths = { readonly rounds: number; readonly roundMs: number };
/** What a filing needs besides where it goes and how hard. */
export type Filing = Pick<LoadJob, 'token' | 'requests'>;
export type Side = {
  readonly perSecond: readonly number[];
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  readonly mongodCpuMs: number;
};
export type Versus = {
  readonly connections: number;
  readonly api: Side;
  readonly bare: Side;
  readonly ratio: number;
};
type Round = LoadResult & { readonly cpuMs: number; readonly mongodCpuMs: number };
type Bench = {
  readonly stack: BenchStack;
  readonly load: LoadGenerator;
  readonly filing: Filing;
};

/** Rounds of the api and the bare program in turn, so that whatever else the machine does meets both. */
export async function versusBare(
  bench: Bench,
  bare: Served,
  { connections, rounds, roundMs }: Lengths & { connections: number },
): Promise<Versus> {
  const ofApi: Round[] = [];
  const ofBare: Round[] = [];
  const runApi = async () =>
    ofApi.push(await round(bench, bench.stack.api, { connections, roundMs }));
  const runBare = async () => ofBare.push(await round(bench, bare, { connections, roundMs }));
  for (let number = 0; number < rounds; number += 1) {
    for (const run of number % 2 === 0 ? [runApi, runBare] : [runBare, runApi]) await run();
  }
  const [api, plain] = [sideOf(ofApi), sideOf(ofBare)];
  const ratio = median(api.perSecond) / median(plain.perSecond);
  return { connections, api, bare: plain, ratio };
}

export async function round(
  { stack, load, filing }: Bench,
  { pid, port }: Served,
  { connections, roundMs }: { connections: number; roundMs: number },
): Promise<Round> {
  const before = { own: cpuMsOf(pid), mongod: cpuMsOf(stack.mongod.pid) };
  const result = await load.run({
    ...filing,
    port,
    connections,
    forMs: roundMs,
    expected: 201,
    keyPrefix: `round-${Date.now()}-`,
  });
  return {
    ...result,
    cpuMs: cpuMsOf(pid) - before.own,
    mongodCpuMs: cpuMsOf(stack.mongod.pid) - before.mongod,
  };
}

function sideOf(rounds: readonly Round[]): Side {
  const latencies = rounds.flatMap(({ latenciesMs }) => latenciesMs);
  const perRequest = (spent: readonly number[]): number =>
    spent.reduce((sum, each) => sum + each, 0) / latencies.length;
  return {
    perSecond: rounds.map(({ latenciesMs, elapsedMs }) => (latenciesMs.length * 1000) / elapsedMs),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    cpuMs: perRequest(rounds.map(({ cpuMs }) => cpuMs)),
    mongodCpuMs: perRequest(rounds.map(({ mongodCpuMs }) => mongodCpuMs)),
  };
}
