import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { isOpen } from '@anxintui/shared/aggregate/clocks';
import { relatedParties } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Pass, PassKeys } from '../domain/pass-keys.js';
import type { Returns } from '../domain/repositories.js';
import { returnOverdue } from '../domain/return-overdue.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { RETURN_RULES } from '../domain/return-rules.js';

export type ReadPassDeps = {
  readonly returns: Pick<Returns, 'load'>;
  readonly passes: PassKeys;
  readonly now: () => Date;
};
export type HeldPass = Pass & { readonly until: CivilDate };

/** The shopper's pass, as long as it opens anything: before it was shown and until the last return day. */
export async function readPass(
  { returns, passes, now }: ReadPassDeps,
  id: string,
  actor: Actor,
): Promise<HeldPass> {
  const current = (await returns.load(id, '', actor))?.current;
  if (!current) throw nothing(id);
  if (!relatedParties(RETURN_RULES, current, actor).includes('shopper'))
    throw new DomainError('forbidden', 'not-permitted', 'the pass is the shopper’s');
  return { ...passes.passOf(id), until: heldUntil(returnOverdue(current, now())?.next ?? current) };
}

function heldUntil({ status, clocks }: ReturnRequest): CivilDate {
  const pass = clocks.find((clock) => clock.kind === 'pass' && isOpen(clock));
  if (status === 'filed' && pass) return pass.dueOn;
  throw new DomainError('conflict', 'pass-over', `no pass while ${status}`, {
    details: { status },
  });
}
