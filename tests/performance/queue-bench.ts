import type { Row } from '@anxintui/shared/store/aggregate-model';
import { mongo } from 'mongoose';
import { apiClient } from './api-client.js';
import { type BenchStack, startBenchStack } from './bench-stack.js';
import { cpuMsOf, memoryOf } from './process-usage.js';
import { CITY_BUREAU, caseRow } from './queue-cases.js';
import { queueQueries } from './queue-queries.js';
import { beginningOf, type SearchedKind, searched } from './searches.js';
import type { UsedMemory } from './searches-report.js';

const PER_KIND = 250;
const TOGETHER = 1_000;
const DATABASE = 'anxintui';
const OFFICER = 'supervisor-1';

export type QueueFigures = {
  readonly cases: number;
  readonly filledMs: number;
  readonly kinds: readonly SearchedKind[];
  /** Processor time of one page, of everything that ran. */
  readonly cpuMs: { readonly api: number; readonly mongod: number };
  readonly sizesMb: Readonly<Record<string, number>>;
  readonly exported: { readonly lines: number; readonly ms: number };
  readonly memory: UsedMemory;
};
type Options = {
  readonly cases: number;
  readonly says: (line: string) => void;
  readonly stopped: Promise<never>;
};

/** The desk of an officer with so many open cases, over HTTP; its processes are gone when it returns or throws. */
export async function benchQueue(
  env: NodeJS.ProcessEnv,
  { cases, says, stopped }: Options,
): Promise<QueueFigures> {
  says('starting MongoDB, Redis and the api');
  const stack = await startBenchStack(env);
  try {
    return await Promise.race([measured(stack, cases, says), stopped]);
  } catch (error) {
    says(stack.lastLines());
    throw error;
  } finally {
    await stack.stop();
  }
}

async function measured(
  { api, mongod, database }: BenchStack,
  cases: number,
  says: Options['says'],
): Promise<QueueFigures> {
  says(`filling the desk of a city with ${cases} open cases`);
  const filledMs = await fill(mongod.uri, cases);
  const queries = await queueQueries(database, PER_KIND);
  const token = await apiClient(api.port).signIn(OFFICER);
  says('warming up');
  await searched(api.port, queries.map(beginningOf), token);
  says('asking');
  const before = { api: cpuMsOf(api.pid), mongod: cpuMsOf(mongod.pid) };
  const kinds = await searched(api.port, queries, token);
  const pages = queries.length * PER_KIND;
  const cpuMs = {
    api: (cpuMsOf(api.pid) - before.api) / pages,
    mongod: (cpuMsOf(mongod.pid) - before.mongod) / pages,
  };
  says('exporting');
  const exported = await exportAll(api.port, token);
  const memory = new Map([
    ['api', memoryOf(api.pid)],
    ['mongod', memoryOf(mongod.pid)],
  ]);
  return { cases, filledMs, kinds, cpuMs, sizesMb: await sizes(database), exported, memory };
}

/** The officer of the bench works for the whole city. */
async function fill(uri: string, cases: number): Promise<number> {
  const client = await new mongo.MongoClient(uri, { socketTimeoutMS: 0 }).connect();
  const startedAt = performance.now();
  try {
    const rows = client.db(DATABASE).collection<Row>('cases');
    const accounts = client.db(DATABASE).collection<{ _id: string }>('accounts');
    await accounts.updateOne({ _id: OFFICER }, { $set: { bureauId: CITY_BUREAU } });
    const now = new Date();
    for (let from = 0; from < cases; from += TOGETHER) {
      const size = Math.min(TOGETHER, cases - from);
      const made = Array.from({ length: size }, (_, n) => caseRow(from + n, now));
      await rows.insertMany(made, { ordered: false });
    }
    // What was filled in is on disk before anything is measured.
    await client.db('admin').command({ fsync: 1 });
  } finally {
    await client.close();
  }
  return performance.now() - startedAt;
}

async function exportAll(port: number, token: string): Promise<QueueFigures['exported']> {
  const startedAt = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/cases/export`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}`);
  let lines = 0;
  for await (const chunk of answer.body) lines += linesIn(chunk);
  return { lines, ms: performance.now() - startedAt };
}

const NEW_LINE = 10;
const linesIn = (chunk: Uint8Array): number => chunk.filter((byte) => byte === NEW_LINE).length;

async function sizes(database: mongo.Db): Promise<Readonly<Record<string, number>>> {
  const { indexSizes, size } = await database.command({ collStats: 'cases', scale: 1_000_000 });
  return { cases: size, ...indexSizes };
}
