import { trusted } from 'mongoose';
import type { Row, RowModel } from './aggregate-model.js';

/** Which rows, how many, and after which id; `status` is the one in the facts. */
export type PageOfRows = {
  readonly limit: number;
  readonly status?: string;
  readonly after?: string;
};

/** One page of a list ordered by id. The filter says whose rows these are, so that no list holds what is not theirs. */
export const pageOfRows = (
  model: RowModel,
  filter: Readonly<Record<string, unknown>>,
  { limit, status, after }: PageOfRows,
): Promise<Row[]> =>
  model
    .find({
      ...filter,
      ...(status === undefined ? {} : { 'facts.status': status }),
      ...(after === undefined ? {} : { _id: trusted({ $gt: after }) }),
    })
    .select({ history: 0 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Row[]>();
