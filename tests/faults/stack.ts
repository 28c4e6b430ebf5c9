import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Program as ChildProgram, startChild } from '@anxintui/infra/local/child';
import { startMongod } from '@anxintui/infra/local/mongod';
import { anyFreePort } from '@anxintui/infra/local/ports';
import { startRedis } from '@anxintui/infra/local/redis';
import { runToEnd } from '@anxintui/infra/local/run-to-end';
import { type ApiKeys, keyFiles, readApiKeys } from '@anxintui/infra/local/secrets';
import { until } from '@anxintui/infra/local/until';
import { type Supervised, supervise, type TargetName } from './supervised.js';

/** One machine plays all shoppers. */
const RATE_LIMIT_FACTOR = '1000000';
const READY_WITHIN_MS = 60_000;
const ASK_WITHIN_MS = 2_000;
const DATABASE = 'anxintui';
/** The first Redis that comes back is empty, and every third one after it. */
const EMPTY_EVERY = 3;
const ROOT = resolve(import.meta.dirname, '../../..');
const SABOTAGE = join(import.meta.dirname, 'negative-control', 'preload.js');

/** The real processes of one run. */
export type Stack = {
  readonly apiUrl: string;
  readonly mongodbUri: string;
  readonly targets: Readonly<Record<TargetName, Supervised>>;
  timesEmptied(): number;
  stop(): Promise<void>;
};

export type StackOptions = {
  /** Everything the processes write goes here. */
  readonly folder: string;
  readonly isSabotaged: boolean;
  /** Done once the database is migrated and before anything of ours runs. */
  readonly prepare: (mongodbUri: string, keys: ApiKeys) => Promise<void>;
  readonly stopping: AbortSignal;
};

/** Starts databases, migration, api and router. Whoever calls stops what was started, also after a failure. */
export async function startStack(options: StackOptions, started: Supervised[]): Promise<Stack> {
  const kept = async (one: Promise<Supervised>): Promise<Supervised> => {
    const running = await one;
    started.push(running);
    return running;
  };
  const mongodb = await mongodProgram(options.folder);
  const mongod = await kept(supervise(mongodb));
  const { emptied, redisUrl, ...redisStart } = await redisProgram(options.folder);
  const redis = await kept(supervise(redisStart));
  const ports = { api: await anyFreePort(), router: await anyFreePort() };
  const databases = { MONGODB_URI: mongodb.uri, REDIS_URL: redisUrl };
  const secrets = keyFiles(options.folder);
  const scriptOf = (name: keyof typeof SCRIPTS, port: number) =>
    nodeProgram(options, name, { ...databases, ...secrets, PORT: String(port) });
  await runToEnd(scriptOf('migrate', ports.api), options.stopping);
  await options.prepare(mongodb.uri, readApiKeys(secrets));
  const start = (name: 'api' | 'router') =>
    kept(supervise({ name, start: () => startChild(scriptOf(name, ports[name])) }));
  const router = await start('router');
  const api = await start('api');
  const apiUrl = `http://127.0.0.1:${ports.api}`;
  await until('GET /readyz', READY_WITHIN_MS, () => isReady(apiUrl, options.stopping));
  return {
    apiUrl,
    mongodbUri: mongodb.uri,
    targets: { api, router, redis, mongod },
    timesEmptied: () => emptied.times,
    stop: () => stopAll(started),
  };
}

/** Those that were started last go first; a database goes after those who use it. */
export async function stopAll(started: readonly Supervised[]): Promise<void> {
  for (const one of [...started].reverse()) await one.stop();
}

async function mongodProgram(folder: string) {
  const port = await anyFreePort();
  const start = async () =>
    startMongod({
      binary: programNamedBy('MONGOD_BINARY'),
      dataPath: join(folder, 'mongodb'),
      logPath: join(folder, 'logs', 'mongodb.log'),
      port,
    });
  const uri = `mongodb://127.0.0.1:${port}/${DATABASE}?replicaSet=rs0`;
  return { name: 'mongod', start, uri } as const;
}

async function redisProgram(folder: string) {
  const port = await anyFreePort();
  const dataPath = join(folder, 'redis');
  const emptied = { times: 0 };
  const start = async () =>
    startRedis({
      binary: programNamedBy('REDIS_BINARY'),
      dataPath,
      logPath: join(folder, 'logs', 'redis.log'),
      port,
    });
  const before = async (outages: number): Promise<void> => {
    if (outages % EMPTY_EVERY !== 1) return;
    await rm(dataPath, { recursive: true, force: true });
    emptied.times += 1;
  };
  return { name: 'redis', start, before, emptied, redisUrl: `redis://127.0.0.1:${port}` } as const;
}

const SCRIPTS = {
  migrate: 'infra/dist/local/migrate.js',
  api: 'infra/dist/local/api.js',
  router: 'services/dispute-router/dist/main.js',
} as const;

function nodeProgram(
  { folder, isSabotaged }: StackOptions,
  name: keyof typeof SCRIPTS,
  env: Readonly<Record<string, string>>,
): ChildProgram {
  const preload = isSabotaged && name !== 'migrate' ? ['--import', SABOTAGE] : [];
  return {
    name,
    command: process.execPath,
    args: [...preload, join(ROOT, SCRIPTS[name])],
    logPath: join(folder, 'logs', `${name}.log`),
    graceMs: 10_000,
    env: { ...process.env, DEMO: '1', SEED: '0', LOG_LEVEL: 'warn', RATE_LIMIT_FACTOR, ...env },
  };
}

function programNamedBy(variable: string): string {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} names no program; run with: npm run faults`);
  return path;
}

async function isReady(apiUrl: string, stopping: AbortSignal): Promise<boolean> {
  stopping.throwIfAborted();
  try {
    const response = await fetch(`${apiUrl}/readyz`, {
      signal: AbortSignal.timeout(ASK_WITHIN_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}
