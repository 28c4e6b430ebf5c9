import type { Actor, Role } from '@anxintui/shared/vocabulary/actors';

/** Somebody who can sign in. Personal data stays here; other services know the id only. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly storeId?: string;
  readonly enterpriseId?: string;
  readonly bureauId?: string;
  /** Where they work, in words, for the list of demo people. */
  readonly organisation: string;
  readonly isActive: boolean;
  readonly isDemo: boolean;
};

export interface Accounts {
  find(id: string): Promise<Account | null>;
  demoPeople(): Promise<Account[]>;
  /** Is anybody active who could answer for this store? */
  hasStaff(storeId: string): Promise<boolean>;
  /** Is anybody active at the headquarters of this enterprise? */
  hasHeadquarters(enterpriseId: string): Promise<boolean>;
}

export const actorOf = (account: Account): Actor => ({
  accountId: account.id,
  roles: account.roles,
  storeId: account.storeId,
  enterpriseId: account.enterpriseId,
  bureauId: account.bureauId,
});
