import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LEAST_BYTES = 32;
const OWNER_READS = 0o400;
const OWNER_ONLY = 0o700;
const OTHERS = 0o077;

/** Where the key of the return passes lies; made once, and the same for every start from then on. */
export function passKeyFile(dataPath: string): string {
  const folder = join(dataPath, 'secrets');
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  const path = join(folder, 'pass.key');
  try {
    const key = randomBytes(LEAST_BYTES).toString('base64url');
    writeFileSync(path, key, { flag: 'wx', mode: OWNER_READS });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  return path;
}

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

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
