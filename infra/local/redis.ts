import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { type Child, type Program, startChild } from './child.js';
import { anyFreePort } from './ports.js';
import { until } from './until.js';

const STARTUP_MS = 30_000;
const STOP_GRACE_MS = 1_500;
const PROBE_MS = 1_000;

/** What a Redis of our own needs; `binary` may be redis-server or valkey-server. */
export type RedisOptions = {
  readonly binary: string;
  readonly dataPath: string;
  readonly logPath: string;
  readonly port?: number;
};

/** A Redis of our own that answers. */
export type RunningRedis = Child & { readonly uri: string; readonly port: number };

/** A Redis as a program and where it will answer. */
export type RedisPlan = {
  readonly program: Program;
  readonly port: number;
  readonly uri: string;
};

/** Starts Redis on loopback and waits until it has loaded its data. */
export async function startRedis(options: RedisOptions): Promise<RunningRedis> {
  const { program, port, uri } = await planRedis(options);
  const child = await startChild({ ...program, graceMs: 8_000 });
  await redisAnswers(port, () => child.isRunning());
  return { ...child, uri, port };
}

/** AOF, because a kill must lose nothing; no eviction, because an evicted job is lost silently. */
export async function planRedis(options: RedisOptions): Promise<RedisPlan> {
  mkdirSync(options.dataPath, { recursive: true });
  const port = options.port ?? (await anyFreePort());
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: options.dataPath,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const { binary: command, logPath } = options;
  return {
    program: { name: 'redis', command, args, logPath, graceMs: STOP_GRACE_MS },
    port,
    uri: `redis://127.0.0.1:${port}`,
  };
}

/** Waits for PONG; gives up when the process has ended. */
export async function redisAnswers(port: number, isRunning: () => boolean): Promise<void> {
  await until(`Redis on port ${port}`, STARTUP_MS, async () => {
    if (!isRunning()) throw new Error(`Redis on port ${port} ended before it answered`);
    return (await ping(port)).startsWith('+PONG');
  });
}

function ping(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: PROBE_MS });
    const answer = (text: string) => {
      socket.destroy();
      resolve(text);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (bytes) => answer(bytes.toString()));
    socket.once('timeout', () => answer(''));
    socket.once('error', () => answer(''));
  });
}
