import { trusted } from 'mongoose';
import { type AskedNumber, shortNumber } from '../identifiers/receipt-number.js';
import type { Row, RowModel } from './aggregate-model.js';
import type { Filter } from './visible-to.js';

/** Which rows, how many, and after which id; `status` is one, or one of several, in the facts. */
export type PageOfRows = {
  readonly limit: number;
  readonly status?: string | readonly string[];
  readonly after?: string;
  /** Only what has this number. */
  readonly number?: AskedNumber;
};

/**
 * One page of a list ordered by id. The filter says whose rows these are, so that no list holds what is not theirs;
 * without one nothing is.
 */
export async function pageOfRows(
  model: RowModel,
  filter: Filter | null,
  { limit, status, after, number }: PageOfRows,
): Promise<Row[]> {
  if (!filter) return [];
  const numbered = number ? [{ _id: trusted({ $in: await idsOf(model, filter, number) }) }] : [];
  return model
    .find({
      $and: [filter, ...numbered],
      ...(status === undefined ? {} : { 'facts.status': oneOf(status) }),
      ...(after === undefined ? {} : { _id: trusted({ $gt: after }) }),
    })
    .select({ history: 0 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Row[]>();
}

const oneOf = (status: string | readonly string[]) =>
  typeof status === 'string' ? status : trusted({ $in: [...status] });

/** More than anybody files in a lifetime; ten digits are looked for among one's own, by the ids alone. */
const MOST_LOOKED_THROUGH = 10_000;

/** The ids of this number among what the filter lets through. */
export async function idsOf(
  model: RowModel,
  filter: Filter,
  number: AskedNumber,
): Promise<readonly string[]> {
  if ('id' in number) return [number.id];
  const own = model
    .find({ $and: [filter] })
    .select({ _id: 1 })
    .limit(MOST_LOOKED_THROUGH);
  const ids = (await own.lean<Pick<Row, '_id'>[]>()).map(({ _id }) => _id);
  return ids.filter((id) => shortNumber(id) === number.short);
}
