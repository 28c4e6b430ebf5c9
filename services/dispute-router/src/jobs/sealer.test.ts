import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealsIn } from '@anxintui/shared/audit/make-seal';
import { sealKey } from '@anxintui/shared/audit/seal';
import { sealFiles } from '@anxintui/shared/audit/seal-files';
import { storedLeaves } from '@anxintui/shared/audit/stored-leaves';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mongoSeals, sealModel } from '../db/seals.js';
import { disputed, routerWorld } from '../router-world.contract.js';
import { sealer } from './sealer.js';

const { connection, drop } = await routerWorld('sealer');
const folder = await mkdtemp(join(tmpdir(), 'anxintui-sealer-'));
afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
});

const store = sealFiles(folder);
const seals = mongoSeals(connection);
const lines: string[] = [];
const log = pino({}, { write: (line) => void lines.push(line) });
let now = new Date();
let isTrusted = true;
const aSealer = () =>
  sealer({
    store,
    seals,
    log,
    key: sealKey(new Uint8Array(32).fill(1)),
    stored: () => storedLeaves(connection),
    now: () => now,
    isTrusted: () => isTrusted,
  });
const days = async () => (await sealsIn(store)).map(({ day }) => day);
const known = async () => (await seals.list({ limit: 10 })).map(({ day }) => day).reverse();

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await sealModel(connection).deleteMany({});
  lines.length = 0;
  now = new Date('2026-03-02T15:59:59Z');
  isTrusted = true;
});

describe('the sealer', () => {
  it('seals each day in Asia/Shanghai once, however often it turns', async () => {
    const turn = aSealer();

    await turn();
    await turn();
    expect(await days()).toEqual(['2026-03-02']);
    now = new Date('2026-03-02T16:00:00Z');
    await turn();
    await turn();

    expect(await days()).toEqual(['2026-03-02', '2026-03-03']);
    expect(await known()).toEqual(['2026-03-02', '2026-03-03']);
  });

  it('covers returns, cases and stores as the database has them', async () => {
    const { id } = await disputed(connection);

    await aSealer()();

    const [seal] = await sealsIn(store);
    const text: string[] = [];
    for await (const line of seal ? store.lines(seal) : []) text.push(line);
    expect(text.join('\n')).toContain(`"id":"${id}","version":1`);
    expect(text.join('\n')).toContain('"collection":"stores"');
  });

  it('leaves to one of two routers what both begin at the same moment', async () => {
    await Promise.all([aSealer()(), aSealer()(), aSealer()()]);

    expect(await days()).toEqual(['2026-03-02']);
    expect(await known()).toEqual(['2026-03-02']);
  });

  it('tells the database of a seal whose router ended before it could', async () => {
    await aSealer()();
    await sealModel(connection).deleteMany({});

    await aSealer()();

    expect(await known()).toEqual(['2026-03-02']);
    expect(await days()).toEqual(['2026-03-02']);
  });

  it('seals nothing while nobody knows which day it is', async () => {
    isTrusted = false;

    await aSealer()();

    expect(await days()).toEqual([]);
  });

  it('raises the alarm when something that was sealed is no longer there', async () => {
    const { id } = await disputed(connection);
    await aSealer()();
    await connection.collection<{ _id: string }>('returns').deleteOne({ _id: id });
    now = new Date('2026-03-03T16:00:00Z');

    await aSealer()();

    expect((await seals.last())?.contradictions).toBe(1);
    expect(lines.join()).toContain('seal.contradicted');
    expect(lines.join()).toContain(id);
  });
});
