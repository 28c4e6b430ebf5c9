import type { Fen } from '@anxintui/shared/vocabulary/money';
import { checklistOf } from './checklist.js';
import type { ItemOutcome, JudgedBy, ReturnItem, ReturnRequest } from './return-request.js';

/** All of an item was taken back. */
export const acceptedWhole = (
  { category, quantity }: ReturnItem,
  pledge: JudgedBy,
): ItemOutcome => ({
  accepted: quantity,
  refused: 0,
  checklist: checklistOf(pledge, category),
});

/** What became of each item; null while nobody has accepted anything. */
export function outcomesOf(request: ReturnRequest): readonly ItemOutcome[] | null {
  if (!('custody' in request)) return null;
  const { items, pledge } = request;
  return request.outcomes ?? items.map((item) => acceptedWhole(item, pledge));
}

/** Pieces that the store did not take. */
export function refusedPieces(request: ReturnRequest): number {
  if (request.status === 'refused')
    return request.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (outcomesOf(request) ?? []).reduce((sum, { refused }) => sum + refused, 0);
}

/**
 * What was paid for so many pieces: each cost the whole divided by the number, rounded down to a fen, and the last piece
 * the rest, so that all of them together cost what was paid.
 */
export const paidForPieces = ({ quantity, paidFen }: ReturnItem, pieces: number): Fen =>
  pieces === quantity ? paidFen : pieces * Math.floor(paidFen / quantity);

/** What the shopper has to get back: what she paid for the accepted pieces, without what may be deducted. */
export function dueFen(request: ReturnRequest): Fen {
  const outcomes = outcomesOf(request);
  return request.items.reduce((sum, item, index) => {
    const { accepted, deduction } = outcomes?.[index] ?? acceptedWhole(item, request.pledge);
    return sum + paidForPieces(item, accepted) - (deduction?.amountFen ?? 0);
  }, 0);
}
