import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { givable } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type Acting, caseEvent } from './case-event.js';
import { CASE_RULES } from './case-rules.js';
import type { DisputeCase, Representative } from './dispute-case.js';

export type Appointed = Omit<Representative, 'since'>;

/** Who complains may have somebody act for them; the forms of Order 121 ask for the agent and by what mandate. */
export function appointRepresentative(
  dispute: DisputeCase,
  appointed: Appointed,
  acting: Acting,
): Decision<DisputeCase> {
  const { at } = acting;
  givable(CASE_RULES, dispute, { ...acting, command: 'appoint-representative' });
  if (appointed.accountId === dispute.shopperId)
    throw new DomainError('rule-broken', 'own-phone', 'herself', { pointer: '/phone' });
  if (appointed.until !== undefined && appointed.until <= at)
    throw new DomainError('rule-broken', 'mandate-too-short', 'ended', { pointer: '/until' });
  const data = { representative: appointed.accountId };
  return {
    next: { ...dispute, representative: { ...appointed, since: at } },
    events: [caseEvent('case.representative-appointed', acting, data)],
  };
}

export function dismissRepresentative(dispute: DisputeCase, acting: Acting): Decision<DisputeCase> {
  givable(CASE_RULES, dispute, { ...acting, command: 'dismiss-representative' });
  const data = { representative: dispute.representative?.accountId ?? null };
  return {
    next: unrepresented(dispute),
    events: [caseEvent('case.representative-dismissed', acting, data)],
  };
}

/** A mandate that was given until a day ends with it; null where none has ended. */
export function endMandate(dispute: DisputeCase, at: Date): Decision<DisputeCase> | null {
  const { accountId, until } = dispute.representative ?? {};
  if (accountId === undefined || until === undefined || until > at) return null;
  const data = { representative: accountId };
  return {
    next: unrepresented(dispute),
    events: [{ type: 'case.representative-dismissed', at, by: 'clock', data }],
  };
}

function unrepresented({ representative: _, ...dispute }: DisputeCase): DisputeCase {
  return dispute;
}
