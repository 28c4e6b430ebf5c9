import { changedMeanwhile, nothing } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Account, Accounts } from '../domain/account.js';
import { assertMayJoin, type Invitation, type Invitations, stateOf } from '../domain/invitation.js';
import type { People } from '../domain/person.js';
import type { Owners, Staff } from '../domain/staff.js';

export type AcceptDeps = {
  readonly invitations: Invitations;
  readonly people: Pick<People, 'read'>;
  readonly accounts: Pick<Accounts, 'find'>;
  readonly staff: Pick<Staff, 'join'>;
  readonly owners: Pick<Owners, 'add'>;
  readonly now: () => Date;
};
const TRIES = 3;

/** What waits for the phone that somebody has proved to be theirs. */
export async function myInvitations(
  { people, invitations, now }: Pick<AcceptDeps, 'people' | 'invitations' | 'now'>,
  accountId: string,
): Promise<Invitation[]> {
  const { phone } = (await people.read(accountId)) ?? {};
  return phone === undefined ? [] : invitations.waitingFor(phone, now());
}

/** The invited phone's account takes the post; doing it again changes nothing. */
export async function acceptInvitation(
  deps: AcceptDeps,
  id: string,
  accountId: string,
): Promise<Invitation> {
  const { invitations, now } = deps;
  const invitation = await ownInvitation(deps, id, accountId);
  const account = await found(deps, accountId);
  assertMayJoin(account, invitation);
  const isMine =
    (await invitations.accept(id, accountId, now())) || invitation.acceptedBy === accountId;
  if (!isMine) throw gone(invitation, now());
  if (invitation.role === 'owner') await deps.owners.add(invitation.enterpriseId, accountId);
  await joined(deps, accountId, invitation);
  return { ...invitation, acceptedAt: invitation.acceptedAt ?? now(), acceptedBy: accountId };
}

async function ownInvitation(
  { invitations, people }: AcceptDeps,
  id: string,
  accountId: string,
): Promise<Invitation> {
  const [invitation, person] = await Promise.all([invitations.find(id), people.read(accountId)]);
  const isMine = invitation?.acceptedBy === accountId || invitation?.phone === person?.phone;
  if (!invitation || !person?.phone || !isMine) throw nothing(id);
  return invitation;
}

async function joined(deps: AcceptDeps, accountId: string, post: Invitation): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const account = await found(deps, accountId);
    assertMayJoin(account, post);
    if (await deps.staff.join(account, post)) return;
  }
  throw changedMeanwhile(accountId);
}

async function found({ accounts }: AcceptDeps, accountId: string): Promise<Account> {
  const account = await accounts.find(accountId);
  if (!account?.isActive) throw nothing(accountId);
  return account;
}

const gone = (invitation: Invitation, now: Date): DomainError =>
  new DomainError('conflict', 'invitation-gone', `${invitation.id} cannot be accepted`, {
    details: { state: stateOf(invitation, now) },
  });
