import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { relatedParties } from '@anxintui/shared/aggregate/commanding';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import { CASE_RULES } from '../domain/case-rules.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { CasePage, Cases, CasesOf, CaseWithHistory } from '../domain/repositories.js';

/** One case with its history; whoever has no relation to it learns that there is none. */
export async function readCase(cases: Cases, id: string, actor: Actor): Promise<CaseWithHistory> {
  const found = await cases.read(id);
  if (!found) throw nothing(id);
  relatedParties(CASE_RULES, found.current, actor);
  return found;
}

/** The cases of the actor: a shopper's own, a store's, a network's, a bureau's; `mine` are those in her charge. */
export async function listCases(
  cases: Cases,
  actor: Actor,
  { mine = false, ...page }: CasePage & { readonly mine?: boolean },
): Promise<DisputeCase[]> {
  const of = scopeOf(actor);
  if (!of) return [];
  return cases.list(of, mine ? { ...page, officer: actor.accountId } : page);
}

function scopeOf({ accountId, roles, storeId, enterpriseId, bureauId }: Actor): CasesOf | null {
  if (bureauId) return { bureauId };
  if (storeId) return { storeId };
  if (enterpriseId && roles.includes('headquarters')) return { headquartersId: enterpriseId };
  return roles.includes('shopper') ? { shopperId: accountId } : null;
}
