import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { CasePage, Cases, CasesOf, CaseWithHistory } from '../domain/repositories.js';
import { relatedParties } from './step-case.js';

/** One case with its history; whoever has no relation to it learns that there is none. */
export async function readCase(cases: Cases, id: string, actor: Actor): Promise<CaseWithHistory> {
  const found = await cases.read(id);
  if (!found) throw nothing(id);
  relatedParties(actor, found.current);
  return found;
}

/** The cases of the actor: a shopper's own, a store's, a network's, a bureau's. */
export async function listCases(
  cases: Cases,
  actor: Actor,
  page: CasePage,
): Promise<DisputeCase[]> {
  const of = scopeOf(actor);
  return of ? cases.list(of, page) : [];
}

function scopeOf({ accountId, roles, storeId, enterpriseId, bureauId }: Actor): CasesOf | null {
  if (bureauId) return { bureauId };
  if (storeId) return { storeId };
  if (enterpriseId && roles.includes('headquarters')) return { headquartersId: enterpriseId };
  return roles.includes('shopper') ? { shopperId: accountId } : null;
}
