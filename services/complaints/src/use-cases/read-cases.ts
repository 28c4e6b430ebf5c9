import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { DisputeCase } from '../domain/dispute-case.js';
import type { CasePage, Cases, CaseWithHistory } from '../domain/repositories.js';

/** One case with its history; whoever has no relation to it learns that there is none. */
export async function readCase(cases: Cases, id: string, actor: Actor): Promise<CaseWithHistory> {
  const found = await cases.read(id, actor);
  if (!found) throw nothing(id);
  return found;
}

/** The cases that concern the actor: a shopper's own, a store's, a network's, a bureau's; `mine` are those in her charge. */
export const listCases = (
  cases: Cases,
  actor: Actor,
  { mine = false, ...page }: CasePage & { readonly mine?: boolean },
): Promise<DisputeCase[]> => cases.list(actor, mine ? { ...page, officer: actor.accountId } : page);
