import { mongo } from 'mongoose';
import { isDuplicateKey } from './group-commit.js';

/** Inserts the documents whose `_id` is not taken yet, and tells which were there before. */
export async function insertMissing<T extends { readonly _id: string }>(
  collection: mongo.Collection<T>,
  rows: readonly mongo.OptionalUnlessRequiredId<T>[],
): Promise<readonly string[]> {
  if (rows.length === 0) return [];
  try {
    await collection.insertMany(rows, { ordered: false });
    return [];
  } catch (error) {
    const refused = duplicatesIn(error);
    if (!refused) throw error;
    return refused.flatMap(({ index }) => rows[index]?._id ?? []);
  }
}

/** Null when the error is anything else, or when nobody can say what was written. */
function duplicatesIn(error: unknown): readonly mongo.WriteError[] | null {
  if (!(error instanceof mongo.MongoBulkWriteError)) return null;
  const refused = [error.writeErrors].flat();
  const isKnown = refused.every(isDuplicateKey) && !error.result.getWriteConcernError();
  return isKnown ? refused : null;
}
