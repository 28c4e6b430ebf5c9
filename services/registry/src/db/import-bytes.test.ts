import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { importBytes } from './import-bytes.js';

const { connection, drop } = await testDatabase('import-bytes');
afterAll(drop);
const bytes = importBytes(connection);
const SEEN_NOTHING = () => undefined;

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}
async function textOf(id: string): Promise<string> {
  const all: Buffer[] = [];
  for await (const piece of bytes.read(id)) all.push(piece);
  return Buffer.concat(all).toString();
}
const keptIn = (collection: 'files' | 'chunks') =>
  connection.collection(`imports.${collection}`).countDocuments();

describe('the bytes of lists', () => {
  it('are kept as they came, with their hash', async () => {
    const { id, ...kept } = await bytes.keep(pieces('a,b\n', '1,2'), SEEN_NOTHING);

    expect(await textOf(id)).toBe('a,b\n1,2');
    expect(kept).toEqual({
      bytes: 7,
      sha256: 'aeedab1ee7a1043753c9ab768594bc8420d7b85491d0be9421edc3813c237f4c',
    });
  });

  it('are gone again when the upload breaks off, or what came was refused', async () => {
    const [files, chunks] = [await keptIn('files'), await keptIn('chunks')];
    const refuse = () => {
      throw new Error('no list');
    };
    async function* broken() {
      yield Buffer.alloc(3_000_000);
      throw new Error('gone away');
    }

    await expect(bytes.keep(pieces('a'), refuse)).rejects.toThrow('no list');
    await expect(bytes.keep(broken(), SEEN_NOTHING)).rejects.toThrow('gone away');

    expect([await keptIn('files'), await keptIn('chunks')]).toEqual([files, chunks]);
  });

  it('that belong to no list go after a day, the others stay', async () => {
    const named = await bytes.keep(pieces('named'), SEEN_NOTHING);
    const orphan = await bytes.keep(pieces('orphan'), SEEN_NOTHING);
    const isNamed = async (id: string) => id !== orphan.id;

    await bytes.removeOrphans(new Date(0), isNamed);
    expect(await textOf(orphan.id)).toBe('orphan');
    await bytes.removeOrphans(new Date(Date.now() + 60_000), isNamed);

    expect(await textOf(named.id)).toBe('named');
    expect(await textOf(orphan.id)).toBe('');
  });
});
