import type { Accounts } from '../domain/account.js';
import {
  isRetailStaff,
  type Owners,
  type Post,
  type Staff,
  signsInByPassword,
} from '../domain/staff.js';

export type GrantOwnerDeps = {
  readonly accounts: Pick<Accounts, 'find'>;
  readonly staff: Pick<Staff, 'join'>;
  readonly owners: Pick<Owners, 'claim'>;
};
export type Registered = { readonly accountId: string; readonly enterpriseId: string };

/**
 * Whoever registers an enterprise becomes its first owner, unless they already work for one or for a bureau. Doing it
 * again changes nothing; when the account changes at the same moment the event is delivered once more.
 */
export async function grantOwner(
  { accounts, staff, owners }: GrantOwnerDeps,
  { accountId, enterpriseId }: Registered,
): Promise<void> {
  const account = await accounts.find(accountId);
  if (!account?.isActive || signsInByPassword(account)) return;
  if (isRetailStaff(account) && account.enterpriseId !== enterpriseId) return;
  if (!(await owners.claim(enterpriseId, accountId))) return;
  const post: Post = { role: 'owner', enterpriseId, rights: ['refund', 'publish'] };
  if (!(await staff.join(account, post))) throw new Error(`${accountId} has changed meanwhile`);
}
