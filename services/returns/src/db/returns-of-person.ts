import type { Entry } from '@anxintui/shared/aggregate/history';
import type { Row, RowModel } from '@anxintui/shared/store/aggregate-model';
import { RETURN_STATUSES, type ReturnStatus } from '@anxintui/shared/vocabulary/returns';
import { trusted } from 'mongoose';

/** Returns in which nothing is waited for any more. */
const ENDED: readonly ReturnStatus[] = ['lapsed', 'withdrawn', 'closed'];
const OPEN = RETURN_STATUSES.filter((status) => !ENDED.includes(status));
const MOST = 1_000;

/** A return as its shopper takes it along: the facts and what happened, without the accounts of others. */
export type ExportedReturn = {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly timeline: readonly Pick<Entry, 'at' | 'by' | 'type' | 'data'>[];
};

export async function returnsOf(model: RowModel, shopperId: string): Promise<ExportedReturn[]> {
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

/** Whether something of theirs goes on, and when the last of it happened. */
export async function lastReturnOf(model: RowModel, shopperId: string) {
  const theirs = { 'facts.shopperId': shopperId };
  const open = await model.exists({ ...theirs, 'facts.status': trusted({ $in: [...OPEN] }) });
  const [last] = await model.aggregate<{ at: Date }>([
    { $match: theirs },
    { $group: { _id: null, at: { $max: { $max: '$history.at' } } } },
  ]);
  return { isOpen: open !== null, ...(last ? { lastAt: last.at } : {}) };
}
