import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, whole } from './files.contract.js';
import { FileBroken, openedPieces, sealedPieces } from './sealed-pieces.js';

const part = { key: randomBytes(32), uploadId: 'upload-1', part: 'original' } as const;
const sealed = (bytes: Uint8Array, of = part) => whole(sealedPieces(pieces(bytes), of));
const opened = (bytes: Uint8Array, of: Parameters<typeof openedPieces>[1] = part, size = 999) =>
  whole(openedPieces(pieces(bytes, size), of));
/** A sealed piece of 64 KiB with its tag. */
const PIECE = 64 * 1024 + 16;

describe('a sealed file', () => {
  it('opens to what was sealed, in whatever pieces it comes', async () => {
    const lengths = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lengths),
        fc.integer({ min: 1, max: 150_000 }),
        fc.integer({ min: 1000, max: 150_000 }),
        async (length, sent, read) => {
          const bytes = randomBytes(length);

          const kept = await whole(sealedPieces(pieces(bytes, Math.max(sent, 500)), part));

          expect((await opened(kept, part, read)).equals(bytes)).toBe(true);
          expect(kept.includes(bytes.subarray(0, 32))).toBe(length < 32 && kept.includes(bytes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not open when any bit of it is another one', async () => {
    const kept = await sealed(randomBytes(1000));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: kept.length * 8 - 1 }), async (bit) => {
        const altered = Buffer.from(kept);
        altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);

        await expect(opened(altered)).rejects.toThrow(FileBroken);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['cut off at the end of a piece', (kept: Buffer) => kept.subarray(0, PIECE)],
    ['cut off in a piece', (kept: Buffer) => kept.subarray(0, -1)],
    [
      'with two pieces in another order',
      (kept: Buffer) =>
        Buffer.concat([
          kept.subarray(PIECE, 2 * PIECE),
          kept.subarray(0, PIECE),
          kept.subarray(2 * PIECE),
        ]),
    ],
    ['without its first piece', (kept: Buffer) => kept.subarray(PIECE)],
    ['with a piece twice', (kept: Buffer) => Buffer.concat([kept.subarray(0, PIECE), kept])],
    ['that is nothing any more', (kept: Buffer) => kept.subarray(0, 0)],
  ])('does not open %s', async (_, altered) => {
    const kept = await sealed(randomBytes(150_000));

    await expect(opened(altered(kept))).rejects.toThrow(FileBroken);
  });

  it.each([
    ['under another key', { ...part, key: randomBytes(32) }],
    ['as the file of another upload', { ...part, uploadId: 'upload-2' }],
    ['as another file of the same upload', { ...part, part: 'served' as const }],
  ])('does not open %s', async (_, other) => {
    await expect(opened(await sealed(randomBytes(10)), other)).rejects.toThrow(FileBroken);
  });
});
