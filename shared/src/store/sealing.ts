import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_BYTES = 9;

/** A key that seals the fields of one person or of one document. */
export type DataKey = { readonly id: string; readonly bytes: Uint8Array };

/** Where a sealed field belongs; it opens nowhere else. */
export type SealedPlace = {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
};

/** What is there was not sealed for this place under this key, or is no longer what was sealed. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor({ collection, id, field }: SealedPlace) {
    super(`${field} of ${collection}/${id} does not open`);
  }
}

export const newDataKey = (): DataKey => ({
  id: randomBytes(KEY_ID_BYTES).toString('base64url'),
  bytes: randomBytes(KEY_BYTES),
});

/** AES-256-GCM with a random IV (NIST SP 800-38D, 8.2.2), bound to its place and its key. */
export function seal(text: string, key: DataKey, place: SealedPlace): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key.bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place, key));
  const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** What was sealed; throws `SealBroken` for everything else. */
export function unseal(sealed: string, key: DataKey, place: SealedPlace): string {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES || bytes.toString('base64url') !== sealed)
    throw new SealBroken(place);
  const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(place, key));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const opened = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    throw new SealBroken(place);
  }
}

/** A JSON list, so that no name can run into its neighbour. */
const boundTo = ({ collection, id, field }: SealedPlace, key: DataKey): Buffer =>
  Buffer.from(JSON.stringify([collection, id, field, key.id]));
