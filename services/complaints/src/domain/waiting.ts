import type { CaseStatus } from '@anxintui/shared/vocabulary/cases';

/** Statuses in which somebody is waited for. */
export const WAITING: readonly CaseStatus[] = [
  'unrouted',
  'with-store',
  'with-headquarters',
  'awaiting-shopper',
  'with-bureau',
  'mediating',
  'settled',
  'terminated',
];

/** Statuses that stay as they are, with no other clock, when theirs runs out: the supervisor has been told. */
export const STAYS_AFTER: Readonly<Partial<Record<CaseStatus, string>>> = {
  unrouted: 'routing',
  'with-bureau': 'complaint-acceptance',
  mediating: 'mediation',
  terminated: 'termination-notice',
};
