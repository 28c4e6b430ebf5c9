import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connectMongo } from '@anxintui/shared/store/connect';
import { z } from 'zod';
import { databaseTime, migrate } from '../local/migrate.js';
import { startMongod } from '../local/mongod.js';
import { takeRunLock } from '../local/run-lock.js';
import { seedDemo } from './seed-demo.js';

const Asked = z.object({
  stores: z.coerce.number().int().min(1).max(2_000_000),
  seed: z.coerce.number().int().min(1).default(1),
});
const Env = z.object({
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  MONGODB_DATABASE: z.string().min(1).optional(),
  MONGOD_BINARY: z.string().optional(),
});
type Env = z.infer<typeof Env>;
type Asked = z.infer<typeof Asked>;
type Database = { readonly uri: string; readonly leave: () => Promise<void> };

/** Without stories: they belong to the demo that `npm start` makes. */
async function seed(asked: Asked, env: Env): Promise<string> {
  const { uri, leave } = await database(env);
  const connection = await connectMongo(uri, env.MONGODB_DATABASE);
  try {
    await migrate(connection);
    const startedAt = performance.now();
    const written = await seedDemo(connection, { ...asked, now: await databaseTime(connection) });
    return summary(asked, { written, seconds: (performance.now() - startedAt) / 1000 });
  } finally {
    await connection.close();
    await leave();
  }
}

function summary(
  { stores, seed: number }: Asked,
  { written, seconds }: { written: number; seconds: number },
): string {
  const each = (n: number) => Math.round(n).toLocaleString('en');
  return `seed ${number}: ${each(written)} of ${each(stores)} stores written, with their enterprises, pledges, directory rows and staff, in ${seconds.toFixed(1)} s (${each(written / seconds)} stores/s)`;
}

const DATA = resolve(import.meta.dirname, '../../../.data');
const stay = (): Promise<void> => Promise.resolve();

/** The database that was named, or else that of `npm start`: as it runs, or started for the time being. */
async function database({ MONGODB_URI, MONGOD_BINARY }: Env): Promise<Database> {
  if (MONGODB_URI) return { uri: MONGODB_URI, leave: stay };
  const lock = await takeRunLock(DATA).catch(() => null);
  if (!lock) return { uri: runningUri(), leave: stay };
  if (!MONGOD_BINARY) throw new Error('MONGOD_BINARY names no mongod; seed with: npm run seed');
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

/** Where the MongoDB of a running `npm start` answers. */
function runningUri(): string {
  const port = join(DATA, 'mongodb', 'port');
  if (!existsSync(port)) throw new Error(`${DATA} is in use, but by no MongoDB; try again later`);
  return `mongodb://127.0.0.1:${readFileSync(port, 'utf8').trim()}/?replicaSet=rs0`;
}

/** What was asked for; null where that is not how to ask. */
function askedFor(args: readonly string[]): Asked | null {
  const options = { stores: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options, strict: false });
  return Asked.safeParse(values).data ?? null;
}

const asked = askedFor(process.argv.slice(2));
if (asked) console.log(await seed(asked, Env.parse(process.env)));
else {
  console.error('usage: npm run seed -- --stores <1 to 2000000> [--seed <number>]');
  process.exitCode = 1;
}
