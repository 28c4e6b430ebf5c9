import type { mongo } from 'mongoose';
import { type BenchStack, startBenchStack } from './bench-stack.js';
import { type Filled, fillDirectory } from './directory-fill.js';
import { type QueryKind, queryKinds } from './directory-queries.js';
import { type HttpConnection, openConnection } from './http-connection.js';
import { cpuMsOf, memoryOf } from './process-usage.js';

const CONNECTIONS = 4;
const PER_KIND = 250;
const WARM_UP_PER_KIND = 5;

export type SearchedKind = {
  readonly kind: string;
  readonly latenciesMs: readonly number[];
  /** How many of the searches found something. */
  readonly hits: number;
};
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

const beginningOf = ({ kind, paths }: QueryKind): QueryKind => ({
  kind,
  paths: paths.slice(0, WARM_UP_PER_KIND),
});

/** Kinds take turns, so that a bad moment of the machine does not fall on one of them alone. */
async function searched(port: number, queries: readonly QueryKind[]): Promise<SearchedKind[]> {
  const turns = queries.flatMap(({ kind, paths }) => paths.map((path, n) => ({ kind, path, n })));
  const waiting = turns.sort((one, other) => one.n - other.n).values();
  const answers: { kind: string; ms: number; isHit: boolean }[] = [];
  const connections = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => openConnection(port)),
  );
  const work = async (connection: HttpConnection): Promise<void> => {
    for (const { kind, path } of waiting)
      answers.push({ kind, ...(await search(connection, path)) });
  };
  await Promise.all(connections.map(work));
  for (const connection of connections) connection.close();
  return queries.map(({ kind }) => {
    const own = answers.filter((answer) => answer.kind === kind);
    return {
      kind,
      latenciesMs: own.map(({ ms }) => ms),
      hits: own.filter(({ isHit }) => isHit).length,
    };
  });
}

async function search(connection: HttpConnection, path: string) {
  const startedAt = performance.now();
  const { status, body } = await connection.exchange(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
  );
  const ms = performance.now() - startedAt;
  if (status !== 200) throw new Error(`${decodeURIComponent(path)} answered ${status}: ${body}`);
  return { ms, isHit: !body.startsWith('{"items":[]') };
}

async function indexSizes(database: mongo.Db): Promise<Readonly<Record<string, number>>> {
  const { indexSizes: sizes } = await database.command({
    collStats: 'directory',
    scale: 1_000_000,
  });
  return sizes;
}
