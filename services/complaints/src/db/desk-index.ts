import type { Row } from '@anxintui/shared/store/aggregate-model';
import type { Filter } from '@anxintui/shared/store/visible-to';
import type { mongo } from 'mongoose';
import type { Narrowed, OrderOfCases } from '../domain/case-desks.js';
import type { Pile } from '../domain/desk.js';
import { beginningOf, conditionsOf, dueWithin } from './desk-conditions.js';

type Rows = mongo.Collection<Row>;
/** The name of an index, or how the one of the numbers is made. */
export type Index = string | { readonly _id: 1 };
export type AskedPile = { readonly pile: Pile; readonly narrowed: Narrowed };

/** So many keys are looked at sooner than it could be said how many more there are. */
const MOST_KEYS = 2_000;
/** Cases that are read to be sorted, where no index has them in order. */
const MOST_READ = 300;

/**
 * The index by which a pile is read. It is said to the database, which would otherwise try several ways by reading
 * cases: in a pile of a hundred thousand, seconds for what keys alone tell in milliseconds.
 */
export async function indexFor(rows: Rows, asked: AskedPile, order: OrderOfCases): Promise<Index> {
  const named = namedIndex(asked.narrowed);
  if (named) return named;
  const isByFiling = order.by === 'filed';
  const way = await shortestWay(rows, waysTo(asked, isByFiling));
  if (!isByFiling) return way ?? 'queue-due';
  return way && (await isReadAtOnce(rows, asked, way)) ? way : 'queue-filed';
}

/** The index with the fewest keys to look at, where there are few enough in any. */
async function shortestWay(rows: Rows, ways: readonly Way[]): Promise<string | undefined> {
  const counted = await Promise.all(
    ways.map(async ({ index, filter }) => ({
      index,
      count: await rows.countDocuments(filter, { limit: MOST_KEYS, hint: index }),
    })),
  );
  const [shortest] = counted.sort((one, other) => one.count - other.count);
  return shortest && shortest.count < MOST_KEYS ? shortest.index : undefined;
}

async function isReadAtOnce(rows: Rows, asked: AskedPile, index: string): Promise<boolean> {
  const conditions = conditionsOf(asked.pile, asked.narrowed);
  const options = { limit: MOST_READ, hint: index };
  return (await rows.countDocuments(conditions, options)) < MOST_READ;
}

/** What leads to few cases by itself. */
function namedIndex({ id, short, storeId, names }: Narrowed): Index | undefined {
  if (id !== undefined) return { _id: 1 };
  if (short !== undefined) return 'queue-short';
  if (storeId !== undefined) return 'store';
  return names === undefined ? undefined : 'queue-name';
}

type Way = { readonly index: string; readonly filter: Filter };

function waysTo({ pile, narrowed }: AskedPile, isByFiling: boolean): Way[] {
  const desk = { 'listed.desks': pile.desk };
  const equal = (['officer', 'kind', 'division'] as const).flatMap((field) => {
    const value = narrowed[field];
    if (value === undefined || (field === 'division' && beginningOf(value) !== value)) return [];
    return [{ index: `queue-${field}`, filter: { ...desk, [`listed.${field}`]: value } }];
  });
  const due = dueWithin(pile);
  if (!isByFiling || !due) return equal;
  const inTime = { ...desk, 'listed.step': { $in: [...pile.steps] }, 'listed.due': due };
  return [...equal, { index: 'queue-due', filter: inTime }];
}
