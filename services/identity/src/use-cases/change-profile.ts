import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { normalIdentityNumber } from '@anxintui/shared/identifiers/identity-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { hasContact, type People, type PersonFacts } from '../domain/person.js';

export type ProfileDeps = { readonly people: Pick<People, 'read' | 'change'> };
type Asked = { readonly actor: Actor; readonly facts: Omit<PersonFacts, 'phone'> };

/** Tells whether everything is there now that a complaint needs. */
export async function changeProfile(
  { people }: ProfileDeps,
  { actor, facts }: Asked,
): Promise<boolean> {
  const { idNumber } = facts;
  if (idNumber !== undefined && normalIdentityNumber(idNumber) === null)
    throw new DomainError('rule-broken', 'identity-number-wrong', 'the check digit is wrong', {
      pointer: '/idNumber',
    });
  const known = (await people.read(actor.accountId)) ?? {};
  if (isRenamed(known, facts) && isOnDuty(actor))
    throw new DomainError('forbidden', 'name-is-on-duty', 'staff keep the name they were given', {
      pointer: '/name',
    });
  await people.change(actor.accountId, facts);
  return hasContact({ ...known, ...facts });
}

const isRenamed = (known: PersonFacts, { name }: PersonFacts): boolean =>
  name !== undefined && known.name !== undefined && name !== known.name;
const isOnDuty = ({ roles }: Actor): boolean => roles.some((role) => role !== 'shopper');
