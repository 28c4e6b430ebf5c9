import type { CaseStatus } from '@anxintui/shared/vocabulary/cases';
import type { ReturnStatus } from '@anxintui/shared/vocabulary/returns';

/** The part of the API's list items that the page shows. */
type Listed<Status> = {
  readonly id: string;
  readonly status: Status;
  readonly storeName: string;
  readonly filedAt: string;
  readonly nextDueAt?: string | undefined;
  readonly goods?: readonly string[];
};
export type Entry =
  | ({ readonly kind: 'return' } & Listed<ReturnStatus>)
  | ({ readonly kind: 'case' } & Listed<CaseStatus>);
export type Turn = 'waiting' | 'going' | 'ended';

/** Whose turn a status is: where the shopper has the next word, it waits for her. */
const RETURN_TURNS: Readonly<Record<ReturnStatus, Turn>> = {
  filed: 'waiting',
  presented: 'going',
  accepted: 'going',
  refused: 'waiting',
  refunded: 'waiting',
  lapsed: 'ended',
  withdrawn: 'ended',
  closed: 'ended',
};
const CASE_TURNS: Readonly<Record<CaseStatus, Turn>> = {
  filed: 'going',
  unrouted: 'going',
  'with-store': 'going',
  'with-headquarters': 'going',
  'awaiting-shopper': 'waiting',
  'with-bureau': 'going',
  mediating: 'going',
  settled: 'waiting',
  terminated: 'going',
  'not-accepted': 'ended',
  withdrawn: 'ended',
  closed: 'ended',
};
const ORDER: readonly Turn[] = ['waiting', 'going', 'ended'];

export const turnOf = (entry: Entry): Turn =>
  entry.kind === 'return' ? RETURN_TURNS[entry.status] : CASE_TURNS[entry.status];

/** What waits for the shopper first, then what is due soonest, then the newest. */
export function entriesOf(
  returns: readonly Listed<ReturnStatus>[],
  cases: readonly Listed<CaseStatus>[],
): readonly Entry[] {
  const entries: Entry[] = [
    ...returns.map((item) => ({ ...item, kind: 'return' as const })),
    ...cases.map((item) => ({ ...item, kind: 'case' as const })),
  ];
  return entries.toSorted(byTurn);
}

const byTurn = (a: Entry, b: Entry): number =>
  ORDER.indexOf(turnOf(a)) - ORDER.indexOf(turnOf(b)) || byDue(a, b) || byAge(a, b);
const NEVER = '9999';
const byDue = (a: Entry, b: Entry): number =>
  (a.nextDueAt ?? NEVER).localeCompare(b.nextDueAt ?? NEVER);
const byAge = (a: Entry, b: Entry): number => b.filedAt.localeCompare(a.filedAt);
