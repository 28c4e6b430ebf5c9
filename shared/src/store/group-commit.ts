import { mongo } from 'mongoose';

type Waiting<Row> = { row: Row; done: () => void; failed: (reason: unknown) => void };
const LARGEST = 64;

/**
 * Writes that arrive while others are being journaled go together, and each caller learns of its own.
 * Rejects with the document's write error (code 11000 for a duplicate), or with the group's error when the outcome is unknown.
 */
export function groupCommit<Row extends mongo.Document>(
  insertMany: (rows: Row[]) => Promise<unknown>,
): (row: Row) => Promise<void> {
  const waiting: Waiting<Row>[] = [];
  let isBusy = false;

  /** One group at a time: a second one beside it would only be smaller and wait for the same journal. */
  async function start(): Promise<void> {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    await commit(waiting.splice(0, LARGEST), insertMany);
    isBusy = false;
    void start();
  }

  return (row) =>
    new Promise((done, failed) => {
      waiting.push({ row, done, failed });
      setImmediate(() => void start());
    });
}

async function commit<Row>(
  group: Waiting<Row>[],
  insertMany: (rows: Row[]) => Promise<unknown>,
): Promise<void> {
  const outcome = await insertMany(group.map(({ row }) => row)).then(() => new Map(), refused);
  group.forEach(({ done, failed }, index) => {
    if (!(outcome instanceof Map)) failed(outcome);
    else if (outcome.has(index)) failed(outcome.get(index));
    else done();
  });
}

/**
 * The refused documents by their place in the group; the error itself when nobody can say what was written:
 * a write concern that was not met, a time-out, a lost connection. Then no member of the group may be told that it is safe.
 */
function refused(error: unknown): Map<number, mongo.WriteError> | unknown {
  const isKnown =
    error instanceof mongo.MongoBulkWriteError && !error.result.getWriteConcernError();
  const byIndex = isKnown ? [error.writeErrors].flat() : [];
  return byIndex.length > 0 ? new Map(byIndex.map((each) => [each.index, each])) : error;
}

/** A document with this `_id` (or another unique key) exists already. */
export const isDuplicateKey = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
