import type { Clock } from '@anxintui/shared/aggregate/clocks';
import { shortNumber } from '@anxintui/shared/identifiers/receipt-number';
import { type Breach, CASE_STATUSES, type CaseStatus } from '@anxintui/shared/vocabulary/cases';
import { involvedIn } from './case-lifecycle.js';
import type { DisputeCase } from './dispute-case.js';
import { WAITING } from './waiting.js';

/** Who has a desk on which cases lie; shoppers have their own list. */
export type Side = 'bureau' | 'headquarters' | 'store';

/** How far a case is, seen from a desk: `-done` where whoever holds it has done their part and others are waited for. */
export type Step = CaseStatus | `${CaseStatus}-done`;
/** Those in which something can be done while the status stays. */
const DOABLE: readonly CaseStatus[] = ['with-store', 'with-headquarters', 'settled'];
export const stepsOf = (status: CaseStatus): readonly Step[] =>
  DOABLE.includes(status) ? [status, `${status}-done`] : [status];
/** In the order in which cases go through them. */
export const STEPS: readonly Step[] = CASE_STATUSES.filter((status) => status !== 'filed').flatMap(
  stepsOf,
);
/** While somebody is still waited for. */
export const OPEN_STEPS: readonly Step[] = WAITING.flatMap(stepsOf);

/** What a case is found, narrowed down and ordered by on the desks where it lies. */
export type ListedCase = {
  /** Every desk that sees it; and once more, marked, those whose breach stands while it is open. */
  readonly desks: readonly string[];
  readonly step: Step;
  /** When whoever holds it should have acted, and when it was filed; each with the number, so that no two are equal. */
  readonly due: string;
  readonly filed: string;
  readonly kind: string;
  /** Empty where nobody knows or is in charge. */
  readonly division: string;
  readonly officer: string;
  readonly name: string;
  readonly short: string;
};

export const deskName = (side: Side, id: string): string => `${side}:${id}`;
/** The same desk, where only what its side has missed lies. */
export const lateDesk = (desk: string): string => `${desk} late`;

const DIGITS = 13;
/** After everything that has a date. */
const NEVER_MS = 10 ** DIGITS - 1;
/** An instant as text that sorts as instants do. */
export const sortable = (at: Date): string => String(at.getTime()).padStart(DIGITS, '0');

const keyOf = (at: Date, id: string): string => `${sortable(at)} ${id}`;
/** The number of the case that a key of `due` or `filed` belongs to. */
export const idInKey = (key: string): string => key.slice(DIGITS + 1);

/** Null for a case that nobody has routed yet: it lies on no desk. */
export function listedCase(dispute: DisputeCase): ListedCase | undefined {
  const { id, status, filedAt, claim, officer = '', respondent } = dispute;
  if (status === 'filed') return undefined;
  const dueAt = waitedClock(dispute)?.dueAt ?? new Date(NEVER_MS);
  return {
    desks: desksOf(dispute),
    step: stepOf(dispute),
    due: keyOf(dueAt, id),
    filed: keyOf(filedAt, id),
    kind: claim.kind,
    division: respondent.division ?? '',
    officer,
    name: respondent.storeName,
    short: shortNumber(id),
  };
}

function desksOf(dispute: DisputeCase): string[] {
  const { sellerStoreId, headquartersId, bureauPath = [] } = involvedIn(dispute);
  const desks: readonly (readonly [Side, string])[] = [
    ...bureauPath.map((id) => ['bureau', id] as const),
    ...(headquartersId ? [['headquarters', headquartersId] as const] : []),
    ...(sellerStoreId ? [['store', sellerStoreId] as const] : []),
  ];
  return desks.flatMap(([side, id]) => {
    const desk = deskName(side, id);
    return hasMissed(dispute, side) ? [desk, lateDesk(desk)] : [desk];
  });
}

const MISSED_BY: Readonly<Record<Breach, Side>> = {
  'store-silent': 'store',
  'headquarters-silent': 'headquarters',
  'bureau-untimely': 'bureau',
};

/** A breach of this side stands, and the case is not over. */
export const hasMissed = ({ status, breaches }: DisputeCase, side: Side): boolean =>
  WAITING.includes(status) && breaches.some(({ breach }) => MISSED_BY[breach] === side);

/** The clock that whoever holds the case is waited for by. */
const WAITED_FOR: Readonly<Partial<Record<CaseStatus, string>>> = {
  unrouted: 'routing',
  'with-store': 'store-answer',
  'with-headquarters': 'headquarters-answer',
  'awaiting-shopper': 'escalation-window',
  'with-bureau': 'complaint-acceptance',
  mediating: 'mediation',
  settled: 'performance',
  terminated: 'termination-notice',
};

/** Open, or run out without anything having been done; undefined where nobody is waited for. */
export function waitedClock(dispute: DisputeCase): Clock | undefined {
  if (stepOf(dispute) !== dispute.status) return undefined;
  const last = dispute.clocks.findLast(({ kind }) => kind === WAITED_FOR[dispute.status]);
  return last?.state === 'open' || last?.state === 'fired' ? last : undefined;
}

export const stepOf = (dispute: DisputeCase): Step =>
  HAS_DONE[dispute.status]?.(dispute) ? `${dispute.status}-done` : dispute.status;

/** What the respondent owes in a status, done: an answer, or what was agreed. */
const HAS_DONE: Readonly<Partial<Record<CaseStatus, (dispute: DisputeCase) => boolean>>> = {
  'with-store': ({ clocks }) =>
    clocks.findLast(({ kind }) => kind === 'store-answer')?.state === 'met',
  'with-headquarters': ({ offers, declines }) =>
    [...offers, ...declines].some(({ by }) => by === 'headquarters'),
  settled: ({ performed, settlement }) =>
    performed.some(({ at }) => settlement !== undefined && at >= settlement.at),
};
