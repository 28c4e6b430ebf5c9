import { parseAskedNumber } from '@anxintui/shared/identifiers/receipt-number';
import { CASE_VIEWS, type CaseStatus, type CaseView } from '@anxintui/shared/vocabulary/cases';
import type { CaseDesks, DeskPage, Narrowed, OrderOfCases } from '../domain/case-desks.js';
import { type Desk, inStatuses, type Pile, pilesOf } from '../domain/desk.js';
import type { DisputeCase } from '../domain/dispute-case.js';

/** What of a desk is asked for. */
export type AskedOfDesk = {
  readonly view?: CaseView | undefined;
  readonly statuses?: readonly CaseStatus[] | undefined;
  readonly narrowed: Narrowed;
  /** A number, short or whole, or words of the name of a store. */
  readonly q?: string | undefined;
};
type Deps = { readonly desks: CaseDesks; readonly now: () => Date };

export async function readDesk(
  deps: Deps,
  { desk, asked }: { readonly desk: Desk; readonly asked: AskedOfDesk },
  page: DeskPage & { readonly limit: number },
): Promise<DisputeCase[]> {
  const { piles, narrowed } = await chosen(deps, desk, asked);
  return deps.desks.page(piles, narrowed, page);
}

/** All of what was asked for, in chunks. */
export async function* exportDesk(
  deps: Deps,
  { desk, asked }: { readonly desk: Desk; readonly asked: AskedOfDesk },
  order: OrderOfCases,
): AsyncGenerator<readonly DisputeCase[]> {
  const { piles, narrowed } = await chosen(deps, desk, asked);
  yield* deps.desks.each(piles, narrowed, order);
}

type Chosen = { readonly piles: readonly Pile[]; readonly narrowed: Narrowed };

async function chosen(
  { desks, now }: Deps,
  desk: Desk,
  { view, statuses, narrowed, q }: AskedOfDesk,
): Promise<Chosen> {
  const piles = pilesOf(desk, view, now());
  return {
    piles: statuses ? piles.map((pile) => inStatuses(pile, statuses)) : piles,
    narrowed: { ...narrowed, ...(q === undefined ? {} : await lookedFor(desks, desk, q)) },
  };
}

/** More names than the database looks up one by one. */
const MOST_NAMES = 500;

async function lookedFor(desks: CaseDesks, desk: Desk, q: string): Promise<Narrowed> {
  const number = parseAskedNumber(q);
  if (number) return number;
  const words = plain(q).split(/\s+/);
  const names = (await desks.names(desk.name)).filter((name) => {
    const looked = plain(name);
    return words.every((word) => looked.includes(word));
  });
  return names.length > MOST_NAMES ? { words } : { names };
}
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A view is counted no further; who has that much to do does not need the figure. */
const MOST_COUNTED = 1_000;
export type Counted = { readonly count: number; readonly isMore: boolean };
export type ViewCounts = Readonly<Partial<Record<CaseView, Counted>>>;

/** How much there is in each view of a desk; shops have nothing to review. */
export async function countViews({ desks, now }: Deps, desk: Desk): Promise<ViewCounts> {
  const at = now();
  const views = CASE_VIEWS.filter((view) => view !== 'review' || desk.side === 'bureau');
  const counted = await Promise.all(
    views.map(async (view) => [view, await counting(desks, pilesOf(desk, view, at))] as const),
  );
  return Object.fromEntries(counted);
}

async function counting(desks: CaseDesks, piles: readonly Pile[]): Promise<Counted> {
  const each = await Promise.all(piles.map((pile) => desks.count(pile, MOST_COUNTED + 1)));
  const count = each.reduce((sum, one) => sum + one, 0);
  return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED };
}
