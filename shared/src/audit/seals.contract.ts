import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSeal, type Sealed, sealsIn } from './make-seal.js';
import { type Leaf, sealKey } from './seal.js';
import { sealFiles } from './seal-files.js';
import type { StoredLeaf } from './stored-leaves.js';

export const KEY = sealKey(new Uint8Array(32).fill(7));

export const aLeaf = (over: Partial<Leaf> = {}): Leaf => ({
  collection: 'cases',
  id: 'CASE1',
  version: 1,
  head: 'h1',
  ...over,
});

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** As the database would give them. */
const asStored = (leaves: readonly Leaf[]): StoredLeaf[] =>
  leaves.map((leaf) => ({ collection: leaf.collection, id: leaf.id, leaf }));

/** A folder for seals, and a database that says whatever the test says. */
export async function sealFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'anxintui-seals-'));
  const store = sealFiles(folder);
  return {
    folder,
    store,
    async seal(day: string, leaves: readonly Leaf[]): Promise<Sealed | null> {
      const deps = { store, key: KEY, stored: () => each(asStored(leaves)) };
      return makeSeal(deps, await sealsIn(store), { day, at: new Date(`${day}T01:00:00Z`) });
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
