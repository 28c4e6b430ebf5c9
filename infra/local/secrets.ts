import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKey } from '@anxintui/shared/store/key-file';

const KEY_BYTES = 32;
const OWNER_READS = 0o400;
const OWNER_ONLY = 0o700;

/**
 * The keys of an installation, each in a file of its own, so that whoever holds one holds no other: `pass` signs
 * return passes, `data` wraps the keys of persons, `index` makes phone numbers findable, `code` hashes the codes sent by
 * SMS, `link` signs addresses of files, `seal` signs the daily seal.
 */
export const KEY_NAMES = ['pass', 'data', 'index', 'code', 'link', 'seal'] as const;
export type KeyName = (typeof KEY_NAMES)[number];
export type KeyFiles = Readonly<Record<`${Uppercase<KeyName>}_KEY_FILE`, string>>;

/** Where the keys lie, as the environment names them; each is made once, and the same for every start from then on. */
export function keyFiles(dataPath: string): KeyFiles {
  const folder = join(dataPath, 'secrets');
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  const file = (name: KeyName): string => keyFile(join(folder, `${name}.key`));
  return {
    PASS_KEY_FILE: file('pass'),
    DATA_KEY_FILE: file('data'),
    INDEX_KEY_FILE: file('index'),
    CODE_KEY_FILE: file('code'),
    LINK_KEY_FILE: file('link'),
    SEAL_KEY_FILE: file('seal'),
  };
}

function keyFile(path: string): string {
  try {
    const key = randomBytes(KEY_BYTES).toString('base64url');
    writeFileSync(path, key, { flag: 'wx', mode: OWNER_READS });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  return path;
}

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** The keys that an api works with. */
export type ApiKeys = Readonly<Record<Exclude<KeyName, 'seal'>, Uint8Array>>;

export const readApiKeys = (files: Omit<KeyFiles, 'SEAL_KEY_FILE'>): ApiKeys => ({
  pass: readKey(files.PASS_KEY_FILE),
  data: readKey(files.DATA_KEY_FILE),
  index: readKey(files.INDEX_KEY_FILE),
  code: readKey(files.CODE_KEY_FILE),
  link: readKey(files.LINK_KEY_FILE),
});
