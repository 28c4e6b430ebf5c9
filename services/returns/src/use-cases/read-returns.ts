import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type {
  Counter,
  CounterPage,
  ReturnPage,
  Returns,
  ReturnWithHistory,
} from '../domain/repositories.js';
import type { ReturnRequest } from '../domain/return-request.js';

/** One return with its history; whoever has no relation to it learns that there is none. */
export async function readReturn(
  returns: Returns,
  id: string,
  actor: Actor,
): Promise<ReturnWithHistory> {
  const found = await returns.read(id, actor);
  if (!found) throw nothing(id);
  return found;
}

/** The returns that concern the actor: a shopper's own, a store's, a network's. */
export const listReturns = (
  returns: Returns,
  actor: Actor,
  page: ReturnPage,
): Promise<ReturnRequest[]> => returns.list(actor, page);

/** The same as those at a counter work through it. */
export const readCounter = (
  returns: Counter,
  actor: Actor,
  page: CounterPage,
): Promise<ReturnRequest[]> => returns.counter(actor, page);

export type MaskedShopper = { readonly name?: string; readonly phone?: string };
export type Masked = (ids: readonly string[]) => Promise<ReadonlyMap<string, MaskedShopper>>;

/** The shopper as the other side of the counter sees her; she herself needs no telling. */
export async function shopperSeenBy(
  masked: Masked,
  { shopperId }: ReturnRequest,
  { accountId }: Actor,
): Promise<MaskedShopper | undefined> {
  if (accountId === shopperId) return undefined;
  return (await masked([shopperId])).get(shopperId);
}
