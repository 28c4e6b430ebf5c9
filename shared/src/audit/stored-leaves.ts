import type { Connection } from 'mongoose';
import { z } from 'zod';
import { Leaf } from './seal.js';
import { SEALED_COLLECTIONS } from './sealed-collections.js';
import type { Place } from './side-by-side.js';

/** How far a document has come; null where what it says of itself cannot be read. */
export type StoredLeaf = Place & { readonly leaf: Leaf | null };

const AT_ONCE = 1_000;
const Aggregate = z.object({ version: z.int(), head: z.string() });
const Record = z.object({ hash: z.string() });

/** The leaves of everything that is sealed, by collection and id, as a majority of the replica set has them. */
export async function* storedLeaves(connection: Connection): AsyncGenerator<StoredLeaf> {
  for (const collection of SEALED) {
    const rows = connection
      .collection<{ _id: string }>(collection)
      .find({}, { projection: { version: 1, head: 1, hash: 1 } })
      .sort({ _id: 1 })
      .batchSize(AT_ONCE);
    for await (const { _id, ...row } of rows) {
      const id = String(_id);
      yield { collection, id, leaf: leafOf({ collection, id }, row) };
    }
  }
}

/** In the order of their names, which is that of the leaves. */
export const SEALED = Object.keys(SEALED_COLLECTIONS).sort();
export const RECORDS: ReadonlySet<string> = new Set(
  Object.entries(SEALED_COLLECTIONS).flatMap(([name, kind]) => (kind === 'record' ? [name] : [])),
);

function leafOf({ collection, id }: Place, row: unknown): Leaf | null {
  const standing = RECORDS.has(collection)
    ? { version: 1, head: Record.safeParse(row).data?.hash }
    : Aggregate.safeParse(row).data;
  return Leaf.safeParse({ collection, id, ...standing }).data ?? null;
}
