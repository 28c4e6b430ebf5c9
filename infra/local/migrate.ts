import { existsSync, realpathSync } from 'node:fs';
import { complaintsModels } from '@anxintui/complaints/db/indexes';
import { listUnlistedCases } from '@anxintui/complaints/db/list-cases';
import { routerModels } from '@anxintui/dispute-router/db/indexes';
import { evidenceModels } from '@anxintui/evidence/db/indexes';
import { identityModels } from '@anxintui/identity/db/indexes';
import type { PeopleKeys } from '@anxintui/identity/db/person-sealing';
import { registryModels } from '@anxintui/registry/db/indexes';
import { renewDirectory } from '@anxintui/registry/db/renew-directory';
import { returnsModels } from '@anxintui/returns/db/indexes';
import { connectMongo } from '@anxintui/shared/store/connect';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { readKey } from '@anxintui/shared/store/key-file';
import { limitModel } from '@anxintui/shared/store/limits';
import { serverClock } from '@anxintui/shared/store/server-clock';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { STORES } from '../seed/landmarks.js';
import { writeReferenceData } from '../seed/reference-data.js';
import { needsDemo, seedDemo } from '../seed/seed-demo.js';

export { seedDemo } from '../seed/seed-demo.js';

const Env = z.object({
  MONGODB_URI: z.string().startsWith('mongodb'),
  MONGODB_DATABASE: z.string().min(1).optional(),
  /** Which demo data; 0 is none. */
  SEED: z.coerce.number().int().nonnegative().default(1),
  DEMO: z.string().optional(),
  /** Needed by the demo only: its people have names and telephone numbers. */
  DATA_KEY_FILE: z.string().min(1).optional(),
  INDEX_KEY_FILE: z.string().min(1).optional(),
  /** How large the demo is; tests need the landmarks only. */
  SEED_STORES: z.coerce.number().int().min(STORES).default(STORES),
  /** With returns and disputes in every stage. */
  SEED_STORIES: z.enum(['0', '1']).default('0'),
});

/** Indexes and reference data; repeating it changes nothing. */
export async function migrate(connection: Connection): Promise<void> {
  await buildIndexes([
    ...identityModels(connection),
    ...evidenceModels(connection),
    ...registryModels(connection),
    ...returnsModels(connection),
    ...complaintsModels(connection),
    ...routerModels(connection),
    limitModel(connection),
  ]);
  await listUnlistedCases(connection);
  await renewDirectory(connection);
  await writeReferenceData(connection, await databaseTime(connection));
}

/** What time it is for the database. */
export async function databaseTime(connection: Connection): Promise<Date> {
  const clock = await serverClock(connection);
  clock.stop();
  return clock.now();
}

async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const { MONGODB_URI, MONGODB_DATABASE, SEED: seed, DEMO, ...demo } = Env.parse(env);
  const stores = demo.SEED_STORES;
  const hasStories = demo.SEED_STORIES === '1';
  const connection = await connectMongo(MONGODB_URI, MONGODB_DATABASE);
  try {
    await migrate(connection);
    console.log('migrated');
    if (DEMO !== '1' || seed === 0 || !(await needsDemo(connection, seed, stores))) return;
    const now = await databaseTime(connection);
    await seedDemo(connection, { seed, now, stores, hasStories, keys: peopleKeys(demo) });
    console.log(`demo data ${seed} written`);
  } finally {
    await connection.close();
  }
}

/** From the files that the environment names. */
export function peopleKeys({ DATA_KEY_FILE, INDEX_KEY_FILE }: PeopleKeyFiles): PeopleKeys {
  if (!DATA_KEY_FILE || !INDEX_KEY_FILE)
    throw new Error('DATA_KEY_FILE and INDEX_KEY_FILE name no keys; demo people cannot be sealed');
  return { data: readKey(DATA_KEY_FILE), index: readKey(INDEX_KEY_FILE) };
}
type PeopleKeyFiles = Partial<Pick<z.infer<typeof Env>, 'DATA_KEY_FILE' | 'INDEX_KEY_FILE'>>;

const [, entry] = process.argv;
if (entry && existsSync(entry) && realpathSync(entry) === import.meta.filename)
  await run(process.env);
