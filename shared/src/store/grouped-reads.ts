import { trusted } from 'mongoose';
import type { Row, RowModel } from './aggregate-model.js';

type Waiting<Value> = {
  readonly key: string;
  readonly found: (value: Value | null) => void;
  readonly failed: (reason: unknown) => void;
};
const LARGEST = 64;

/** Reads that are asked for while another is under way go together in one query; each caller gets its own, or null. */
export function groupedReads<Value>(
  readMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (key: string) => Promise<Value | null> {
  const waiting: Waiting<Value>[] = [];
  let isBusy = false;
  async function start(): Promise<void> {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    await answer(waiting.splice(0, LARGEST), readMany);
    isBusy = false;
    void start();
  }
  return (key) =>
    new Promise((found, failed) => {
      waiting.push({ key, found, failed });
      setImmediate(() => void start());
    });
}

/** Aggregates as they stand, without their history, by their ids. Each caller parses its own: a bad row spoils no other. */
export const standingRows = (model: RowModel): ((id: string) => Promise<Row | null>) =>
  groupedReads(async (ids) => {
    const rows = await model
      .find({ _id: trusted({ $in: [...ids] }) }, { history: 0 })
      .lean<Row[]>();
    return new Map(rows.map((row) => [row._id, row]));
  });

async function answer<Value>(
  group: readonly Waiting<Value>[],
  readMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<void> {
  try {
    const values = await readMany(group.map(({ key }) => key));
    for (const { key, found } of group) found(values.get(key) ?? null);
  } catch (error) {
    for (const { failed } of group) failed(error);
  }
}
