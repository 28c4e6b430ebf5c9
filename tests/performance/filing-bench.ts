import { apiClient } from './api-client.js';
import { type BenchStack, type Served, startBenchStack } from './bench-stack.js';
import { type Drain, drain } from './drain.js';
import { filingsAt, yesterday } from './filings.js';
import { type LoadGenerator, startLoadGenerator } from './load-generator.js';
import type { LoadResult } from './load-job.js';
import { memoryOf } from './process-usage.js';
import { type Routing, routing } from './routing.js';
import { type Filing, type Lengths, round, type Versus, versusBare } from './versus-bare.js';

type Sizes = Lengths & {
  readonly warmUpMs: number;
  readonly openMs: number;
  readonly disputes: number;
  readonly piledUp: number;
};
const FULL: Sizes = {
  rounds: 5,
  roundMs: 6_000,
  warmUpMs: 4_000,
  openMs: 20_000,
  disputes: 1_000,
  piledUp: 5_000,
};
const QUICK: Sizes = {
  rounds: 2,
  roundMs: 2_000,
  warmUpMs: 1_500,
  openMs: 4_000,
  disputes: 200,
  piledUp: 1_000,
};
const BUSY = 32;
const QUIET = 4;
const OPEN_PER_SECOND = 100;

export type Memory = { readonly program: string; readonly nowMb: number; readonly peakMb: number };
export type FilingFigures = {
  readonly versus: readonly [Versus, Versus];
  readonly open: LoadResult;
  readonly drained: Drain;
  readonly routed: Routing;
  readonly memory: readonly Memory[];
  /** Mean size of what each side stored. */
  readonly bytes: { readonly api: number; readonly bare: number };
};
type Options = {
  readonly isQuick: boolean;
  readonly says: (line: string) => void;
  /** Rejects when the bench has to end early. */
  readonly stopped: Promise<never>;
};
type Bench = { readonly stack: BenchStack; readonly load: LoadGenerator; readonly filing: Filing };

/** Everything that the bench of filing measures; its processes are gone when it returns or throws. */
export async function benchFiling(
  env: NodeJS.ProcessEnv,
  { isQuick, says, stopped }: Options,
): Promise<FilingFigures> {
  says('starting MongoDB, Redis and the api');
  const stack = await startBenchStack(env);
  const load = startLoadGenerator();
  try {
    const sizes = isQuick ? QUICK : FULL;
    return await Promise.race([measured(stack, load, { sizes, says }), stopped]);
  } catch (error) {
    says(stack.lastLines());
    throw error;
  } finally {
    await load.stop();
    await stack.stop();
  }
}

async function measured(
  stack: BenchStack,
  load: LoadGenerator,
  { sizes, says }: { sizes: Sizes; says: (line: string) => void },
): Promise<FilingFigures> {
  const client = apiClient(stack.api.port);
  const shopper = await client.signIn('shopper-1');
  const shops = await client.shops(yesterday());
  const bench = {
    stack,
    load,
    filing: { token: shopper, requests: filingsAt(shops, yesterday()) },
  };
  says(`filing at ${shops.length} stores, against the bare program`);
  const { bare, ...compared } = await comparison(bench, sizes);

  says(`${sizes.piledUp} undelivered events for one router`);
  await stack.database.collection('returns').deleteMany({});
  await pileUp(bench, sizes.piledUp);
  const drained = await drain(stack);

  says(`${OPEN_PER_SECOND} filings, then disputes, a second while the router runs`);
  const router = await stack.startRouter();
  const open = await openLoop(bench, sizes.openMs);
  const routed = await routing({ stack, load, client, shopper, shops }, sizes.disputes);
  const memory = [
    bare,
    memoryRow('api', stack.api.pid),
    memoryRow('dispute router', router.pid),
    memoryRow('mongod', stack.mongod.pid),
    memoryRow('redis', stack.redis.pid),
  ];
  return { ...compared, open, drained, routed, memory };
}

async function comparison(bench: Bench, sizes: Sizes) {
  const { stack } = bench;
  const bare = await warmedUp(bench, sizes);
  const busy = await versusBare(bench, bare, { ...sizes, connections: BUSY });
  const quiet = await versusBare(bench, bare, { ...sizes, connections: QUIET });
  const versus: FilingFigures['versus'] = [busy, quiet];
  const bytes = { api: await meanSize(stack.database), bare: await meanSize(stack.bareDatabase) };
  const memory = memoryRow('bare program', bare.pid);
  await bare.stop();
  return { versus, bytes, bare: memory };
}

/** One filing gives the bare program its template; then both run until they are as fast as they get. */
async function warmedUp(bench: Bench, { warmUpMs }: Sizes): Promise<Served> {
  const { stack } = bench;
  await pileUp(bench, 1);
  await copyIndexes(stack);
  const bare = await stack.startBare();
  for (const served of [stack.api, bare])
    await round(bench, served, { connections: BUSY, roundMs: warmUpMs });
  return bare;
}

/** The same document in the same collection: with the indexes that the product keeps. */
async function copyIndexes({ database, bareDatabase }: BenchStack): Promise<void> {
  const indexes = await database.collection('returns').listIndexes().toArray();
  for (const { key, name, partialFilterExpression } of indexes) {
    const partial = partialFilterExpression ? { partialFilterExpression } : {};
    if (name !== '_id_')
      await bareDatabase.collection('returns').createIndex(key, { name, ...partial });
  }
}

const pileUp = ({ stack, load, filing }: Bench, total: number): Promise<LoadResult> =>
  load.run({
    ...filing,
    port: stack.api.port,
    total,
    connections: Math.min(BUSY, total),
    expected: 201,
    keyPrefix: `pile-${total}-`,
  });

const openLoop = ({ stack, load, filing }: Bench, forMs: number): Promise<LoadResult> =>
  load.run({
    ...filing,
    port: stack.api.port,
    forMs,
    perSecond: OPEN_PER_SECOND,
    connections: 2 * BUSY,
    expected: 201,
    keyPrefix: 'open-',
  });

async function meanSize(database: BenchStack['database']): Promise<number> {
  const [row] = await database
    .collection('returns')
    .aggregate([
      { $limit: 5_000 },
      { $group: { _id: null, bytes: { $avg: { $bsonSize: '$$ROOT' } } } },
    ])
    .toArray();
  return Number(row?.['bytes']);
}

const memoryRow = (program: string, pid: number): Memory => ({ program, ...memoryOf(pid) });
