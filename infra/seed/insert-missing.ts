import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Model, mongo } from 'mongoose';

/** Inserts the documents whose `_id` is not taken yet and leaves the others as they are. */
export async function insertMissing<T>(model: Model<T>, rows: T[]): Promise<void> {
  try {
    await model.insertMany(rows, { ordered: false, throwOnValidationError: true });
  } catch (error) {
    if (!onlyDuplicates(error)) throw error;
  }
}

const onlyDuplicates = (error: unknown): boolean =>
  error instanceof mongo.MongoBulkWriteError &&
  !error.result.getWriteConcernError() &&
  [error.writeErrors].flat().every(isDuplicateKey);
