import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connectMongo } from '@anxintui/shared/store/connect';
import { z } from 'zod';
import { databaseTime, peopleKeys } from '../local/migrate.js';
import { DATA, namedDatabase } from '../local/named-database.js';
import { keyFiles } from '../local/secrets.js';
import { exportDataKey } from './export-data-key.js';

const Env = z.object({
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  MONGODB_DATABASE: z.string().min(1).optional(),
  MONGOD_BINARY: z.string().optional(),
  DATA_KEY_FILE: z.string().min(1).optional(),
  INDEX_KEY_FILE: z.string().min(1).optional(),
});
type Env = z.infer<typeof Env>;
const Asked = z.strictObject({ approval: z.string().min(1), to: z.string().min(1) });
type Asked = z.infer<typeof Asked>;

async function exported({ approval, to }: Asked, env: Env): Promise<string> {
  const keys = peopleKeys(env.MONGODB_URI ? env : { ...keyFiles(DATA), ...env });
  const { uri, leave } = await namedDatabase(env);
  const connection = await connectMongo(uri, env.MONGODB_DATABASE);
  try {
    const at = await databaseTime(connection);
    const asked = { approval, publicKeyPem: readFileSync(to, 'utf8') };
    return await exportDataKey(connection, asked, { keys, now: () => at });
  } finally {
    await connection.close();
    await leave();
  }
}

const options = { approval: { type: 'string' }, to: { type: 'string' } } as const;
const asked = Asked.safeParse({ ...parseArgs({ options, strict: false }).values });
if (asked.success) console.log(await exported(asked.data, Env.parse(process.env)));
else {
  console.error('usage: npm run keys:export -- --approval <number> --to <public key, PEM>');
  process.exitCode = 1;
}
