import { createHash } from 'node:crypto';
import type { KeyVault } from '@anxintui/shared/store/key-vault';
import { newDataKey } from '@anxintui/shared/store/sealing';
import type { Begun, Files } from '../db/gridfs-files.js';
import type { SentFile, UploadFiles } from '../domain/ports.js';
import type { KeptFiles, Upload } from '../domain/upload.js';
import { assertPlainPdf } from './check-pdf.js';
import { checkedHead } from './checked-head.js';
import type { ImageType } from './clean-image.js';
import { inTurns } from './in-turns.js';
import { openedPieces, type SealedPart, sealedPieces } from './sealed-pieces.js';

/** Whole files are in memory only here, and a photo of 40 million pixels takes 160 MB: so many at a time in one process. */
const LOOKED_AT_TOGETHER = 1;

type Stored = Parameters<UploadFiles['original']>[0];
type Deps = { readonly files: Files; readonly vault: KeyVault };

/** Files sealed under a key of each upload's own, which the vault keeps. */
export function sealedUploadFiles({ files, vault }: Deps): UploadFiles {
  const turn = inTurns(LOOKED_AT_TOGETHER);
  const opened = async function* (upload: Stored, part: SealedPart['part']) {
    const { original, served } = upload.kept;
    const place = { key: await keyOf(vault, upload), uploadId: upload.id, part };
    const file = part === 'original' ? original : (served ?? original);
    yield* openedPieces(files.read(file), place);
  };
  const remove = async ({ original, served }: KeptFiles): Promise<void> => {
    await files.remove(original);
    if (served) await files.remove(served);
  };
  const original: UploadFiles['original'] = (upload) => opened(upload, 'original');
  return {
    remove,
    original,
    served: (upload) => opened(upload, upload.kept.served ? 'served' : 'original'),
    digest: (bytes) => drained(counted(bytes)),
    async keep({ id, type, bytes }) {
      const dek = newDataKey();
      const key = await vault.wrap(dek, placeOf(id));
      const place = { key: dek.bytes, uploadId: id };
      const seen = counted(checkedHead(bytes, type));
      const kept = {
        key,
        original: await files.write(id, sealedPieces(seen.bytes, { ...place, part: 'original' })),
      };
      try {
        const copy = await turn(async () => servedCopy(type, original({ id, kept })));
        if (!copy) return { kept, ...seen.digest() };
        const sealed = sealedPieces(onePiece(copy), { ...place, part: 'served' });
        return { kept: { ...kept, served: await files.write(id, sealed) }, ...seen.digest() };
      } catch (error) {
        await remove(kept);
        throw error;
      }
    },
    async removeOrphans(span, uploadsOf) {
      for await (const begun of files.begun(span))
        for (const id of await orphansAmong(begun, uploadsOf)) await files.remove(id);
    },
  };
}

const placeOf = (id: string) => ({ collection: 'uploads', id });
const keyOf = async (vault: KeyVault, { id, kept }: Stored): Promise<Uint8Array> =>
  (await vault.unwrap(kept.key, placeOf(id))).bytes;

/** Null where the file itself is given out. */
async function servedCopy(
  type: SentFile['type'],
  bytes: AsyncIterable<Buffer>,
): Promise<Buffer | null> {
  const whole = await wholeOf(bytes);
  if (type !== 'application/pdf') return drawnAnew(whole, type);
  assertPlainPdf(whole);
  return null;
}

/** libvips is loaded with the first photo: every start would wait for it. */
async function drawnAnew(bytes: Buffer, type: ImageType): Promise<Buffer> {
  const { cleanImage } = await import('./clean-image.js');
  return cleanImage(bytes, type);
}

async function orphansAmong(
  begun: readonly Begun[],
  uploadsOf: (ids: readonly string[]) => Promise<readonly Upload[]>,
): Promise<string[]> {
  const uploads = await uploadsOf(begun.flatMap(({ uploadId }) => uploadId ?? []));
  const kept = new Set(uploads.flatMap(({ kept: { original, served } }) => [original, served]));
  return begun.map(({ id }) => id).filter((id) => !kept.has(id));
}

async function* onePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function wholeOf(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const each of bytes) pieces.push(each);
  return Buffer.concat(pieces);
}

type Counted = {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly digest: () => { readonly sha256: string; readonly size: number };
};

/** The same bytes, counted and hashed on their way. */
function counted(bytes: AsyncIterable<Uint8Array>): Counted {
  const hash = createHash('sha256');
  let size = 0;
  async function* counting() {
    for await (const each of bytes) {
      hash.update(each);
      size += each.byteLength;
      yield each;
    }
  }
  return { bytes: counting(), digest: () => ({ sha256: hash.digest('hex'), size }) };
}

async function drained({ bytes, digest }: Counted): ReturnType<UploadFiles['digest']> {
  for await (const _ of bytes);
  return digest();
}
