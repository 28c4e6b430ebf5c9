import type { DeskPage, Narrowed } from '../domain/case-desks.js';
import type { Pile } from '../domain/desk.js';
import { STEPS, type Step } from '../domain/listed-case.js';
import { indexInOrder, isShortInTime, shortWay } from './desk-index.js';
import {
  cursorOver,
  directionOf,
  type Index,
  type Reading,
  type Rows,
  SORTED_BY,
} from './desk-reading.js';

type Page = DeskPage & { readonly limit: number };
type Asked = { readonly narrowed: Narrowed; readonly page: Page };

/**
 * What the cases of one page are sorted by, in order. Keys alone are read, from an index: to find the twenty filed last
 * among thirty thousand that are overdue, no case is touched.
 */
export async function keysOfPage(
  rows: Rows,
  piles: readonly Pile[],
  { narrowed, page }: Asked,
): Promise<string[]> {
  const ways = await waysFrom(rows, piles, narrowed);
  const keys: string[] = [];
  for (const part of partsOf(piles, page)) {
    if (keys.length >= page.limit) break;
    const left = { ...page, limit: page.limit - keys.length };
    keys.push(...(await firstOf(rows, part, { narrowed, page: left, ways })));
  }
  return keys;
}

/** What leads to few keys on each of the desks. */
type Ways = ReadonlyMap<string, Index | undefined>;
async function waysFrom(rows: Rows, piles: readonly Pile[], narrowed: Narrowed): Promise<Ways> {
  const desks = [...new Set(piles.map(({ desk }) => desk))];
  const ways = desks.map(async (desk) => [desk, await shortWay(rows, desk, narrowed)] as const);
  return new Map(await Promise.all(ways));
}

/** Piles that are listed together: ordered by status there is one part for each step, otherwise one for all. */
type Part = { readonly piles: readonly Pile[]; readonly after?: string };

export function partsOf(piles: readonly Pile[], { by, isDescending, after }: DeskPage): Part[] {
  if (by !== 'status') return [{ piles, ...(after ? { after: after.key } : {}) }];
  const inOrder = isDescending ? STEPS.toReversed() : STEPS;
  const from = after ? inOrder.indexOf(after.step) : 0;
  return inOrder.slice(Math.max(from, 0)).map((step) => ({
    piles: piles.filter(({ steps }) => steps.includes(step)).map((pile) => only(pile, step)),
    ...(after?.step === step ? { after: after.key } : {}),
  }));
}
const only = (pile: Pile, step: Step): Pile => ({ ...pile, steps: [step] });

/** The first keys of several piles; none of them holds what another does. */
async function firstOf(
  rows: Rows,
  { piles, after }: Part,
  { narrowed, page, ways }: Asked & { readonly ways: Ways },
): Promise<string[]> {
  const chosen = await Promise.all(piles.map((pile) => waysInto(rows, pile, page, ways)));
  const quick = chosen.flat().filter(({ isLong }) => !isLong);
  const long = chosen.flat().filter(({ isLong }) => isLong);
  const read = ({ pile, index }: Way, before?: string) =>
    keysOf(rows, { pile, narrowed, limit: page.limit }, { ...page, after, index, before });
  let first = firstAmong((await Promise.all(quick.map((way) => read(way)))).flat(), page);
  // Each long one is looked through only as far as it may still come before what was found.
  for (const way of long) {
    const before = first.length < page.limit ? undefined : first.at(-1);
    first = firstAmong([...first, ...(await read(way, before))], page);
  }
  return first;
}

type Way = { readonly pile: Pile; readonly index: Index; readonly isLong: boolean };

/**
 * How a pile is read. What is due in a certain time, in the order of filing, is in no index: little of it is sorted; where
 * it is much, that is told for each step, and the long ones are gone through in order.
 */
async function waysInto(rows: Rows, pile: Pile, page: Page, ways: Ways): Promise<Way[]> {
  const short = ways.get(pile.desk);
  const isInTime = pile.dueFrom !== undefined || pile.dueBefore !== undefined;
  if (short || page.by !== 'filed' || !isInTime)
    return [{ pile, index: short ?? indexInOrder(page), isLong: false }];
  const whole = await wayByFiling(rows, pile);
  if (!whole.isLong || pile.steps.length === 1) return [whole];
  return Promise.all(pile.steps.map((step) => wayByFiling(rows, only(pile, step))));
}

async function wayByFiling(rows: Rows, pile: Pile): Promise<Way> {
  const isShort = await isShortInTime(rows, pile);
  return { pile, index: isShort ? 'queue-due' : 'queue-filed', isLong: !isShort };
}

type ReadPile = { readonly pile: Pile; readonly narrowed: Narrowed; readonly limit: number };
type KeyOnly = { readonly listed: { readonly due: string } | { readonly filed: string } };

async function keysOf(
  rows: Rows,
  { limit, ...asked }: ReadPile,
  reading: Reading,
): Promise<string[]> {
  const found = await cursorOver(rows, asked, reading)
    .project<KeyOnly>({ _id: 0, [SORTED_BY[reading.by]]: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ listed }) => Object.values(listed).join());
}

function firstAmong(keys: readonly string[], page: Page): string[] {
  const sign = directionOf(page);
  return keys.toSorted((one, other) => (one < other ? -sign : sign)).slice(0, page.limit);
}
