import { randomBytes } from 'node:crypto';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { NINE } from '../evidence-app.contract.js';
import { storedUploads } from '../stored-uploads.js';
import { aPdf, aPng, pieces, quarters, whole } from './files.contract.js';

const { connection, drop } = await testDatabase('upload-files');
afterAll(drop);
const key = randomBytes(32);
const filesUnder = (data: Uint8Array) =>
  storedUploads(connection, { now: () => NINE, keys: { data } }).files;
const files = filesUnder(key);
const collections = ['evidence.files', 'evidence.chunks'];
const kept = () =>
  Promise.all(collections.map((name) => connection.collection(name).countDocuments()));
afterEach(async () => {
  await Promise.all(collections.map((name) => connection.collection(name).deleteMany({})));
});

describe('an upload on its way into the database', () => {
  it('comes back byte by byte as it was sent', async () => {
    const bytes = await quarters(900, 700).png({ compressionLevel: 0 }).toBuffer();

    const { kept: files_, size } = await files.keep({
      id: 'u1',
      type: 'image/png',
      bytes: pieces(bytes, 1000),
    });

    expect(size).toBe(bytes.length);
    expect((await whole(files.original({ id: 'u1', kept: files_ }))).equals(bytes)).toBe(true);
  });

  it('leaves nothing behind when its sender goes away in the middle', async () => {
    const bytes = await quarters(900, 700).png({ compressionLevel: 0 }).toBuffer();
    let seen: readonly number[] = [];
    async function* breakingOff() {
      yield* pieces(bytes.subarray(0, -10), 100_000);
      seen = await kept();
      throw new Error('gone');
    }

    const keeping = files.keep({ id: 'u2', type: 'image/png', bytes: breakingOff() });

    await expect(keeping).rejects.toThrow('gone');
    expect(seen[1]).toBeGreaterThan(3);
    expect(await kept()).toEqual([0, 0]);
  });

  it('is not written at all when its first bytes are another kind of file', async () => {
    const keeping = files.keep({ id: 'u3', type: 'image/png', bytes: pieces(aPdf(), 1) });

    await expect(keeping).rejects.toThrow('no image/png');
    expect(await kept()).toEqual([0, 0]);
  });

  it.each([
    ['under the keys of another installation', 'u4', () => randomBytes(32)],
    ['as that of another upload', 'u5', () => key],
  ])('does not open %s', async (_, id, data) => {
    const sent = { id: 'u4', type: 'image/png', bytes: pieces(await aPng()) } as const;
    const { kept: stored } = await files.keep(sent);

    const reading = whole(filesUnder(data()).served({ id, kept: stored }));

    await expect(reading).rejects.toThrow('does not open');
  });
});
