import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startMongod } from './mongod.js';
import { takeRunLock } from './run-lock.js';

/** Where `npm start` keeps everything. */
export const DATA = resolve(import.meta.dirname, '../../../.data');

export type NamedDatabase = { readonly uri: string; readonly leave: () => Promise<void> };
type Env = {
  readonly MONGODB_URI?: string | undefined;
  readonly MONGOD_BINARY?: string | undefined;
};

/** The database that was named, or else that of `npm start`: as it runs, or started for the time being. */
export async function namedDatabase({ MONGODB_URI, MONGOD_BINARY }: Env): Promise<NamedDatabase> {
  if (MONGODB_URI) return { uri: MONGODB_URI, leave: stay };
  const lock = await takeRunLock(DATA).catch(() => null);
  if (!lock) return { uri: runningUri(), leave: stay };
  if (!MONGOD_BINARY) throw new Error('MONGOD_BINARY names no mongod; use the npm command');
  const dataPath = join(DATA, 'mongodb');
  const logPath = join(DATA, 'logs', 'mongodb.log');
  const mongod = await startMongod({ binary: MONGOD_BINARY, dataPath, logPath });
  lock.record([mongod.pid]);
  const leave = async (): Promise<void> => {
    await mongod.stop();
    lock.release();
  };
  return { uri: mongod.uri, leave };
}

const stay = (): Promise<void> => Promise.resolve();

/** Where the MongoDB of a running `npm start` answers. */
function runningUri(): string {
  const port = join(DATA, 'mongodb', 'port');
  if (!existsSync(port)) throw new Error(`${DATA} is in use, but by no MongoDB; try again later`);
  return `mongodb://127.0.0.1:${readFileSync(port, 'utf8').trim()}/?replicaSet=rs0`;
}
