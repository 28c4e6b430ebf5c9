import { parseArgs } from 'node:util';
import { connectMongo } from '@anxintui/shared/store/connect';
import { readKey } from '@anxintui/shared/store/key-file';
import { z } from 'zod';
import { databaseTime, migrate } from '../local/migrate.js';
import { DATA, namedDatabase } from '../local/named-database.js';
import { keyFiles } from '../local/secrets.js';
import { FirstPerson, inviteFirst } from './invite-first.js';

const Env = z.object({
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  MONGODB_DATABASE: z.string().min(1).optional(),
  MONGOD_BINARY: z.string().optional(),
  DATA_KEY_FILE: z.string().min(1).optional(),
  INDEX_KEY_FILE: z.string().min(1).optional(),
  CODE_KEY_FILE: z.string().min(1).optional(),
});
type Env = z.infer<typeof Env>;

/** The three keys that the api works with; of a database of our own, those of `npm start`. */
function keysOf(env: Env) {
  const files = env.MONGODB_URI ? env : { ...keyFiles(DATA), ...env };
  const { DATA_KEY_FILE, INDEX_KEY_FILE, CODE_KEY_FILE } = files;
  if (!DATA_KEY_FILE || !INDEX_KEY_FILE || !CODE_KEY_FILE)
    throw new Error('DATA_KEY_FILE, INDEX_KEY_FILE and CODE_KEY_FILE must name the api’s keys');
  return {
    data: readKey(DATA_KEY_FILE),
    index: readKey(INDEX_KEY_FILE),
    code: readKey(CODE_KEY_FILE),
  };
}

async function invite(person: FirstPerson, env: Env): Promise<string> {
  const keys = keysOf(env);
  const { uri, leave } = await namedDatabase(env);
  const connection = await connectMongo(uri, env.MONGODB_DATABASE);
  try {
    await migrate(connection);
    const at = await databaseTime(connection);
    const { account, token, until } = await inviteFirst(connection, person, {
      keys,
      now: () => at,
    });
    return [
      `${account} may choose login and password until ${until.toISOString()}:`,
      `  POST /api/v1/enrolments {"token":"${token}","login":"…","password":"…"}`,
      'Hand the token over in person; it is shown once and opens once.',
    ].join('\n');
  } finally {
    await connection.close();
    await leave();
  }
}

const options = {
  role: { type: 'string' },
  bureau: { type: 'string' },
  name: { type: 'string' },
} as const;
const { values, positionals } = parseArgs({ options, strict: false, allowPositionals: true });
const person = FirstPerson.safeParse({ ...values });
if (positionals[0] === 'invite' && person.success)
  console.log(await invite(person.data, Env.parse(process.env)));
else {
  console.error(
    'usage: npm run accounts -- invite --role <bureau-head|…|operator> [--bureau bureau-320000] --name <name>',
  );
  process.exitCode = 1;
}
