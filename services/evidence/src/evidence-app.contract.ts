import { randomBytes, randomUUID } from 'node:crypto';
import { expressApp } from '@anxintui/shared/http/express-app';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request, { type Test } from 'supertest';
import { createApp } from './app.js';
import { evidenceCommands } from './commands.js';
import { evidenceModels } from './db/indexes.js';
import { evidenceQueries } from './queries.js';

export const NINE = new Date('2026-03-02T01:00:00Z');
const PEOPLE: readonly Actor[] = [
  { accountId: 'shopper-1', roles: ['shopper'] },
  { accountId: 'shopper-2', roles: ['shopper'] },
  { accountId: 'guest-1', roles: ['shopper'], isGuest: true },
  { accountId: 'supervisor-1', roles: ['supervisor'], bureauId: 'bureau-1' },
];
const tokenOf = (account: string): string => `the-token-of-${account}`;
const BY_TOKEN = new Map(PEOPLE.map((actor) => [tokenOf(actor.accountId), actor]));

type Options = { readonly clamdAddress?: string };
type Sent = {
  readonly as?: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly key?: string;
  readonly name?: string;
};

/** Evidence over HTTP on a database of its own, with a clock that is moved by hand. */
export async function evidenceApp(options: Options = {}) {
  const { connection, drop } = await testDatabase('evidence');
  await buildIndexes(evidenceModels(connection));
  const clock = { at: NINE };
  const keys = { data: randomBytes(32), link: randomBytes(32) };
  const deps = { now: () => clock.at, keys, ...options };
  const api = expressApp([createApp({ connection, ...deps })], {
    authenticate: async (token) => BY_TOKEN.get(token) ?? null,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
    limits: { factor: 1000 },
  });
  const signed = (asked: Test, as: string): Test =>
    asked.set({ Authorization: `Bearer ${tokenOf(as)}`, 'Accept-Language': 'en' });
  const count = (collection: string) => connection.collection(collection).countDocuments();
  return {
    connection,
    drop,
    clock,
    queries: evidenceQueries(connection, deps),
    commands: evidenceCommands(connection, deps),
    get: (path: string, as = 'shopper-1') => signed(request(api).get(path), as),
    send: ({ as = 'shopper-1', type, bytes, key = randomUUID(), name }: Sent) =>
      signed(request(api).post('/api/v1/uploads'), as)
        .set({ 'Idempotency-Key': key, 'Content-Type': type })
        .set(name ? { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` } : {})
        .send(bytes),
    /** How many uploads, files and pieces of files there are. */
    kept: async () => [
      await count('uploads'),
      await count('evidence.files'),
      await count('evidence.chunks'),
    ],
  };
}
