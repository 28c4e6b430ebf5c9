import type { Cause } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import { type FileReturn, fileReturn, type PledgingStore } from '../domain/file-return.js';
import type { Returns } from '../domain/repositories.js';

export type FileReturnDeps = {
  readonly returns: Returns;
  /** Null when there is no such store. */
  readonly pledgingStore: (id: string, on: string) => Promise<PledgingStore | null>;
  readonly ruleBook: () => RuleBook;
  readonly now: () => Date;
};
export type AskedReturn = Omit<FileReturn, 'store'> & { readonly storeId: string };

export async function fileReturnOnce(
  { returns, pledgingStore, ruleBook, now }: FileReturnDeps,
  { storeId, ...asked }: AskedReturn,
  cause: Cause,
): Promise<Filed> {
  const store = await pledgingStore(storeId, asked.purchase.on);
  if (!store)
    throw new DomainError('rule-broken', 'unknown-store', 'no such store', { pointer: '/storeId' });
  const decision = fileReturn({ ...asked, store }, { at: now(), ruleBook: ruleBook() });
  return createOnce(returns, decision, cause);
}
