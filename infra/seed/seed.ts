import { parseArgs } from 'node:util';
import type { PeopleKeys } from '@anxintui/identity/db/person-sealing';
import { connectMongo } from '@anxintui/shared/store/connect';
import { z } from 'zod';
import { databaseTime, migrate, peopleKeys } from '../local/migrate.js';
import { DATA, namedDatabase } from '../local/named-database.js';
import { keyFiles } from '../local/secrets.js';
import { seedDemo } from './seed-demo.js';

const Asked = z.object({
  stores: z.coerce.number().int().min(1).max(2_000_000),
  seed: z.coerce.number().int().min(1).default(1),
});
const Env = z.object({
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  MONGODB_DATABASE: z.string().min(1).optional(),
  MONGOD_BINARY: z.string().optional(),
  DATA_KEY_FILE: z.string().min(1).optional(),
  INDEX_KEY_FILE: z.string().min(1).optional(),
});
type Env = z.infer<typeof Env>;
type Asked = z.infer<typeof Asked>;

/** Without stories: they belong to the demo that `npm start` makes. */
async function seed(asked: Asked, env: Env): Promise<string> {
  const { uri, leave } = await namedDatabase(env);
  const connection = await connectMongo(uri, env.MONGODB_DATABASE);
  try {
    await migrate(connection);
    const startedAt = performance.now();
    const now = await databaseTime(connection);
    const written = await seedDemo(connection, { ...asked, now, keys: keysOf(env) });
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

/** Of a database of our own, those that `npm start` works with. */
const keysOf = (env: Env): PeopleKeys =>
  peopleKeys(env.MONGODB_URI ? env : { ...keyFiles(DATA), ...env });

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
