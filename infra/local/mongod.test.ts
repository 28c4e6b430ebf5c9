import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type MongodOptions, type RunningMongod, startMongod } from './mongod.js';

async function start(options: MongodOptions): Promise<RunningMongod> {
  const running = await startMongod(options);
  onTestFinished(() => running.stop());
  return running;
}

function inNewFolder(): MongodOptions {
  const folder = mkdtempSync(join(tmpdir(), 'anxintui-mongod-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const binary = process.env['MONGOD_BINARY'] ?? '';
  return { binary, dataPath: join(folder, 'data'), logPath: join(folder, 'mongod.log') };
}

async function receipts(at: RunningMongod): Promise<mongo.Collection<{ number: string }>> {
  const client = await mongo.MongoClient.connect(at.uri);
  onTestFinished(() => client.close());
  return client.db('counter').collection('receipts');
}

describe('a MongoDB of our own', () => {
  it('keeps what it acknowledged when it is killed and started again at the same address', async () => {
    const options = inNewFolder();
    const before = await start(options);
    await (await receipts(before)).insertOne({ number: 'AXT-1' });
    await before.kill('SIGKILL');

    const after = await start({ ...options, port: before.port });

    expect(after.uri).toBe(before.uri);
    expect(await (await receipts(after)).countDocuments({ number: 'AXT-1' })).toBe(1);
  });

  it('comes back to the address it had, and moves when somebody else has it', async () => {
    const options = inNewFolder();
    const first = await start(options);
    await (await receipts(first)).insertOne({ number: 'AXT-2' });
    await first.stop();
    const second = await start(options);
    await second.stop();
    const other = createServer((socket) => socket.destroy());
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(first.port, '127.0.0.1', resolve));

    const third = await start(options);

    expect(second.port).toBe(first.port);
    expect(third.port).not.toBe(first.port);
    expect(await (await receipts(third)).countDocuments({ number: 'AXT-2' })).toBe(1);
  });

  it('is a replica set: transactions and change streams work', async () => {
    const running = await start(inNewFolder());
    const collection = await receipts(running);
    const changes = collection.watch();
    onTestFinished(() => changes.close());
    const change = changes.next();

    const client = await mongo.MongoClient.connect(running.uri);
    onTestFinished(() => client.close());
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await collection.insertOne({ number: 'AXT-3' });
      }),
    );

    expect(await change).toMatchObject({ fullDocument: { number: 'AXT-3' } });
  });

  it('says so when the program ends instead of answering', async () => {
    const options = inNewFolder();
    const notMongod = join(options.dataPath, '..', 'not-mongod');
    writeFileSync(notMongod, '#!/bin/sh\nexit 3\n', { mode: 0o755 });

    await expect(startMongod({ ...options, binary: notMongod })).rejects.toThrow('ended');
  });
});
