import { changedMeanwhile, nothing } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor, Right } from '@anxintui/shared/vocabulary/actors';
import type { Account, Accounts } from '../domain/account.js';
import type { Bureau } from '../domain/bureau-tree.js';
import type { Credentials } from '../domain/credential.js';
import {
  isRetailStaff,
  isStaffOf,
  type Owners,
  placeOf,
  type Staff,
  type StaffPage,
} from '../domain/staff.js';

export type StaffDeps = {
  readonly accounts: Pick<Accounts, 'find'>;
  readonly staff: Staff;
  readonly owners: Owners;
  readonly credentials: Credentials;
  readonly bureaus: () => Promise<readonly Bureau[]>;
  /** Every session of an account is over at once. */
  readonly endSessions: (accountId: string) => Promise<void>;
};
type ByActor = { readonly actor: Actor; readonly id: string };

export async function listStaff(
  { staff, bureaus }: Pick<StaffDeps, 'staff' | 'bureaus'>,
  actor: Actor,
  page: StaffPage,
): Promise<Account[]> {
  const place = placeOf(actor, await bureaus());
  return place ? staff.list(place, page) : [];
}

/** Their work ends now: no role, no desk, no session; a shopper stays a shopper. */
export async function endStaff(deps: StaffDeps, asked: ByActor): Promise<Account> {
  const account = await staffMember(deps, asked);
  await assertNotLastOwner(deps, account);
  if (!(await deps.staff.leave(account))) throw changedMeanwhile(account.id);
  await deps.credentials.remove(account.id);
  await deps.endSessions(account.id);
  return account;
}

async function assertNotLastOwner({ owners }: StaffDeps, account: Account): Promise<void> {
  const { id, enterpriseId, roles } = account;
  if (enterpriseId === undefined || !roles.includes('owner')) return;
  if (await owners.leave(enterpriseId, id)) return;
  throw new DomainError('conflict', 'last-owner', `${id} is the last owner`);
}

/** Of those who work for an enterprise; officers have none. */
export async function changeRights(
  deps: StaffDeps,
  asked: ByActor,
  rights: readonly Right[],
): Promise<Account> {
  const account = await staffMember(deps, asked);
  if (!isRetailStaff(account)) throw nothing(account.id);
  const kept = [...new Set(rights)];
  if (!(await deps.staff.setRights(account, kept))) throw changedMeanwhile(account.id);
  return { ...account, rights: kept };
}

/** Somebody else of those whom the actor looks after; everybody else does not exist. */
export async function staffMember(
  { accounts, bureaus }: Pick<StaffDeps, 'accounts' | 'bureaus'>,
  { actor, id }: ByActor,
): Promise<Account> {
  const [account, tree] = await Promise.all([accounts.find(id), bureaus()]);
  const place = placeOf(actor, tree);
  if (!account || !place || !isStaffOf(place, account)) throw nothing(id);
  if (id === actor.accountId)
    throw new DomainError('conflict', 'own-account', 'nobody changes their own post');
  return account;
}
