import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type RedisOptions, type RunningRedis, startRedis } from './redis.js';

function inNewFolder(): RedisOptions {
  const folder = mkdtempSync(join(tmpdir(), 'anxintui-redis-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const binary = process.env['REDIS_BINARY'] ?? '';
  return { binary, dataPath: join(folder, 'data'), logPath: join(folder, 'redis.log') };
}

async function start(options: RedisOptions): Promise<RunningRedis> {
  const running = await startRedis(options);
  onTestFinished(() => running.stop());
  return running;
}

function connected({ uri }: RunningRedis): Redis {
  const client = new Redis(uri, { retryStrategy: () => null });
  client.on('error', () => {});
  onTestFinished(() => client.disconnect());
  return client;
}

describe('a Redis of our own', () => {
  it('keeps what it was told when it is killed and started again at the same address', async () => {
    const options = inNewFolder();
    const before = await start(options);
    const client = connected(before);
    await client.set('doorbell', 'rung');
    await expect.poll(() => aofState(client)).toContain('aof_pending_bio_fsync:0');
    await before.kill('SIGKILL');

    const after = await start({ ...options, port: before.port });

    expect(after.uri).toBe(before.uri);
    expect(await connected(after).get('doorbell')).toBe('rung');
  });

  it('never throws a job out to make room', async () => {
    const client = connected(await start(inNewFolder()));

    expect(await client.config('GET', 'maxmemory-policy')).toEqual([
      'maxmemory-policy',
      'noeviction',
    ]);
    expect(await client.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
  });

  it('is gone when it was told to stop', async () => {
    const running = await start(inNewFolder());

    await running.stop();

    expect(() => process.kill(running.pid, 0)).toThrow('ESRCH');
  });
});

const aofState = (client: Redis): Promise<string> => client.info('persistence');
