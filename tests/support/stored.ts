import { verifyHistory } from '@anxintui/shared/aggregate/verify';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import type { Connection } from 'mongoose';

export type Collection = 'returns' | 'cases' | 'stores' | 'pledges' | 'approvals';

/** The document as the database has it, whatever the api shows of it. */
export async function storedRow(
  connection: Connection,
  collection: Collection,
  id: string,
): Promise<Row> {
  const row = await connection.collection<Row>(collection).findOne({ _id: id });
  if (!row) throw new Error(`${collection} has no ${id}`);
  return row;
}

/** Everything wrong with the hash chain of one stored aggregate. */
export async function chainProblems(
  connection: Connection,
  collection: Collection,
  id: string,
): Promise<string[]> {
  return problemsOf(await storedRow(connection, collection, id));
}

export const problemsOf = ({ _id, version, head, clocks, facts, history }: Row): string[] =>
  verifyHistory({ ...facts, id: _id, version, head, clocks }, history);
