import { directoryRow } from '@anxintui/registry/db/directory';
import { mongo } from 'mongoose';
import { storeOf } from './directory-stores.js';

const SEED = 7;
const TOGETHER = 2_000;
const DATABASE = 'anxintui';
const KEPT_INDEX = '_id_';

type Rows = mongo.Collection<ReturnType<typeof directoryRow>>;
export type Filled = { readonly rowsMs: number; readonly indexesMs: number };

/** Fills the directory as a bulk load does: the rows first, their indexes afterwards, each in one go. */
export async function fillDirectory(uri: string, stores: number): Promise<Filled> {
  // Building an index takes longer than the product lets any command take.
  const client = await new mongo.MongoClient(uri, { socketTimeoutMS: 0 }).connect();
  try {
    const figures = await filled(client.db(DATABASE).collection('directory'), stores);
    // What was loaded is still being written to disk for a minute; nobody searches a directory of that age.
    await client.db('admin').command({ fsync: 1 });
    return figures;
  } finally {
    await client.close();
  }
}

async function filled(rows: Rows, stores: number): Promise<Filled> {
  const indexes = (await rows.indexes()).filter(({ name }) => name !== KEPT_INDEX);
  await rows.dropIndexes();
  const rowsMs = await timed(() => insertRows(rows, stores));
  const indexesMs = await timed(() =>
    rows.createIndexes(indexes.map(({ v: _, ...index }) => index)),
  );
  return { rowsMs, indexesMs };
}

async function insertRows(rows: Rows, stores: number): Promise<void> {
  for (let from = 0; from < stores; from += TOGETHER) {
    const size = Math.min(TOGETHER, stores - from);
    await rows.insertMany(
      Array.from({ length: size }, (_, n) => rowOf(from + n)),
      { ordered: false },
    );
  }
}

function rowOf(n: number) {
  const { store, pledge } = storeOf(SEED, n);
  return directoryRow(store, pledge);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
