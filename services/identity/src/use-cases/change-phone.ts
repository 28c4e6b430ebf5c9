import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { People } from '../domain/person.js';
import { type CheckCodeDeps, type CodeGiven, phoneByCode } from './check-code.js';
import { type Asking, endOtherSessions, type MySessionsDeps } from './my-sessions.js';

export type ChangePhoneDeps = CheckCodeDeps &
  Pick<MySessionsDeps, 'sessions' | 'tokens'> & { readonly people: Pick<People, 'change'> };

/** Whoever can read a code at the new number has it; whoever was signed in elsewhere has to sign in by it. */
export async function changePhone(
  deps: ChangePhoneDeps,
  asking: Asking,
  given: Omit<CodeGiven, 'purpose'>,
): Promise<void> {
  const phone = await phoneByCode(deps, { ...given, purpose: 'change-phone' });
  if (!(await deps.people.change(asking.accountId, { phone })))
    throw new DomainError('conflict', 'phone-taken', 'another account has this phone');
  await endOtherSessions(deps, asking);
}
