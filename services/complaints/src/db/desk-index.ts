import type { Filter } from '@anxintui/shared/store/visible-to';
import type { Narrowed, OrderOfCases } from '../domain/case-desks.js';
import type { Pile } from '../domain/desk.js';
import { beginningOf, dueWithin } from './desk-conditions.js';
import type { AskedPile, Index, Rows } from './desk-reading.js';

/** So many keys are looked at, and sorted, sooner than it could be said how many more there are. */
const FEW_KEYS = 2_000;

/**
 * The index that leads to few keys by what a desk is narrowed down to; undefined where none does. It is said to the
 * database, which would otherwise try several ways by reading cases: in a pile of a hundred thousand, seconds for what
 * keys alone tell in milliseconds.
 */
export async function shortWay(
  rows: Rows,
  desk: string,
  narrowed: Narrowed,
): Promise<Index | undefined> {
  const named = namedIndex(narrowed);
  if (named) return named;
  const counted = await Promise.all(
    equalWays(desk, narrowed).map(async ({ index, filter }) => ({
      index,
      count: await fewOf(rows, filter, index),
    })),
  );
  const [shortest] = counted.sort((one, other) => one.count - other.count);
  return shortest && shortest.count < FEW_KEYS ? shortest.index : undefined;
}

/** Whether what is due in the time of a pile is so little that it is sorted at once. */
export async function isShortInTime(rows: Rows, pile: Pile): Promise<boolean> {
  const filter = {
    'listed.desks': pile.desk,
    'listed.step': { $in: [...pile.steps] },
    'listed.due': dueWithin(pile),
  };
  return (await fewOf(rows, filter, 'queue-due')) < FEW_KEYS;
}

/** The index that has all of a pile in order. */
export const indexInOrder = ({ by }: OrderOfCases): Index =>
  by === 'filed' ? 'queue-filed' : 'queue-due';
/** The same for reading all of it, or what leads to it by itself. */
export const indexOfAll = ({ narrowed }: AskedPile, order: OrderOfCases): Index =>
  namedIndex(narrowed) ?? indexInOrder(order);

const fewOf = (rows: Rows, filter: Filter, index: string): Promise<number> =>
  rows.countDocuments(filter, { limit: FEW_KEYS, hint: index });

/** What leads to few cases by itself. */
function namedIndex({ id, short, storeId, names }: Narrowed): Index | undefined {
  if (id !== undefined) return { _id: 1 };
  if (short !== undefined) return 'queue-short';
  if (storeId !== undefined) return 'store';
  return names === undefined ? undefined : 'queue-name';
}

type Way = { readonly index: string; readonly filter: Filter };

const equalWays = (desk: string, narrowed: Narrowed): Way[] =>
  (['officer', 'kind', 'division'] as const).flatMap((field) => {
    const value = narrowed[field];
    if (value === undefined || (field === 'division' && beginningOf(value) !== value)) return [];
    return [
      { index: `queue-${field}`, filter: { 'listed.desks': desk, [`listed.${field}`]: value } },
    ];
  });
