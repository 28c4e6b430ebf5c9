import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, type Program, startChild } from './child.js';
import { anyFreePort, isPortFree } from './ports.js';
import { becomePrimary } from './replica-set.js';

const STOP_GRACE_MS = 3_000;
/** Below the least that `--wiredTigerCacheSizeGB` takes; `MONGODB_CACHE_MB` gives it more where the data is large. */
const CACHE_MB = 112;
const OPLOG_MB = '1024';

/** What a MongoDB of our own needs. */
export type MongodOptions = {
  readonly binary: string;
  readonly dataPath: string;
  readonly logPath: string;
  /** Fixed by who wants to kill it and start it again at the same address. */
  readonly port?: number;
  readonly replicaSet?: string;
  /** The data folder goes away when it is stopped. */
  readonly ephemeral?: boolean;
};

/** A replica set of one, primary. A database name may be put in front of the `?` of `uri`. */
export type RunningMongod = Child & { readonly uri: string; readonly port: number };

/** A mongod as a program and where it will answer. */
export type MongodPlan = {
  readonly program: Program;
  readonly port: number;
  readonly replicaSet: string;
  readonly uri: string;
};

/** Starts mongod on loopback and waits until it takes writes. */
export async function startMongod(options: MongodOptions): Promise<RunningMongod> {
  const plan = await planMongod(options);
  const child = await startChild({ ...plan.program, graceMs: 8_000 });
  try {
    await becomePrimary(plan, () => child.isRunning());
  } catch (error) {
    await child.stop();
    throw error;
  }
  const stop = async (): Promise<void> => {
    await child.stop();
    if (options.ephemeral) rmSync(options.dataPath, { recursive: true, force: true });
  };
  return { ...child, stop, uri: plan.uri, port: plan.port };
}

/** Journaled WiredTiger with a small cache: the machine is shared with everything else we start. */
export async function planMongod(options: MongodOptions): Promise<MongodPlan> {
  const { binary: command, dataPath, logPath, replicaSet = 'rs0' } = options;
  mkdirSync(dataPath, { recursive: true });
  const port = options.port ?? (await rememberedPort(dataPath));
  writeFileSync(portFile(dataPath), String(port));
  const settings = {
    '--dbpath': dataPath,
    '--port': String(port),
    '--bind_ip': '127.0.0.1',
    '--replSet': replicaSet,
    '--storageEngine': 'wiredTiger',
    '--wiredTigerEngineConfigString': `cache_size=${process.env['MONGODB_CACHE_MB'] ?? CACHE_MB}MB`,
    '--oplogSize': OPLOG_MB,
  };
  const args = [
    ...Object.entries(settings).flat(),
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
    '--nounixsocket',
    '--quiet',
  ];
  const program = { name: 'mongodb', command, args, logPath, graceMs: STOP_GRACE_MS };
  return { program, port, replicaSet, uri: uriOf(port, replicaSet) };
}

/** The same port again keeps the replica set's own member list true. */
async function rememberedPort(dataPath: string): Promise<number> {
  const port = lastPort(dataPath);
  return port !== null && (await isPortFree(port)) ? port : anyFreePort();
}

function lastPort(dataPath: string): number | null {
  try {
    return Number.parseInt(readFileSync(portFile(dataPath), 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

const portFile = (dataPath: string): string => join(dataPath, 'port');

function uriOf(port: number, replicaSet: string): string {
  const settings = new URLSearchParams({
    replicaSet,
    retryWrites: 'true',
    retryReads: 'true',
    w: 'majority',
    journal: 'true',
    wtimeoutMS: '5000',
    readConcernLevel: 'majority',
    serverSelectionTimeoutMS: '5000',
    socketTimeoutMS: '20000',
    maxPoolSize: '50',
  });
  return `mongodb://127.0.0.1:${port}/?${settings.toString()}`;
}
