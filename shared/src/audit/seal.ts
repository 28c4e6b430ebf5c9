import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { canonicalText } from '../aggregate/canonical-text.js';
import { sha256Of } from '../aggregate/history.js';

/** How far one document has come: its version and the hash of its last event. A record that is written once has version 1. */
export const Leaf = z.strictObject({
  collection: z.string(),
  id: z.string(),
  version: z.int().positive(),
  head: z.string(),
});
export type Leaf = z.infer<typeof Leaf>;

const SealFacts = z.strictObject({
  /** From 1 without a gap. */
  number: z.int().positive(),
  /** The day in Asia/Shanghai. */
  day: z.iso.date(),
  sealedAt: z.iso.datetime(),
  /** The hash of the seal before; empty in the first. */
  previous: z.string(),
  /** Over the leaves of all documents, in the order of collection and id. */
  root: z.string(),
  leaves: z.int().nonnegative(),
  /** Documents that are no longer what an earlier seal says of them: gone, rolled back, or rewritten. */
  contradictions: z.int().nonnegative(),
  /** How many leaves are new since the seal before, and the hash of the lines in which they are written down. */
  changed: z.int().nonnegative(),
  changes: z.string(),
  publicKey: z.string(),
});
type SealFacts = z.infer<typeof SealFacts>;
export const Seal = SealFacts.extend({ signature: z.string() });
/** What one day's state of all documents was, signed. */
export type Seal = z.infer<typeof Seal>;

/** The line in which a leaf is written down; the tree hashes the same text. */
export const leafLine = ({ collection, id, version, head }: Leaf): string =>
  canonicalText({ collection, id, version, head });

export const hashOfSeal = (seal: Seal): string => sha256Of(seal);

export function signedSeal(facts: Omit<SealFacts, 'publicKey'>, key: KeyObject): Seal {
  const whole = { ...facts, publicKey: publicKeyOf(key) };
  const signature = sign(null, signedText(whole), key).toString('base64url');
  return { ...whole, signature };
}

export function isSigned({ signature, ...facts }: Seal): boolean {
  try {
    const key = { kty: 'OKP', crv: 'Ed25519', x: facts.publicKey };
    const publicKey = createPublicKey({ key, format: 'jwk' });
    return verify(null, signedText(facts), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

const signedText = (facts: SealFacts): Buffer => Buffer.from(canonicalText(facts));

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

/** The signing key whose seed lies in the key file. */
export function sealKey(seed: Uint8Array): KeyObject {
  const key = Buffer.concat([PKCS8, seed.subarray(0, SEED_BYTES)]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** The public key as auditors are given it: 32 bytes in base64url. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the seal key is no Ed25519 key');
  return x;
}
