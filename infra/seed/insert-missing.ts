import { insertMissing as insertInto } from '@anxintui/shared/store/insert-missing';
import type { Connection } from 'mongoose';

type Document = { readonly _id: string };

/** The same by the name of a collection; what is there already stays as it is. */
export async function insertMissing<T extends Document>(
  connection: Connection,
  collection: string,
  rows: readonly T[],
): Promise<void> {
  await insertInto(connection.collection<Document>(collection), rows);
}
