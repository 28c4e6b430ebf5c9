import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, mongo } from 'mongoose';

type Document = { readonly _id: string };

/** Inserts the documents whose `_id` is not taken yet and leaves the others as they are. */
export async function insertMissing<T extends Document>(
  connection: Connection,
  collection: string,
  rows: readonly T[],
): Promise<void> {
  if (rows.length === 0) return;
  try {
    await connection.collection<Document>(collection).insertMany([...rows], { ordered: false });
  } catch (error) {
    if (!onlyDuplicates(error)) throw error;
  }
}

const onlyDuplicates = (error: unknown): boolean =>
  error instanceof mongo.MongoBulkWriteError &&
  !error.result.getWriteConcernError() &&
  [error.writeErrors].flat().every(isDuplicateKey);
