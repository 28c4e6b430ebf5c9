import type { Row } from '@anxintui/shared/store/aggregate-model';
import type { Filter } from '@anxintui/shared/store/visible-to';
import type { CaseOrder } from '@anxintui/shared/vocabulary/cases';
import type { mongo } from 'mongoose';
import type { Narrowed, OrderOfCases } from '../domain/case-desks.js';
import type { Pile } from '../domain/desk.js';
import { conditionsOf } from './desk-conditions.js';

export type Rows = mongo.Collection<Row>;
export type AskedPile = { readonly pile: Pile; readonly narrowed: Narrowed };
/** The name of an index, or how the one of the numbers is made. */
export type Index = string | { readonly _id: 1 };
export type Reading = OrderOfCases & {
  readonly index: Index;
  /** Only what comes after this key in the order that is asked for. */
  readonly after?: string | undefined;
  /** Only what comes before this one. */
  readonly before?: string | undefined;
};

type SortField = 'listed.due' | 'listed.filed';
/** Equals in status are ordered by when they are due. */
export const SORTED_BY: Readonly<Record<CaseOrder, SortField>> = {
  due: 'listed.due',
  filed: 'listed.filed',
  status: 'listed.due',
};

/** When ordered by status the steps go up or down; within a step the most urgent is always first. */
export const directionOf = ({ by, isDescending }: OrderOfCases): 1 | -1 =>
  isDescending && by !== 'status' ? -1 : 1;

/** What lies on a pile, in order. Whose it is is said by the desk, inside the query. */
export function cursorOver(rows: Rows, { pile, narrowed }: AskedPile, reading: Reading) {
  const field = SORTED_BY[reading.by];
  const direction = directionOf(reading);
  const conditions = [conditionsOf(pile, narrowed), ...limitsOf(reading)];
  return rows
    .find({ $and: conditions })
    .sort({ [field]: direction })
    .hint(reading.index);
}

function limitsOf({ after, before, ...order }: Reading): Filter[] {
  const field = SORTED_BY[order.by];
  const [later, sooner] = directionOf(order) === 1 ? ['$gt', '$lt'] : ['$lt', '$gt'];
  return [
    ...(after === undefined ? [] : [{ [field]: { [later]: after } }]),
    ...(before === undefined ? [] : [{ [field]: { [sooner]: before } }]),
  ];
}
