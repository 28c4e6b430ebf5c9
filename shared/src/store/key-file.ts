import { readFileSync, statSync } from 'node:fs';

const LEAST_BYTES = 32;
const OTHERS = 0o077;

/** A key from its file: base64url, 32 random bytes at least, readable by its owner alone. */
export function readKey(path: string): Uint8Array {
  if ((statSync(path).mode & OTHERS) !== 0)
    throw new Error(`${path} can be read by others; make it readable by its owner alone`);
  const text = readFileSync(path, 'utf8').trim();
  const key = Buffer.from(text, 'base64url');
  if (!/^[\w-]+$/.test(text) || key.length < LEAST_BYTES)
    throw new Error(`${path} holds no key: ${LEAST_BYTES} random bytes at least, in base64url`);
  return key;
}
