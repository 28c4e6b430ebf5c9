import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor, Right } from '@anxintui/shared/vocabulary/actors';
import type { Account } from './account.js';
import { isAtStore, isRetailStaff, type RetailRole, signsInByPassword } from './staff.js';

/** An enterprise asks somebody to work for it; name and phone are sealed where it is kept. */
export type Invitation = {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly role: RetailRole;
  readonly enterpriseId: string;
  readonly storeId?: string;
  readonly rights: readonly Right[];
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly until: Date;
  readonly fingerprint: string;
  readonly acceptedAt?: Date;
  readonly acceptedBy?: string;
  readonly revokedAt?: Date;
};

export interface Invitations {
  /** False when there is one under this id; nothing is changed then. */
  create(invitation: Invitation): Promise<boolean>;
  find(id: string): Promise<Invitation | null>;
  /** Those that this phone can still accept, the oldest first. */
  waitingFor(phone: string, now: Date): Promise<Invitation[]>;
  /** Of an enterprise, the latest ones first by id. */
  ofEnterprise(enterpriseId: string, page: InvitationPage): Promise<Invitation[]>;
  /** Writes down who accepted it; false when it has lapsed, been revoked, or somebody else was first. */
  accept(id: string, by: string, at: Date): Promise<boolean>;
  revoke(id: string, at: Date): Promise<void>;
}
export type InvitationPage = { readonly limit: number; readonly after?: string };

/** Seven days*: long enough for a holiday, short enough that a phone number is still the same person's. */
const VALID_MS = 7 * 24 * 60 * 60 * 1000;

export type InvitationState = 'waiting' | 'accepted' | 'revoked' | 'lapsed';

export function stateOf({ acceptedAt, revokedAt, until }: Invitation, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return until <= now ? 'lapsed' : 'waiting';
}

export type AskedInvitation = {
  readonly role: RetailRole;
  readonly storeId?: string | undefined;
  readonly name: string;
  readonly phone: string;
  readonly rights?: readonly Right[] | undefined;
};
type Inviting = {
  readonly id: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly fingerprint: string;
};

/** A manager or clerk is invited to a store, an owner or headquarters to the enterprise itself. */
export function newInvitation(
  { role, storeId, name, phone, rights = [] }: AskedInvitation,
  { id, actor, at, fingerprint }: Inviting,
): Invitation {
  const { enterpriseId } = actor;
  if (enterpriseId === undefined)
    throw new DomainError('forbidden', 'not-permitted', 'no enterprise to invite for');
  if (isAtStore(role) !== (storeId !== undefined))
    throw new DomainError('rule-broken', 'store-and-role', `${role} and store do not fit`, {
      pointer: '/storeId',
    });
  return {
    id,
    name,
    phone,
    role,
    enterpriseId,
    ...(storeId === undefined ? {} : { storeId }),
    rights: [...new Set(rights)],
    invitedBy: actor.accountId,
    invitedAt: at,
    until: new Date(at.getTime() + VALID_MS),
    fingerprint,
  };
}

/** One account has one desk: whoever works elsewhere ends that first. */
export function assertMayJoin(
  account: Account,
  { enterpriseId, storeId }: Pick<Invitation, 'enterpriseId' | 'storeId'>,
): void {
  const isElsewhere =
    isRetailStaff(account) &&
    (account.enterpriseId !== enterpriseId ||
      (storeId !== undefined && account.storeId !== undefined && account.storeId !== storeId));
  if (isElsewhere || signsInByPassword(account))
    throw new DomainError('conflict', 'works-elsewhere', `${account.id} has another desk`);
}
