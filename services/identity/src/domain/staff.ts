import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Actor, Right, Role } from '@anxintui/shared/vocabulary/actors';
import type { Account, SsoSubject } from './account.js';
import { type Bureau, subtreeOf } from './bureau-tree.js';

/** Who works for an enterprise, in its stores or above them. */
export const RETAIL_ROLES = ['owner', 'headquarters', 'manager', 'clerk'] as const;
export type RetailRole = (typeof RETAIL_ROLES)[number];

/** Who works at a bureau. */
export const BUREAU_ROLES = [
  'intake',
  'mediator',
  'supervisor',
  'bureau-head',
  'auditor',
  'province-analyst',
] as const;
export type BureauRole = (typeof BUREAU_ROLES)[number];

/** Those who look at a whole province: they sit at its bureau. */
const AT_THE_PROVINCE: readonly Role[] = ['auditor', 'province-analyst'];

/** Those whose role ties them to one store. */
export const isAtStore = (role: Role): boolean => role === 'manager' || role === 'clerk';

const hasOneOf = (roles: readonly Role[], some: readonly Role[]): boolean =>
  some.some((role) => roles.includes(role));
export const isRetailStaff = ({ roles }: Pick<Account, 'roles'>): boolean =>
  hasOneOf(roles, RETAIL_ROLES);
export const isOfficer = ({ roles }: Pick<Account, 'roles'>): boolean =>
  hasOneOf(roles, BUREAU_ROLES);
/** They sign in by a password and a second factor, never by a phone code alone. */
export const signsInByPassword = (account: Pick<Account, 'roles'>): boolean =>
  isOfficer(account) || account.roles.includes('operator');

/** The desk that a member of staff is given. */
export type RetailDesk = { readonly enterpriseId: string; readonly storeId?: string };

/** Whose a store is; the registry knows. Null where there is none. */
export type FindStore = (storeId: string) => Promise<StoreOwners | null>;
export type StoreOwners = { readonly sellerId: string; readonly headquartersId?: string };

/** A bureau-head gives out the desks of her bureau and of those below it. */
export function assertMayStaff(
  { bureauId }: Pick<Actor, 'bureauId'>,
  { bureauId: desk, role }: { readonly bureauId: string; readonly role: BureauRole },
  tree: readonly Bureau[],
): void {
  const mine = bureauId === undefined ? [] : subtreeOf(tree, bureauId);
  const bureau = mine.includes(desk) ? tree.find(({ id }) => id === desk) : undefined;
  if (!bureau)
    throw new DomainError('rule-broken', 'bureau-not-yours', `${desk} is not theirs`, {
      pointer: '/bureauId',
    });
  if (AT_THE_PROVINCE.includes(role) && bureau.level !== 'province')
    throw new DomainError('rule-broken', 'province-only', `${role} sits at the province`, {
      pointer: '/role',
      details: { role },
    });
}

/** Whose staff somebody looks after; null where it is nobody's. */
export type StaffPlace =
  | { readonly enterpriseId: string }
  | { readonly bureaus: readonly string[] };

export function placeOf(actor: Actor, tree: readonly Bureau[]): StaffPlace | null {
  const { roles, enterpriseId, bureauId } = actor;
  if (hasOneOf(roles, ['owner', 'headquarters']) && enterpriseId !== undefined)
    return { enterpriseId };
  if (roles.includes('bureau-head') && bureauId !== undefined)
    return { bureaus: subtreeOf(tree, bureauId) };
  return null;
}

/** Is this account one of the staff of that place? */
export function isStaffOf(place: StaffPlace, account: Account): boolean {
  if ('enterpriseId' in place)
    return account.enterpriseId === place.enterpriseId && isRetailStaff(account);
  return (
    account.bureauId !== undefined && place.bureaus.includes(account.bureauId) && isOfficer(account)
  );
}

/** What is left of an account whose work has ended: a shopper stays one. */
export const rolesAfterEnding = ({ roles }: Pick<Account, 'roles'>): readonly Role[] =>
  roles.filter((role) => role === 'shopper');

/** A role with the desk and the rights that come with it. */
export type Post = RetailDesk & { readonly role: RetailRole; readonly rights: readonly Right[] };
export type StaffPage = { readonly limit: number; readonly after?: string };

/** The accounts of those who work somewhere. Each change is made once and only to what was seen. */
export interface Staff {
  list(place: StaffPlace, page: StaffPage): Promise<Account[]>;
  /** False when the account has changed meanwhile. */
  join(account: Account, post: Post): Promise<boolean>;
  leave(account: Account): Promise<boolean>;
  setRights(account: Account, rights: readonly Right[]): Promise<boolean>;
  /** Somebody who cannot sign in yet; doing it again changes nothing. False when their subject is somebody else's. */
  create(account: Account): Promise<boolean>;
  bySubject(sso: SsoSubject): Promise<Account | null>;
  /** Whoever has a role may come in from now on. */
  activate(accountId: string): Promise<void>;
}

/** Who owns an enterprise, in one place, so that two owners cannot end each other at the same moment. */
export interface Owners {
  /** Makes somebody the first owner; false when there is another one. */
  claim(enterpriseId: string, accountId: string): Promise<boolean>;
  add(enterpriseId: string, accountId: string): Promise<void>;
  hasSome(enterpriseId: string): Promise<boolean>;
  /** False for the last one, who stays. */
  leave(enterpriseId: string, accountId: string): Promise<boolean>;
}
