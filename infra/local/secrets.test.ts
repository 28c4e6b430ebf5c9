import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKey } from '@anxintui/shared/store/key-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY_NAMES, keyFiles } from './secrets.js';

describe('a key of the installation', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'anxintui-secrets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (text: string, mode = 0o400): string => {
    const path = join(folder, 'pass.key');
    writeFileSync(path, text, { mode });
    chmodSync(path, mode);
    return path;
  };

  it('is made once and kept from then on', () => {
    const paths = Object.values(keyFiles(folder));
    const first = paths.map((path) => readFileSync(path, 'utf8'));

    expect(Object.values(keyFiles(folder))).toEqual(paths);
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(first);
    expect(new Set(first).size).toBe(KEY_NAMES.length);
  });

  it('is 32 random bytes that only their owner can read, and nobody can write', () => {
    const path = keyFiles(folder).PASS_KEY_FILE;

    expect(readKey(path)).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o400);
  });

  it('is another one in another place', () => {
    const other = keyFiles(join(folder, 'other')).DATA_KEY_FILE;

    expect(readKey(other)).not.toEqual(readKey(keyFiles(folder).DATA_KEY_FILE));
  });

  it.each([
    ['shorter than 32 bytes', Buffer.alloc(31, 1).toString('base64url')],
    ['not base64url', `${Buffer.alloc(32, 251).toString('base64url')}+/`],
    ['missing', ''],
  ])('is refused when it is %s', (_, text) => {
    const path = written(text);

    expect(() => readKey(path)).toThrow('holds no key');
  });

  it.each([0o440, 0o404, 0o644])('is refused when others may read it (%i)', (mode) => {
    const path = written(Buffer.alloc(32, 1).toString('base64url'), mode);

    expect(() => readKey(path)).toThrow('can be read by others');
  });

  it('is refused when its file is not there', () => {
    expect(() => readKey(join(folder, 'pass.key'))).toThrow('ENOENT');
  });
});
