import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './child.js';
import { planMongod } from './mongod.js';
import { FEW_ARENAS, heapOf } from './node-memory.js';
import { planRedis, redisAnswers } from './redis.js';
import { becomePrimary } from './replica-set.js';
import { runToEnd } from './run-to-end.js';
import { type KeyFiles, keyFiles } from './secrets.js';
import type { Supervisor } from './supervisor.js';
import { until } from './until.js';

const READY_WITHIN_MS = 60_000;
const ASK_WITHIN_MS = 2_000;
const APP_GRACE_MS = 2_500;
const DATABASE = 'anxintui';
/** The scripts of ours that node runs. */
export type Scripts = {
  readonly migrate: string;
  readonly api: string;
  readonly router: string;
};

/** What one machine's stack is started with. */
export type Stack = {
  readonly dataPath: string;
  readonly scripts: Scripts;
  readonly env: NodeJS.ProcessEnv;
  readonly ports: { readonly api: number; readonly router: number };
  readonly supervisor: Supervisor;
  /** Gives up the start; stopping what runs by then is the caller's part. */
  readonly stopping: AbortSignal;
};

/** Where the databases are, and whether they are our own. */
export type Databases = {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  readonly isEmbedded: boolean;
};

/** Starts databases, migration, api and router, and waits until the api is ready. */
export async function startStack(stack: Stack): Promise<Databases> {
  mkdirSync(logs(stack), { recursive: true });
  const [mongodbUri, redisUrl] = await Promise.all([mongodb(stack), redis(stack)]);
  const { MONGODB_URI, REDIS_URL } = stack.env;
  const databases = { mongodbUri, redisUrl, isEmbedded: !MONGODB_URI && !REDIS_URL };
  await runToEnd(script(stack, databases, 'migrate'), stack.stopping);
  await stack.supervisor.start(script(stack, databases, 'router'));
  await stack.supervisor.start(script(stack, databases, 'api'));
  await until(`GET /readyz; see ${logs(stack)}`, READY_WITHIN_MS, () => isReady(stack));
  return databases;
}

async function mongodb(stack: Stack): Promise<string> {
  const { MONGODB_URI, MONGOD_BINARY } = stack.env;
  if (MONGODB_URI) return MONGODB_URI;
  if (!MONGOD_BINARY) throw new Error('MONGOD_BINARY names no mongod; start with: npm start');
  const dataPath = join(stack.dataPath, 'mongodb');
  const logPath = join(logs(stack), 'mongodb.log');
  const plan = await planMongod({ binary: MONGOD_BINARY, dataPath, logPath });
  await stack.supervisor.start(plan.program);
  await becomePrimary(plan, () => goesOn(stack, 'mongodb'));
  return plan.uri.replace('/?', `/${DATABASE}?`);
}

async function redis(stack: Stack): Promise<string> {
  const { REDIS_URL, REDIS_BINARY } = stack.env;
  if (REDIS_URL) return REDIS_URL;
  if (!REDIS_BINARY) throw new Error('REDIS_BINARY names no Redis; start with: npm start');
  const dataPath = join(stack.dataPath, 'redis');
  const plan = await planRedis({
    binary: REDIS_BINARY,
    dataPath,
    logPath: join(logs(stack), 'redis.log'),
  });
  await stack.supervisor.start(plan.program);
  await redisAnswers(plan.port, () => goesOn(stack, 'redis'));
  return plan.uri;
}

function script(stack: Stack, databases: Databases, name: keyof Scripts): Program {
  const { DEMO: _, ...env } = stack.env;
  return {
    name,
    command: process.execPath,
    args: [...heapOf(name), stack.scripts[name]],
    logPath: join(logs(stack), `${name}.log`),
    graceMs: APP_GRACE_MS,
    env: {
      ...FEW_ARENAS,
      ...keys(stack),
      ...sealFolder(stack),
      ...messageFile(stack),
      ...env,
      MONGODB_URI: databases.mongodbUri,
      REDIS_URL: databases.redisUrl,
      PORT: String(name === 'router' ? stack.ports.router : stack.ports.api),
      LOG_LEVEL: env['LOG_LEVEL'] ?? 'info',
      ...(databases.isEmbedded ? { DEMO: '1' } : {}),
    },
  };
}

/** Made for a single machine only: in production several processes must know the same ones, so its operator names them. */
const keys = ({ env, dataPath }: Stack): Partial<KeyFiles> =>
  env['NODE_ENV'] === 'production' ? {} : keyFiles(dataPath);

/** Beside the database, where it protects nobody: in production its operator names a folder in other hands. */
const sealFolder = ({ env, dataPath }: Stack): { readonly SEAL_DIR?: string } =>
  env['NODE_ENV'] === 'production' ? {} : { SEAL_DIR: join(dataPath, 'seals') };

/** Where SMS and mail lie on one's own machine: nothing is sent from there. */
export const messagesPath = (dataPath: string): string =>
  join(dataPath, 'outbox', 'messages.ndjson');

const messageFile = ({ env, dataPath }: Stack): { readonly DELIVERY_FILE?: string } =>
  env['NODE_ENV'] === 'production' ? {} : { DELIVERY_FILE: messagesPath(dataPath) };

const goesOn = ({ stopping, supervisor }: Stack, name: string): boolean =>
  !stopping.aborted && supervisor.isRunning(name);

async function isReady({ ports, stopping }: Stack): Promise<boolean> {
  stopping.throwIfAborted();
  try {
    const signal = AbortSignal.timeout(ASK_WITHIN_MS);
    const response = await fetch(`http://127.0.0.1:${ports.api}/readyz`, { signal });
    return response.ok;
  } catch {
    return false;
  }
}

const logs = ({ dataPath }: Stack): string => join(dataPath, 'logs');
