import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Erasures } from '../domain/erasure.js';
import type { People } from '../domain/person.js';
import type { PreferencesOf } from '../domain/preferences.js';
import type { Sessions } from '../domain/session.js';

export type EraseDeps = {
  readonly erasures: Erasures;
  readonly people: Pick<People, 'releasePhone' | 'erase'>;
  readonly sessions: Pick<Sessions, 'endAll'>;
  readonly now: () => Date;
};

type Chosen = { readonly preferences: Pick<PreferencesOf, 'forget'> };

/**
 * From now on nobody signs in to this account, and its telephone number may open a new one. The phone goes first: whoever
 * is cut off there can ask again, while an account that is closed lets nobody in.
 */
export async function requestErasure(
  { erasures, people, sessions, now }: EraseDeps,
  { accountId, roles }: Actor,
): Promise<Date> {
  if (roles.some((role) => role !== 'shopper'))
    throw new DomainError('forbidden', 'account-is-on-duty', 'staff accounts are ended by others');
  const requestedAt = now();
  await people.releasePhone(accountId);
  await erasures.ask(accountId, requestedAt);
  await sessions.endAll(accountId);
  return requestedAt;
}

/** Destroys what is known of a person who has asked for it; of anybody else nothing. */
export async function erasePerson(
  { erasures, people, sessions, preferences, now }: EraseDeps & Chosen,
  accountId: string,
): Promise<void> {
  if (!(await erasures.isAsked(accountId))) return;
  await people.erase(accountId, now());
  await preferences.forget(accountId);
  await sessions.endAll(accountId);
  await erasures.done(accountId, now());
}
