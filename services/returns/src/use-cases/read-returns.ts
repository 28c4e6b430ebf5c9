import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { relatedParties } from '@anxintui/shared/aggregate/commanding';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ReturnPage, Returns, ReturnsOf, ReturnWithHistory } from '../domain/repositories.js';
import type { ReturnRequest } from '../domain/return-request.js';
import { RETURN_RULES } from '../domain/return-rules.js';

/** One return with its history; whoever has no relation to it learns that there is none. */
export async function readReturn(
  returns: Returns,
  id: string,
  actor: Actor,
): Promise<ReturnWithHistory> {
  const found = await returns.read(id);
  if (!found) throw nothing(id);
  relatedParties(RETURN_RULES, found.current, actor);
  return found;
}

/** The returns of the actor: a shopper's own, a store's, a network's. */
export async function listReturns(
  returns: Returns,
  actor: Actor,
  page: ReturnPage,
): Promise<ReturnRequest[]> {
  const of = scopeOf(actor);
  return of ? returns.list(of, page) : [];
}

function scopeOf({ accountId, roles, storeId, enterpriseId }: Actor): ReturnsOf | null {
  if (storeId) return { storeId };
  if (enterpriseId && roles.includes('headquarters')) return { headquartersId: enterpriseId };
  return roles.includes('shopper') ? { shopperId: accountId } : null;
}
