import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { limitationEndOf } from '@anxintui/shared/calendar/limitation';
import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import type { DisputeGround } from '@anxintui/shared/vocabulary/returns';
import { refusedPieces } from './item-outcomes.js';
import type { Dispute, ReturnRequest } from './return-request.js';

export type DisputeWish = Omit<Dispute, 'ground' | 'caseId'>;

export const isDisputed = ({ disputes }: ReturnRequest, ground: DisputeGround): boolean =>
  disputes.some((dispute) => dispute.ground === ground);

/** What a dispute would be about, told from where the return stands. */
export function groundNow(request: ReturnRequest): DisputeGround {
  if (request.status === 'refused') return 'refusal';
  if (!('custody' in request)) return 'turned-away';
  const isRefused = refusedPieces(request) > 0;
  if (request.status === 'accepted') return isRefused ? 'refusal' : 'refund';
  return isRefused && !isDisputed(request, 'refusal') ? 'refusal' : 'refund';
}

/** The return with one more case beside it; its number comes from return and ground. */
export function withDispute(
  request: ReturnRequest,
  ground: DisputeGround,
  wish: DisputeWish,
): { readonly next: ReturnRequest; readonly caseId: string } {
  const caseId = disputeIdOf(request.id, ground);
  return {
    next: { ...request, disputes: [...request.disputes, { ...wish, ground, caseId }] },
    caseId,
  };
}

/** Why nobody may open a case on this ground now; null where it may be opened. */
export function disputeHindrance(
  request: ReturnRequest,
  ground: DisputeGround,
  at: Date,
): DomainError | null {
  if (isDisputed(request, ground))
    return new DomainError('conflict', 'already-disputed', `disputed on ${ground} before`, {
      details: { ground },
    });
  return limitationHindrance(request, ground, at);
}

export function limitationHindrance(
  request: ReturnRequest,
  ground: DisputeGround,
  at: Date,
): DomainError | null {
  const until = limitationEndOf(civilDateOf(knownSince(request, ground)));
  if (civilDateOf(at) <= until) return null;
  return new DomainError('conflict', 'limitation-passed', `the limit ended on ${until}`, {
    details: { until },
  });
}

/** Order 121, article 10: what goes to a bureau by itself names its author, with a telephone number and an address. */
export const contactIncomplete = (pointer: string): DomainError =>
  new DomainError('rule-broken', 'contact-incomplete', 'no contact', { pointer });

/** Goods that were taken whole are waited for: until the refund is due there is nothing to dispute about it. */
export function refundNotDueYet({ clocks }: ReturnRequest): DomainError {
  const until = clocks.findLast(({ kind }) => kind === 'refund')?.dueOn ?? '';
  return new DomainError('conflict', 'refund-not-due-yet', `the refund is due on ${until}`, {
    details: { until },
  });
}

/** From when the shopper knew: the refusal, the refund that did not come, or else her filing. */
function knownSince(request: ReturnRequest, ground: DisputeGround): Date {
  if (request.status === 'refused') return request.refusal.at;
  const { clocks } = request;
  const refundDue = clocks.findLast(({ kind }) => kind === 'refund')?.dueAt;
  if (ground === 'refund' && refundDue) return refundDue;
  if ('custody' in request) return request.custody.at;
  // Filing opens the pass, so the first clock began when the return was filed.
  return clocks[0]?.startAt ?? new Date(request.purchase.receivedOn);
}
