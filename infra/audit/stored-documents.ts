import type { Place } from '@anxintui/shared/audit/side-by-side';
import { RECORDS, SEALED } from '@anxintui/shared/audit/stored-leaves';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import type { Connection, mongo } from 'mongoose';
import { aggregateProblems, recordProblems, type SealedLeaf } from './document-problems.js';

/** A document as the database has it, with what can be found wrong about it. */
export type StoredDocument = Place & {
  readonly events: number;
  readonly problems: (sealed: readonly SealedLeaf[]) => string[];
};
type Named = mongo.Document & { readonly _id: string };

const AT_ONCE = 200;

/** Everything that is sealed, by collection and id. */
export async function* storedDocuments(connection: Connection): AsyncGenerator<StoredDocument> {
  for (const collection of SEALED)
    yield* RECORDS.has(collection)
      ? records(connection, collection)
      : aggregates(connection, collection);
}

async function* aggregates(
  connection: Connection,
  collection: string,
): AsyncGenerator<StoredDocument> {
  const rows = connection.collection<Row>(collection).find().sort({ _id: 1 }).batchSize(AT_ONCE);
  for await (const row of rows) {
    const events = Array.isArray(row.history) ? row.history.length : 0;
    const problems = (sealed: readonly SealedLeaf[]) => aggregateProblems(row, sealed);
    yield { collection, id: String(row._id), events, problems };
  }
}

async function* records(
  connection: Connection,
  collection: string,
): AsyncGenerator<StoredDocument> {
  const rows = connection.collection<Named>(collection).find().sort({ _id: 1 }).batchSize(AT_ONCE);
  for await (const row of rows) {
    const problems = (sealed: readonly SealedLeaf[]) => recordProblems(row, sealed);
    yield { collection, id: String(row._id), events: 0, problems };
  }
}
