import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceCommands } from './commands.js';
import { evidenceApp, NINE } from './evidence-app.contract.js';
import { aJpeg, aPdf, aPng } from './files/files.contract.js';
import { aScanner } from './files/scanner.contract.js';

/** What the scanner answers; null is no answer. */
let answer: string | null = 'stream: OK';
let answerTo: () => string | null = () => answer;
const scanner = await aScanner(() => answerTo() ?? '');
const world = await evidenceApp({ clamdAddress: scanner.address });
const { connection, clock, get, send, kept, queries, commands } = world;
afterAll(async () => {
  scanner.stop();
  await world.drop();
});

const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(NINE.getTime() + hours * HOUR_MS);
const none = async () => new Set<string>();
const fresh = () =>
  evidenceCommands(connection, { now: () => clock.at, keys: { data: Buffer.alloc(32) } });
const sent = async (as = 'shopper-1') => {
  const { body } = await send({ as, type: 'image/jpeg', bytes: await aJpeg() });
  return z.looseObject({ id: z.string(), state: z.string(), words: z.string() }).parse(body);
};
const own = async (id: string) => (await get(`/api/v1/uploads/${id}`)).body;
const cardOf = async (id: string) => (await queries.cards([id])).get(id);

beforeEach(async () => {
  clock.at = NINE;
  answer = 'stream: OK';
  answerTo = () => answer;
  const collections = ['uploads', 'uploadDays', 'evidence.files', 'evidence.chunks'];
  await Promise.all(collections.map((name) => connection.collection(name).deleteMany({})));
});

describe('a file that the scanner finds infected', () => {
  it('is locked away, its owner is told, and it is no evidence', async () => {
    answer = 'stream: Eicar-Test-Signature FOUND';
    const { id, state, words } = await sent();

    expect([state, words]).toEqual(['quarantined', expect.stringContaining('virus')]);
    expect(await own(id)).not.toHaveProperty('href');
    expect(await queries.attachable(id, { accountId: 'shopper-1' })).toBeNull();
    expect(await queries.original(id)).toBeNull();
  });
});

describe('a file that waits for the scanner', () => {
  it('is evidence already, and given to nobody until it has passed', async () => {
    answer = null;
    const { id, state } = await sent();
    expect(state).toBe('waiting');
    expect(await cardOf(id)).not.toHaveProperty('href');
    expect(await queries.attachable(id, { accountId: 'shopper-1' })).not.toBeNull();
    expect(await commands.rescan()).toBe(false);
    expect((await own(id)).state).toBe('waiting');

    answer = 'stream: OK';
    await commands.rescan();

    expect((await own(id)).state).toBe('clean');
    expect((await get((await own(id)).href)).status).toBe(200);
  });

  it('cannot be fetched by an address from before it waited', async () => {
    const { id } = await sent();
    const { href } = await own(id);
    await connection
      .collection<{ _id: string }>('uploads')
      .updateOne({ _id: id }, { $set: { state: 'waiting' } });

    expect((await get(href)).status).toBe(404);
  });

  it('is locked away when it does not pass', async () => {
    answer = null;
    const { id } = await sent();
    answer = 'stream: Worm FOUND';

    await commands.rescan();

    expect((await own(id)).state).toBe('quarantined');
  });

  it('does not hold up the others when the scanner has no answer to it', async () => {
    answer = null;
    const bad = [await sent(), await sent(), await sent()];
    clock.at = later(1);
    const { id } = await sent();
    const answers = [null, null, null, 'stream: OK'];
    answerTo = () => answers.shift() ?? null;

    await commands.rescan();
    await commands.rescan();

    expect(await Promise.all(bad.map(async (each) => (await own(each.id)).state))).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
    expect((await own(id)).state).toBe('clean');
  });

  it('goes on waiting where there is no scanner any more', async () => {
    answer = null;
    const { id } = await sent();

    await fresh().rescan();

    expect((await own(id)).state).toBe('waiting');
  });
});

describe('a file that nothing names', () => {
  it('goes away after a day, and what is named stays', async () => {
    const [unnamed, named] = [await sent(), await sent()];
    const isNamed = async () => new Set([named.id]);

    expect(await fresh().removeUnattached(later(-1), isNamed)).toBe(0);
    expect(await fresh().removeUnattached(later(0), isNamed)).toBe(1);

    expect((await get(`/api/v1/uploads/${unnamed.id}`)).status).toBe(404);
    expect((await own(named.id)).state).toBe('clean');
    expect(await kept()).toEqual([1, 2, 2]);
  });

  it('stays another day when somebody has just wanted to name it', async () => {
    const { id } = await sent();
    clock.at = later(24);
    await queries.attachable(id, { accountId: 'shopper-1' });

    expect(await fresh().removeUnattached(later(0), none)).toBe(0);
    expect(await fresh().removeUnattached(later(24), none)).toBe(1);
  });

  it('is looked at once', async () => {
    const { id } = await sent();
    const asked: string[][] = [];
    const isNamed = async (ids: readonly string[]) => {
      asked.push([...ids]);
      return new Set([id]);
    };
    const remover = fresh();

    await remover.removeUnattached(later(1), isNamed);
    await remover.removeUnattached(later(2), isNamed);

    expect(asked).toEqual([[id], []]);
  });
});

describe('bytes that belong to no upload', () => {
  it('go away after an hour, whether their upload was never finished or never recorded', async () => {
    await sent();
    await connection.collection('uploads').deleteMany({});
    await connection.collection('evidence.files').findOneAndDelete({});
    const before = await kept();

    await fresh().removeHalfWritten(later(0));
    expect([before, await kept()]).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    await fresh().removeHalfWritten(later(1));

    expect(await kept()).toEqual([0, 0, 0]);
  });

  it('are not those of an upload', async () => {
    const { id } = await sent();

    await fresh().removeHalfWritten(later(1));

    expect((await get((await own(id)).href)).status).toBe(200);
    expect(await kept()).toEqual([1, 2, 2]);
  });
});

describe('a file that an officer has blacked out', () => {
  const redaction = async (by = 'supervisor-1') => {
    const { body } = await send({ as: by, type: 'image/png', bytes: await aPng() });
    return { copy: body.id, by: 'supervisor-1', at: NINE };
  };

  it('is given out as her copy, the original stays', async () => {
    const { id } = await sent();
    const redacted = await redaction();

    await commands.redact(id, redacted);
    await commands.redact(id, redacted);

    const card = await cardOf(id);
    const fetched = await get(card?.href ?? '');
    expect(card?.redactedAt).toBe(NINE.toISOString());
    expect(fetched.headers['content-type']).toBe('image/png');
    const original = await queries.original(id);
    expect(original?.type).toBe('image/jpeg');
    expect(await fresh().removeUnattached(later(1), async () => new Set([id]))).toBe(0);
  });

  it('is not covered by what is not hers, not clean, or itself', async () => {
    const { id } = await sent();
    const unknown = expect.objectContaining({ code: 'unknown-upload' });
    const others = await redaction('shopper-2');
    answer = null;
    const waiting = await redaction();

    await expect(commands.redact(id, others)).rejects.toEqual(unknown);
    await expect(commands.redact(id, waiting)).rejects.toEqual(unknown);
    await expect(commands.redact(id, { ...waiting, copy: id })).rejects.toEqual(unknown);
  });
});

describe('whoever has sent files', () => {
  it('is given a list of all of them, and nobody else’s', async () => {
    const { id } = await sent();
    await sent('shopper-2');

    expect((await queries.exportOf('shopper-1')).map((card) => card.id)).toEqual([id]);
  });

  it('has all of them erased, and nobody else’s', async () => {
    await sent();
    await send({ type: 'application/pdf', bytes: aPdf() });
    const other = await sent('shopper-2');

    await commands.eraseOf('shopper-1');

    expect(await kept()).toEqual([1, 2, 2]);
    expect((await queries.cards([other.id])).size).toBe(1);
  });

  it('alone may name them as evidence', async () => {
    const { id } = await sent();

    expect(await queries.attachable(id, { accountId: 'shopper-1' })).toMatchObject({
      type: 'image/jpeg',
    });
    expect(await queries.attachable(id, { accountId: 'shopper-2' })).toBeNull();
    expect(await queries.attachable('7K3M9Q2FX4TDH8PZ', { accountId: 'shopper-1' })).toBeNull();
  });
});
