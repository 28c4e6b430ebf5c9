import { type Cause, keyReused, nothing } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { normalPhone } from '@anxintui/shared/identifiers/phone';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import {
  type AskedInvitation,
  type Invitation,
  type InvitationPage,
  type Invitations,
  newInvitation,
  stateOf,
} from '../domain/invitation.js';
import type { FindStore, Owners } from '../domain/staff.js';

export type InviteDeps = {
  readonly invitations: Invitations;
  readonly findStore: FindStore;
  readonly owners: Pick<Owners, 'hasSome'>;
  /** Lets the invited person know; telling twice is one message. */
  readonly tell: (invitation: Invitation) => Promise<void>;
  readonly now: () => Date;
};
export type Requested = {
  readonly actor: Actor;
  readonly cause: Cause & { readonly seed: string };
};

/** An owner invites somebody to work for the enterprise; the same request again finds what it made. */
export async function inviteStaff(
  deps: InviteDeps,
  asked: AskedInvitation,
  { actor, cause }: Requested,
): Promise<Invitation> {
  const phone = normalPhone(asked.phone);
  if (phone === null)
    throw new DomainError('rule-broken', 'phone-malformed', 'no mobile number', {
      pointer: '/phone',
    });
  const invitation = newInvitation(
    { ...asked, phone },
    {
      id: receiptNumber(cause.seed),
      actor,
      at: deps.now(),
      fingerprint: cause.fingerprint ?? '',
    },
  );
  await assertOwnStore(deps, invitation);
  const kept = (await deps.invitations.create(invitation))
    ? invitation
    : await repeated(deps, invitation);
  await deps.tell(kept);
  return kept;
}

/** One's own store; or one of the network whose seller has nobody here who could do it. */
async function assertOwnStore(
  { findStore, owners }: InviteDeps,
  { storeId, enterpriseId }: Invitation,
): Promise<void> {
  if (storeId === undefined) return;
  const store = await findStore(storeId);
  if (store?.sellerId === enterpriseId) return;
  const isOfNetwork = store?.headquartersId === enterpriseId;
  if (store && isOfNetwork && !(await owners.hasSome(store.sellerId))) return;
  throw new DomainError('rule-broken', 'store-not-yours', `${storeId} is not theirs`, {
    pointer: '/storeId',
  });
}

async function repeated({ invitations }: InviteDeps, asked: Invitation): Promise<Invitation> {
  const kept = await invitations.find(asked.id);
  if (!kept || kept.fingerprint !== asked.fingerprint) throw keyReused();
  return kept;
}

export async function invitationsOf(
  { invitations }: Pick<InviteDeps, 'invitations'>,
  { enterpriseId }: Actor,
  page: InvitationPage,
): Promise<Invitation[]> {
  return enterpriseId === undefined ? [] : invitations.ofEnterprise(enterpriseId, page);
}

/** What has been accepted is ended as work, not taken back as an invitation. */
export async function revokeInvitation(
  { invitations, now }: Pick<InviteDeps, 'invitations' | 'now'>,
  id: string,
  { enterpriseId }: Actor,
): Promise<Invitation> {
  const found = await invitations.find(id);
  if (!found || enterpriseId === undefined || found.enterpriseId !== enterpriseId)
    throw nothing(id);
  if (stateOf(found, now()) === 'accepted')
    throw new DomainError('conflict', 'invitation-accepted', `${id} has been accepted`);
  await invitations.revoke(id, now());
  return (await invitations.find(id)) ?? found;
}
