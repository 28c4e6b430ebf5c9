import type { Actor, Right, Role } from '@anxintui/shared/vocabulary/actors';
import type { Erasing } from './erasure.js';

/** The roles of those who handle cases and pledges at a bureau. */
export const OFFICER_ROLES = ['intake', 'mediator', 'supervisor', 'bureau-head'] as const;

/** Somebody who can sign in. Who they are is sealed apart from this; other services know the id only. */
export type Account = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly rights?: readonly Right[];
  /** Opened by filing as a guest; a full sign-in makes it a whole account. */
  readonly isGuest?: boolean;
  readonly storeId?: string;
  readonly enterpriseId?: string;
  readonly bureauId?: string;
  /** Who they are to the sign-in of their authority. */
  readonly sso?: SsoSubject;
  /** Where they work, in words, for the list of demo people. */
  readonly organisation: string;
  readonly isActive: boolean;
  readonly isDemo: boolean;
  readonly erasing?: Erasing;
  readonly erasedAt?: Date;
};

/** Somebody as their authority's own sign-in knows them (OpenID Connect `iss` and `sub`). */
export type SsoSubject = { readonly issuer: string; readonly subject: string };

export interface Accounts {
  find(id: string): Promise<Account | null>;
  /** Adding the same account again changes nothing. */
  addShopper(account: Account): Promise<void>;
  /** A guest has signed in fully. */
  becomeFull(id: string): Promise<void>;
  demoPeople(): Promise<Account[]>;
  /** Is anybody active who could answer for this store? */
  hasStaff(storeId: string): Promise<boolean>;
  /** Is anybody active at the headquarters of this enterprise? */
  hasHeadquarters(enterpriseId: string): Promise<boolean>;
  /** Those who are active at one of these bureaus, by id. */
  officersAt(bureaus: readonly string[], page: OfficerPage): Promise<Account[]>;
}
/** `after` is the id of the last one of the page before. */
export type OfficerPage = { readonly limit: number; readonly after?: string };

/** Somebody who may be put in charge of a case. */
export type Officer = {
  readonly id: string;
  readonly bureauId: string;
  readonly roles: readonly Role[];
};

/** Null for whoever is no officer, or is one no longer. */
export function officerOf({ id, bureauId, roles, isActive }: Account): Officer | null {
  const isOfficer = OFFICER_ROLES.some((role) => roles.includes(role));
  return isActive && isOfficer && bureauId !== undefined ? { id, bureauId, roles } : null;
}

export const actorOf = (account: Account): Actor => ({
  accountId: account.id,
  roles: account.roles,
  storeId: account.storeId,
  enterpriseId: account.enterpriseId,
  bureauId: account.bureauId,
  rights: account.rights,
});
