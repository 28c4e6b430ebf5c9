import type { Cause, Decision } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { PledgingStore } from '../domain/eligibility.js';
import { type FileReturn, fileReturn } from '../domain/file-return.js';
import type { Returns } from '../domain/repositories.js';
import type { ReturnRequest } from '../domain/return-request.js';

export type FileReturnDeps = {
  readonly returns: Returns;
  /** Null when there is no such store. */
  readonly pledgingStore: (id: string, on: string) => Promise<PledgingStore | null>;
  readonly ruleBook: () => RuleBook;
  readonly now: () => Date;
};
export type AskedReturn = Omit<FileReturn, 'store'> & { readonly storeId: string };

export const fileReturnOnce = (
  deps: FileReturnDeps,
  asked: AskedReturn,
  cause: Cause,
): Promise<Filed> =>
  createOnce(deps.returns, { id: asked.id, cause }, () => decideFiling(deps, asked));

async function decideFiling(
  { pledgingStore, ruleBook, now }: FileReturnDeps,
  { storeId, ...asked }: AskedReturn,
): Promise<Decision<ReturnRequest>> {
  const store = await pledgingStore(storeId, asked.purchase.on);
  if (!store)
    throw new DomainError('rule-broken', 'unknown-store', 'no such store', { pointer: '/storeId' });
  return fileReturn({ ...asked, store }, { at: now(), ruleBook: ruleBook() });
}
