import type { Entry } from '@anxintui/shared/aggregate/history';
import type { Row, RowModel } from '@anxintui/shared/store/aggregate-model';
import { trusted } from 'mongoose';
import { WAITING } from '../domain/waiting.js';

const MOST = 1_000;
/** Cases that nobody has routed yet wait too. */
const OPEN = ['filed', ...WAITING];

/** A case as its shopper takes it along, without the accounts of others. */
export type ExportedCase = {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly timeline: readonly Pick<Entry, 'at' | 'by' | 'type' | 'data'>[];
};

export async function casesOf(model: RowModel, shopperId: string): Promise<ExportedCase[]> {
  const found = model.find({ 'facts.shopperId': shopperId }).sort({ _id: 1 }).limit(MOST);
  const rows = await found.select({ facts: 1, history: 1 }).lean<Row[]>();
  return rows.map(({ _id, facts: { officer: _, ...facts }, history }) => ({
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

/** Whether something of theirs goes on, as shopper or for another, and when the last of it happened. */
export async function lastCaseOf(model: RowModel, accountId: string) {
  const theirs = {
    $or: [{ 'facts.shopperId': accountId }, { 'facts.representative.accountId': accountId }],
  };
  const open = await model.exists({
    $and: [theirs, { 'facts.status': trusted({ $in: OPEN }) }],
  });
  const [last] = await model.aggregate<{ at: Date }>([
    { $match: theirs },
    { $group: { _id: null, at: { $max: { $max: '$history.at' } } } },
  ]);
  return { isOpen: open !== null, ...(last ? { lastAt: last.at } : {}) };
}
