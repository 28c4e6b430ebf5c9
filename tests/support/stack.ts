import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { startRouter } from '@anxintui/dispute-router/app';
import type { Parcel, Sink } from '@anxintui/identity/commands';
import { type Api, type ApiDeps, composeApi } from '@anxintui/infra/local/compose-api';
import { migrate, seedDemo } from '@anxintui/infra/local/migrate';
import { anyFreePort } from '@anxintui/infra/local/ports';
import { httpServer } from '@anxintui/shared/http/http-server';
import { type ServerClock, serverClock } from '@anxintui/shared/store/server-clock';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { testRedisUrl } from '@anxintui/shared/testing/test-redis';
import { Redis } from 'ioredis';
import type { Connection } from 'mongoose';
import { type Logger, multistream, pino } from 'pino';
import { setTime } from './time.js';

/** Which demo life the tests live in; `infra/seed/landmarks.ts` knows its stores by this number. */
export const SEED = 1;
const LONG_AGO = new Date('2025-01-01T00:00:00Z');
const HOST = '127.0.0.1';
const NO_LIMIT = 10_000;
/** The same for every api of a stack, as in production; worth nothing outside it. */
export const KEYS = {
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
  /** The queues of this story alone. */
  readonly redisUrl: string;
  /** What the api logged as an error: nothing, in a healthy run. */
  readonly failures: readonly string[];
  /** What has gone out by SMS and mail, in the order in which it went. */
  readonly sent: readonly Parcel[];
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
  /** How many times as much as the settings of the rate limits; one address plays everybody. */
  readonly rateLimitFactor?: number;
  /** Hears every line that api and router log, at the most talkative level. */
  readonly hears?: (line: string) => void;
  /** How many proxies stand before each api. */
  readonly proxies?: number;
  /** Without the demo nobody signs in by name alone, and there is nobody yet. */
  readonly hasDemo?: boolean;
  /** With returns and disputes in every stage, in the time of the database. */
  readonly hasStories?: boolean;
};

/** A database of its own with the demo life in it, the api over real HTTP, and the real router. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { startsAt, hasRouter = true, apis = 1, rateLimitFactor = NO_LIMIT, proxies = 0 } = options;
  const { hasDemo = true, hasStories = false } = options;
  const { connection, drop } = await testDatabase('story');
  const clock = await serverClock(connection, { followsTestClock: true });
  await migrate(connection);
  const now = hasStories ? clock.now() : LONG_AGO;
  if (hasDemo) await seedDemo(connection, { seed: SEED, now, hasStories, keys: KEYS });
  await keepRows(connection);
  if (startsAt) await setTime({ connection, clock }, startsAt);
  const failures: string[] = [];
  const log = logTo(failures, options.hears);
  const served = await Promise.all(
    Array.from({ length: apis }, () =>
      serveApi({ connection, clock, log, rateLimitFactor, proxies, isDemo: hasDemo }),
    ),
  );
  const sent: Parcel[] = [];
  const sink = { send: async (parcel: Parcel) => void sent.push(parcel) };
  const redisUrl = await emptyRedis();
  const routerLog = logTo([], options.hears);
  const router = hasRouter
    ? await runRouter({ connection, clock, redisUrl, log: routerLog, sink })
    : null;
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
    redisUrl,
    failures,
    sent,
    stopRouter,
    async stop() {
      await Promise.all(served.map(({ close }) => close()));
      await stopRouter();
      clock.stop();
      await drop();
    },
  };
}

/** MongoDB tidies sessions, limits and quotas up by its own time, which is not the time of the story. */
export async function keepRows(connection: Connection): Promise<void> {
  await connection.collection('sessions').dropIndex('ended');
  await connection.collection('codes').dropIndex('ended');
  await connection.collection('uploadDays').dropIndex('ended');
  await connection.collection('limits').dropIndex('ended');
  await connection.collection('invitations').dropIndex('ended');
  await connection.collection('signInAttempts').dropIndex('past');
}

type Served = Pick<
  ApiDeps,
  'connection' | 'clock' | 'log' | 'rateLimitFactor' | 'proxies' | 'isDemo'
>;
async function serveApi(deps: Served) {
  const port = await anyFreePort();
  const url = `http://${HOST}:${port}`;
  const api = await composeApi({ ...deps, isSecure: false, keys: KEYS, publicOrigin: url });
  const server = httpServer(api.app).listen(port, HOST);
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    api.stop();
  };
  return { api, close, url };
}

function logTo(failures: string[], hears: StackOptions['hears']): Logger {
  const errors = { write: (line: string) => void failures.push(line) };
  if (!hears) return pino({ level: 'error' }, errors);
  const streams = [
    { level: 'error', stream: errors },
    { level: 'debug', stream: { write: hears } },
  ] as const;
  return pino({ level: 'debug' }, multistream([...streams]));
}

type Routed = Pick<Stack, 'connection' | 'clock' | 'redisUrl'> & {
  readonly log: Logger;
  readonly sink: Sink;
};
async function runRouter(deps: Routed) {
  const giveUp = () => {
    throw new Error('the router takes no jobs');
  };
  const pace = { auditEveryMs: 60_000, peopleEveryMs: 1_000, instance: 'test' };
  return startRouter({ ...deps, giveUp, keys: KEYS, ...pace });
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
