import { until } from '@anxintui/infra/local/until';
import type { mongo } from 'mongoose';
import type { ApiClient, Shop, Staff } from './api-client.js';
import type { BenchStack } from './bench-stack.js';
import { disputesOf, filingsAt, refusalsOf, yesterday } from './filings.js';
import type { LoadGenerator } from './load-generator.js';
import type { LoadResult } from './load-job.js';
import { percentile } from './statistics.js';

type Event = { readonly type: string; readonly at: Date };
type Stored = {
  _id: string;
  history: readonly Event[];
  facts: { disputes?: readonly { caseId: string }[] };
};
type Bench = {
  readonly stack: BenchStack;
  readonly load: LoadGenerator;
  readonly client: ApiClient;
  readonly shopper: string;
  readonly shops: readonly Shop[];
};
export type Routing = {
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answered: LoadResult;
};

const PER_SECOND = 100;
const CONNECTIONS = 32;
const ROUTED_WITHIN_MS = 60_000;

/** Returns that were filed and refused are disputed at an even rate; the router, which runs, routes each case. */
export async function routing(bench: Bench, total: number): Promise<Routing> {
  const ids = await refusedReturns(bench, total);
  const { stack, load, shopper } = bench;
  const answered = await load.run({
    port: stack.api.port,
    token: shopper,
    expected: 200,
    keyPrefix: 'dispute-',
    requests: disputesOf(ids),
    connections: 2 * CONNECTIONS,
    total: ids.length,
    perSecond: PER_SECOND,
  });
  const cases = stack.database.collection<Stored>('cases');
  const isRouted = { 'history.type': 'case.routed' };
  await until('all cases to be routed', ROUTED_WITHIN_MS, async () => {
    return (await cases.countDocuments(isRouted)) >= ids.length;
  });
  const tookMs = await timesToRoute(stack.database, ids);
  return {
    count: tookMs.length,
    p50Ms: percentile(tookMs, 0.5),
    p99Ms: percentile(tookMs, 0.99),
    answered,
  };
}

async function refusedReturns(bench: Bench, total: number): Promise<string[]> {
  const { stack, client, shops } = bench;
  const staff = await client.staffOf(shops);
  if (staff.length === 0) throw new Error('no demo person may refuse goods at a counter');
  const ids: string[] = [];
  for (const each of staff) ids.push(...(await refusedAt(bench, each, total / staff.length)));
  await until('the router to be idle', ROUTED_WITHIN_MS, async () => {
    return (await undelivered(stack.database)) === 0;
  });
  return ids;
}

async function refusedAt(
  { stack, load, shops, shopper }: Bench,
  { token, storeId }: Staff,
  share: number,
): Promise<string[]> {
  const total = Math.ceil(share);
  const job = { port: stack.api.port, connections: CONNECTIONS, total };
  const ours = shops.filter(({ id }) => id === storeId);
  await load.run({
    ...job,
    token: shopper,
    expected: 201,
    keyPrefix: `to-refuse-${storeId}-`,
    requests: filingsAt(ours, yesterday()),
  });
  const rows = await stack.database
    .collection<Stored>('returns')
    .find(
      { 'facts.seller.storeId': storeId, 'facts.status': 'filed' },
      { projection: { _id: 1 }, limit: total },
    )
    .toArray();
  const ids = rows.map(({ _id }) => _id);
  const requests = refusalsOf(ids);
  await load.run({ ...job, token, expected: 200, keyPrefix: `refuse-${storeId}-`, requests });
  return ids;
}

/** Aggregates with an event that nobody has acknowledged yet. */
export async function undelivered(database: mongo.Db): Promise<number> {
  const waiting = { 'outbox.dueAt': { $exists: true } };
  const counts = await Promise.all(
    ['returns', 'cases'].map((name) => database.collection(name).countDocuments(waiting)),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}

async function timesToRoute(database: mongo.Db, ids: readonly string[]): Promise<number[]> {
  const rows = (name: string) => database.collection<Stored>(name);
  const returns = await rows('returns')
    .find({ _id: { $in: [...ids] } })
    .toArray();
  const cases = new Map((await rows('cases').find().toArray()).map((row) => [row._id, row]));
  return returns.map(({ history, facts }) => {
    const routed = atOf(cases.get(facts.disputes?.[0]?.caseId ?? '')?.history, 'case.routed');
    return routed - atOf(history, 'return.disputed');
  });
}

const atOf = (history: readonly Event[] | undefined, type: string): number =>
  history?.find((event) => event.type === type)?.at.getTime() ?? Number.NaN;
