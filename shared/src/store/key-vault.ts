import { hash } from 'node:crypto';
import { type DataKey, newDataKey, SealBroken, type SealedPlace, seal, unseal } from './sealing.js';

/** A data key as it is kept: worth nothing without the vault's key `under`. */
export type WrappedKey = {
  readonly id: string;
  readonly under: string;
  readonly sealed: string;
};

/**
 * Wraps data keys under keys that never leave it. Asynchronous, because a vault may be a service of its own; the one
 * here works from the keys of files.
 */
export interface KeyVault {
  /** For the document that it belongs to: wrapped for another one, it does not unwrap. */
  wrap(key: DataKey, of: KeyOwner): Promise<WrappedKey>;
  unwrap(wrapped: WrappedKey, of: KeyOwner): Promise<DataKey>;
}
export type KeyOwner = Pick<SealedPlace, 'collection' | 'id'>;

const KEY_ID_LENGTH = 12;

/** The newest key wraps, and every key that is known unwraps: so keys are changed without a stop. */
export function keyVault(newest: Uint8Array, ...older: readonly Uint8Array[]): KeyVault {
  const current = vaultKey(newest);
  const known = new Map([current, ...older.map(vaultKey)].map((key) => [key.id, key]));
  return {
    async wrap({ id, bytes }, of) {
      const sealed = seal(Buffer.from(bytes).toString('base64url'), current, placeOf(id, of));
      return { id, under: current.id, sealed };
    },
    async unwrap({ id, under, sealed }, of) {
      const place = placeOf(id, of);
      const key = known.get(under);
      if (!key) throw new SealBroken(place);
      return { id, bytes: Buffer.from(unseal(sealed, key, place), 'base64url') };
    },
  };
}

/** Named by its hash, so that a key needs no name of its own. */
const vaultKey = (bytes: Uint8Array): DataKey => ({
  id: hash('sha256', Buffer.concat([Buffer.from('key id'), bytes]), 'hex').slice(0, KEY_ID_LENGTH),
  bytes,
});

const placeOf = (keyId: string, { collection, id }: KeyOwner): SealedPlace => ({
  collection,
  id,
  field: `key ${keyId}`,
});

/** One sealed value with the key it needs: for what belongs to a document and not to a person. */
export type Envelope = { readonly dek: WrappedKey; readonly sealed: string };

/** Seals one value under a key of its own. */
export async function sealOnce(
  vault: KeyVault,
  text: string,
  place: SealedPlace,
): Promise<Envelope> {
  const key = newDataKey();
  return { dek: await vault.wrap(key, place), sealed: seal(text, key, place) };
}

export async function unsealOnce(
  vault: KeyVault,
  { dek, sealed }: Envelope,
  place: SealedPlace,
): Promise<string> {
  return unseal(sealed, await vault.unwrap(dek, place), place);
}
