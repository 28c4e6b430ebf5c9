import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Child, startChild } from '@anxintui/infra/local/child';
import { type RunningMongod, startMongod } from '@anxintui/infra/local/mongod';
import { FEW_ARENAS, heapOf } from '@anxintui/infra/local/node-memory';
import { anyFreePort } from '@anxintui/infra/local/ports';
import { type RunningRedis, startRedis } from '@anxintui/infra/local/redis';
import { runToEnd } from '@anxintui/infra/local/run-to-end';
import { keyFiles } from '@anxintui/infra/local/secrets';
import { until } from '@anxintui/infra/local/until';
import { mongo } from 'mongoose';

const ROOT = resolve(import.meta.dirname, '../../..');
const SCRIPTS = {
  migrate: join(ROOT, 'infra/dist/local/migrate.js'),
  api: join(ROOT, 'infra/dist/local/api.js'),
  router: join(ROOT, 'services/dispute-router/dist/main.js'),
  bare: join(import.meta.dirname, 'bare-server.js'),
};
const DATABASE = 'anxintui';
/** One machine plays all shoppers. */
const RATE_LIMIT_FACTOR = '1000000';
const READY_WITHIN_MS = 60_000;
const LINES_SHOWN = 8;

/** A program of ours and where it answers. */
export type Served = Child & { readonly port: number };
export type BenchStack = {
  readonly mongod: RunningMongod;
  readonly redis: RunningRedis;
  readonly api: Served;
  readonly database: mongo.Db;
  readonly bareDatabase: mongo.Db;
  readonly startBare: () => Promise<Served>;
  readonly startRouter: () => Promise<Served>;
  /** The end of what the programs have logged, for whoever must find out why one of them failed. */
  readonly lastLines: () => string;
  readonly stop: () => Promise<void>;
};

/** MongoDB, Redis and the api as `npm start` runs them, in a folder that goes away. The router is started when asked. */
export async function startBenchStack(env: NodeJS.ProcessEnv): Promise<BenchStack> {
  const folder = await mkdtemp(join(tmpdir(), 'anxintui-bench-'));
  const stops: Stops = [() => rm(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    return { ...(await started(env, folder, stops)), lastLines: () => lastLines(folder), stop };
  } catch (error) {
    const said = lastLines(folder);
    await stop();
    throw new Error(`the stack did not start\n${said}`, { cause: error });
  }
}

type Stops = (() => Promise<void>)[];

async function started(env: NodeJS.ProcessEnv, folder: string, stops: Stops) {
  const kept = <T extends { stop: () => Promise<void> }>(running: T): T => {
    stops.push(() => running.stop());
    return running;
  };
  const mongod = kept(await startMongod(placed(folder, 'mongodb', named(env, 'MONGOD_BINARY'))));
  const redis = kept(await startRedis(placed(folder, 'redis', named(env, 'REDIS_BINARY'))));
  const MONGODB_URI = mongod.uri.replace('/?', `/${DATABASE}?`);
  const settings = { MONGODB_URI, REDIS_URL: redis.uri, ...keyFiles(folder) };
  const shared = {
    ...env,
    ...FEW_ARENAS,
    ...settings,
    DEMO: '1',
    LOG_LEVEL: 'info',
    RATE_LIMIT_FACTOR,
  };
  const start = async (name: keyof typeof SCRIPTS): Promise<Served> =>
    kept(await startScript(name, folder, { ...shared, TEMPLATE_DATABASE: DATABASE }));
  await runToEnd(await script('migrate', folder, shared), new AbortController().signal);
  const client = await new mongo.MongoClient(MONGODB_URI).connect();
  stops.push(() => client.close());
  const api = await start('api');
  await until('the api', READY_WITHIN_MS, () => answersAt(api, '/readyz'));
  return {
    mongod,
    redis,
    api,
    database: client.db(DATABASE),
    bareDatabase: client.db('bare'),
    startBare: async () => listening(await start('bare')),
    startRouter: () => start('router'),
  };
}

const lastLines = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.log') && !name.startsWith('mongodb'))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').slice(-LINES_SHOWN),
    )
    .join('\n');

function named(env: NodeJS.ProcessEnv, variable: string): string {
  const path = env[variable];
  if (!path) throw new Error(`${variable} names no program; run this with: npm run bench`);
  return path;
}

const placed = (folder: string, name: string, binary: string) => ({
  binary,
  dataPath: join(folder, name),
  logPath: join(folder, `${name}.log`),
});

async function script(name: keyof typeof SCRIPTS, folder: string, env: NodeJS.ProcessEnv) {
  const port = await anyFreePort();
  return {
    name,
    command: process.execPath,
    args: [...heapOf(name), SCRIPTS[name]],
    logPath: join(folder, `${name}.log`),
    env: { ...env, PORT: String(port) },
    port,
  };
}

async function startScript(
  name: keyof typeof SCRIPTS,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Served> {
  const { port, ...program } = await script(name, folder, env);
  return { ...(await startChild(program)), port };
}

async function listening(served: Served): Promise<Served> {
  await until('the bare program', READY_WITHIN_MS, () => answersAt(served, '/'));
  return served;
}

/** Any answer will do: the bare program knows no `GET`, and a refusal is an answer. */
async function answersAt({ port, isRunning }: Served, path: string): Promise<boolean> {
  if (!isRunning()) throw new Error('a program ended before it answered; see its log');
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}${path}`);
    return path === '/' || status === 200;
  } catch {
    return false;
  }
}
