import type { Entry } from '../aggregate/history.js';
import type { Row, RowModel } from './aggregate-model.js';
import type { Filter } from './visible-to.js';

const MOST = 1_000;

/** An aggregate as its shopper takes it along: the facts and what happened, without the accounts of others. */
export type ExportedRow = {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly timeline: readonly Pick<Entry, 'at' | 'by' | 'type' | 'data'>[];
};

export async function exportedRows(model: RowModel, shopperId: string): Promise<ExportedRow[]> {
  const found = model.find({ 'facts.shopperId': shopperId }).sort({ _id: 1 }).limit(MOST);
  const rows = await found.select({ facts: 1, history: 1 }).lean<Row[]>();
  return rows.map(({ _id, facts, history }) => ({
    id: _id,
    facts,
    timeline: history.map(({ at, by, type, data }) => ({
      at,
      by,
      type,
      ...(data ? { data } : {}),
    })),
  }));
}

/** Whether one of theirs still goes on, and when the last thing happened in any of them. */
export async function lastOf(model: RowModel, theirs: Filter, goingOn: Filter) {
  const open = await model.exists({ $and: [theirs, goingOn] });
  const [last] = await model.aggregate<{ at: Date }>([
    { $match: theirs },
    { $group: { _id: null, at: { $max: { $max: '$history.at' } } } },
  ]);
  return { isOpen: open !== null, ...(last ? { lastAt: last.at } : {}) };
}
