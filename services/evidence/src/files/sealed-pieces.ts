import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { inPieces } from '../domain/in-pieces.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const PIECE_BYTES = 64 * 1024;
/** Where the IV says that no piece follows. */
const LAST_FLAG_AT = 8;

/** Which file of an upload it is; each is sealed under a key of its own. */
export type SealedPart = {
  readonly key: Uint8Array;
  readonly uploadId: string;
  readonly part: 'original' | 'served';
};

/** A file that was altered, cut off or put in another's place. */
export class FileBroken extends Error {
  override readonly name = 'FileBroken';
}

/**
 * AES-256-GCM piece by piece. The key is used for one file only, so the IV is the number of the piece and whether it
 * is the last: pieces cannot be altered, left out, repeated, put in another order or cut off unnoticed.
 */
export async function* sealedPieces(
  bytes: AsyncIterable<Uint8Array>,
  part: SealedPart,
): AsyncGenerator<Buffer> {
  const key = keyOf(part);
  for await (const { piece, number, isLast } of inPieces(bytes, PIECE_BYTES)) {
    const cipher = createCipheriv(CIPHER, key, ivOf(number, isLast), { authTagLength: TAG_BYTES });
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

export async function* openedPieces(
  sealed: AsyncIterable<Uint8Array>,
  part: SealedPart,
): AsyncGenerator<Buffer> {
  const key = keyOf(part);
  for await (const { piece, number, isLast } of inPieces(sealed, PIECE_BYTES + TAG_BYTES))
    yield opened(piece, key, ivOf(number, isLast));
}

function opened(piece: Buffer, key: Buffer, iv: Buffer): Buffer {
  if (piece.length < TAG_BYTES) throw new FileBroken('a piece is too short');
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(piece.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new FileBroken('a piece does not open');
  }
}

const keyOf = ({ key, uploadId, part }: SealedPart): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `evidence|${uploadId}|${part}`, KEY_BYTES));

function ivOf(number: number, isLast: boolean): Buffer {
  const iv = Buffer.alloc(IV_BYTES);
  iv.writeBigUInt64BE(BigInt(number));
  iv.writeUInt32BE(isLast ? 1 : 0, LAST_FLAG_AT);
  return iv;
}
