import type { mongo } from 'mongoose';
import { type BenchStack, startBenchStack } from './bench-stack.js';
import { type Filled, fillDirectory } from './directory-fill.js';
import { queryKinds } from './directory-queries.js';
import { cpuMsOf, memoryOf } from './process-usage.js';
import { beginningOf, type SearchedKind, searched } from './searches.js';

const PER_KIND = 250;

export type DirectoryFigures = {
  readonly stores: number;
  readonly filled: Filled;
  readonly kinds: readonly SearchedKind[];
  /** Processor time of one search, of everything that ran. */
  readonly cpuMs: { readonly api: number; readonly mongod: number };
  readonly indexMb: Readonly<Record<string, number>>;
  readonly memory: ReadonlyMap<string, { readonly nowMb: number; readonly peakMb: number }>;
};
type Options = {
  readonly stores: number;
  readonly says: (line: string) => void;
  readonly stopped: Promise<never>;
};

/** Searches over HTTP in a directory of so many stores; its processes are gone when it returns or throws. */
export async function benchDirectory(
  env: NodeJS.ProcessEnv,
  { stores, says, stopped }: Options,
): Promise<DirectoryFigures> {
  says('starting MongoDB, Redis and the api');
  const stack = await startBenchStack(env);
  try {
    return await Promise.race([measured(stack, stores, says), stopped]);
  } catch (error) {
    says(stack.lastLines());
    throw error;
  } finally {
    await stack.stop();
  }
}

async function measured(
  { api, mongod, database }: BenchStack,
  stores: number,
  says: Options['says'],
): Promise<DirectoryFigures> {
  says(`filling the directory with ${stores} stores`);
  const filled = await fillDirectory(mongod.uri, stores);
  const queries = await queryKinds(database, PER_KIND);
  says('warming up');
  await searched(api.port, queries.map(beginningOf));
  says('searching');
  const before = { api: cpuMsOf(api.pid), mongod: cpuMsOf(mongod.pid) };
  const kinds = await searched(api.port, queries);
  const searches = queries.length * PER_KIND;
  return {
    stores,
    filled,
    kinds,
    cpuMs: {
      api: (cpuMsOf(api.pid) - before.api) / searches,
      mongod: (cpuMsOf(mongod.pid) - before.mongod) / searches,
    },
    indexMb: await indexSizes(database),
    memory: new Map([
      ['api', memoryOf(api.pid)],
      ['mongod', memoryOf(mongod.pid)],
    ]),
  };
}

async function indexSizes(database: mongo.Db): Promise<Readonly<Record<string, number>>> {
  const { indexSizes: sizes } = await database.command({
    collStats: 'directory',
    scale: 1_000_000,
  });
  return sizes;
}
