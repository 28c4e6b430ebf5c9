import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongod } from '@anxintui/infra/local/mongod';
import { startRedis } from '@anxintui/infra/local/redis';

/**
 * One MongoDB and one Redis for the whole run; each test keeps to a database of its own name.
 * @public called by vitest
 */
export async function setup(): Promise<() => Promise<void>> {
  const binaries = { mongodb: named('MONGOD_BINARY'), redis: named('REDIS_BINARY') };
  const folder = await mkdtemp(join(tmpdir(), 'anxintui-run-'));
  const placed = (name: 'mongodb' | 'redis') => ({
    binary: binaries[name],
    dataPath: join(folder, name),
    logPath: join(folder, `${name}.log`),
  });
  const mongodb = await startMongod({ ...placed('mongodb'), ephemeral: true });
  const redis = await startRedis(placed('redis'));
  process.env['TEST_MONGODB_URI'] = mongodb.uri;
  process.env['TEST_REDIS_URL'] = redis.uri;
  // vitest tears nothing down when it is interrupted; whoever exits takes its databases along.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
  return async () => {
    await Promise.all([mongodb.stop(), redis.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
}

function named(variable: string): string {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} names no program; run the tests with: npm test`);
  return path;
}
