import { type CaseResult, OTHER_ROUTES, type OtherRoute } from '@anxintui/shared/vocabulary/cases';
import type { DisputeCase } from './dispute-case.js';

/** An agreement that was not kept has no further authority to go to: the form of mediation names these two. */
const AFTER_A_BROKEN_AGREEMENT = ['arbitration', 'court'] as const;
const AFTER: Readonly<Partial<Record<CaseResult, readonly OtherRoute[]>>> = {
  'not-settled': OTHER_ROUTES,
  terminated: OTHER_ROUTES,
  unperformed: AFTER_A_BROKEN_AGREEMENT,
};

/** What is open to the shopper beside or after this way (Consumer Law, art. 39); nothing while it goes on or was settled. */
export function otherRoutesOf(dispute: DisputeCase): readonly OtherRoute[] {
  if (dispute.status === 'not-accepted') return dispute.nonAcceptance.otherRoutes;
  if (dispute.status === 'terminated') return dispute.settlement ? [] : OTHER_ROUTES;
  return dispute.status === 'closed' ? (AFTER[dispute.result] ?? []) : [];
}
