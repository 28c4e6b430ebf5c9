import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { startRouter } from '@anxintui/dispute-router/app';
import { type Api, composeApi } from '@anxintui/infra/local/compose-api';
import { migrate, seedDemo } from '@anxintui/infra/local/migrate';
import { type ServerClock, serverClock } from '@anxintui/shared/store/server-clock';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { testRedisUrl } from '@anxintui/shared/testing/test-redis';
import { Redis } from 'ioredis';
import type { Connection } from 'mongoose';
import { type Logger, pino } from 'pino';
import { setTime } from './time.js';

/** Which demo life the tests live in; `infra/seed/landmarks.ts` knows its stores by this number. */
export const SEED = 1;
const LONG_AGO = new Date('2025-01-01T00:00:00Z');
const HOST = '127.0.0.1';
/** The same for every api of a stack, as in production; worth nothing outside it. */
const KEYS = {
  pass: randomBytes(32),
  data: randomBytes(32),
  index: randomBytes(32),
  code: randomBytes(32),
  link: randomBytes(32),
};

export type Stack = {
  /** Where the api answers; the first of them where there are several. */
  readonly url: string;
  readonly urls: readonly string[];
  readonly apps: Api['apps'];
  readonly connection: Connection;
  readonly clock: ServerClock;
  /** What the api logged as an error: nothing, in a healthy run. */
  readonly failures: readonly string[];
  /** From here on no event is delivered and no clock fires by itself. */
  readonly stopRouter: () => Promise<void>;
  readonly stop: () => Promise<void>;
};
export type StackOptions = {
  /** What time it is when the story begins; the database's own time where it does not matter. */
  readonly startsAt?: string;
  /** Without the router nothing is routed and no clock fires by itself. */
  readonly hasRouter?: boolean;
  /** How many equal apis work on the same database. */
  readonly apis?: number;
};

/** A database of its own with the demo life in it, the api over real HTTP, and the real router. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { startsAt, hasRouter = true, apis = 1 } = options;
  const { connection, drop } = await testDatabase('story');
  const clock = await serverClock(connection, { followsTestClock: true });
  await migrate(connection);
  await seedDemo(connection, { seed: SEED, now: LONG_AGO });
  await keepSessions(connection);
  if (startsAt) await setTime({ connection, clock }, startsAt);
  const failures: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void failures.push(line) });
  const served = await Promise.all(
    Array.from({ length: apis }, () => serveApi({ connection, clock, log })),
  );
  const router = hasRouter ? await runRouter(connection, clock) : null;
  let stopped: Promise<void> | undefined;
  const stopRouter = () => {
    stopped ??= router?.stop() ?? Promise.resolve();
    return stopped;
  };
  return {
    url: served[0]?.url ?? '',
    urls: served.map(({ url }) => url),
    apps: served[0]?.api.apps ?? [],
    connection,
    clock,
    failures,
    stopRouter,
    async stop() {
      await Promise.all(served.map(({ close }) => close()));
      await stopRouter();
      clock.stop();
      await drop();
    },
  };
}

/** MongoDB tidies sessions up by its own time, which is not the time of the story. */
async function keepSessions(connection: Connection): Promise<void> {
  await connection.collection('sessions').dropIndex('ended');
}

async function serveApi(deps: { connection: Connection; clock: ServerClock; log: Logger }) {
  const api = await composeApi({ ...deps, isDemo: true, isSecure: false, keys: KEYS });
  const server = api.app.listen(0, HOST);
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    api.stop();
  };
  return { api, close, url: `http://${HOST}:${portOf(server)}` };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the api does not listen');
  return address.port;
}

async function runRouter(connection: Connection, clock: ServerClock) {
  const redisUrl = await emptyRedis();
  const log = pino({ level: 'silent' });
  const giveUp = () => {
    throw new Error('the router takes no jobs');
  };
  const pace = { auditEveryMs: 60_000, instance: 'test' };
  return startRouter({ connection, clock, log, redisUrl, giveUp, ...pace });
}

const FIRST_REDIS = 10;
const REDIS_DATABASES = 6;

/** Queues have one name, so each worker of vitest keeps to a logical database of its own, apart from those of single files. */
async function emptyRedis(): Promise<string> {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 0);
  const url = testRedisUrl(FIRST_REDIS + (worker % REDIS_DATABASES));
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
  return url;
}
