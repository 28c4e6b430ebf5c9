import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sealFiles } from '@anxintui/shared/audit/seal-files';
import { readSeal, type SealStore } from '@anxintui/shared/audit/seal-store';
import { connectMongo } from '@anxintui/shared/store/connect';
import { z } from 'zod';
import { DATA, namedDatabase } from '../local/named-database.js';
import { type Audited, verifyAudit } from './verify-audit.js';

const Env = z.object({
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  MONGODB_DATABASE: z.string().min(1).optional(),
  MONGOD_BINARY: z.string().optional(),
  SEAL_DIR: z.string().min(1).optional(),
  /** One or several, with commas between; from somewhere else than the seals. */
  SEAL_PUBLIC_KEY: z.string().min(1).optional(),
});
type Env = z.infer<typeof Env>;

/** Answers with the number of problems. */
async function verify(env: Env, key: string | undefined): Promise<number> {
  const store = sealFiles(env.SEAL_DIR ?? join(DATA, 'seals'));
  const keys = (key ?? env.SEAL_PUBLIC_KEY)?.split(',') ?? (await keyInFirst(store));
  const { uri, leave } = await namedDatabase(env);
  const connection = await connectMongo(uri, env.MONGODB_DATABASE);
  let problems = 0;
  const found = (problem: string) => {
    problems += 1;
    console.log(`FOUND ${problem}`);
  };
  try {
    const startedAt = performance.now();
    const audited = await verifyAudit({ connection, store, keys, found });
    console.log(summary(audited, (performance.now() - startedAt) / 1000));
  } finally {
    await connection.close();
    await leave();
  }
  console.log(problems === 0 ? 'audit: nothing found' : `audit: ${problems} problems found`);
  return problems;
}

/** Whoever can replace all seals can replace this key with them, so it is worth less than one from elsewhere. */
async function keyInFirst(store: SealStore): Promise<string[]> {
  const [first] = await store.stored();
  const seal = first && readSeal(first);
  if (!seal) return [];
  console.log(`WARNING trusting the key inside the first seal, ${seal.publicKey};`);
  console.log('        name the published one: SEAL_PUBLIC_KEY, or --key');
  return [seal.publicKey];
}

function summary({ documents, events, seals, sealedAt }: Audited, seconds: number): string {
  const each = (n: number) => Math.round(n).toLocaleString('en');
  return [
    `${each(documents)} documents with ${each(events)} events`,
    `against ${each(seals)} seals, the last of ${sealedAt ?? 'no day'}`,
    `in ${seconds.toFixed(1)} s (${each(documents / seconds)} documents/s)`,
  ].join(', ');
}

const Asked = z.strictObject({ key: z.string().min(1).optional() });
const options = { key: { type: 'string' } } as const;
const asked = Asked.safeParse({ ...parseArgs({ options, strict: false }).values }).data;
if (!asked) console.error('usage: npm run audit:verify [-- --key <public key of the seals>]');
const problems = asked ? await verify(Env.parse(process.env), asked.key) : 1;
process.exitCode = problems === 0 ? 0 : 1;
