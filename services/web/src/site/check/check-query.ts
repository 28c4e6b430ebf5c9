import { DELIVERY_MODES, GOODS_CATEGORIES, PROOF_KINDS } from '@anxintui/shared/vocabulary/claims';
import type { Fault } from '../../kit/fields.js';
import { givenText, isDay, oneOf } from '../../kit/given.js';

/** Those that are asked apart; a lost receipt is one of the proofs. */
export const PATH_CHOICES = ['missing-gift', 'opened-box'] as const;

/** A purchase as it stands in the address. */
export type AskedPurchase = {
  readonly on: string | undefined;
  readonly delivery: string | undefined;
  readonly receivedOn: string | undefined;
  readonly category: string | undefined;
  readonly proof: string | undefined;
  readonly path: string | undefined;
};
type FaultWords = Readonly<
  Record<'on' | 'onFormat' | 'receivedOnFormat' | 'delivery' | 'category', string>
>;

/** What was asked, and what is missing before anything can be answered; nothing is, before anything was asked. */
export function checkIn(
  query: URLSearchParams,
  words: FaultWords,
): { readonly asked: AskedPurchase; readonly faults: readonly Fault[] } {
  const asked = {
    on: givenText(query, 'on'),
    delivery: oneOf(DELIVERY_MODES, givenText(query, 'delivery')),
    receivedOn: givenText(query, 'receivedOn'),
    category: oneOf(GOODS_CATEGORIES, givenText(query, 'category')),
    proof: oneOf(PROOF_KINDS, givenText(query, 'proof')),
    path: oneOf(PATH_CHOICES, givenText(query, 'path')),
  };
  return { asked, faults: query.has('on') ? faultsOf(asked, words) : [] };
}

function faultsOf(asked: AskedPurchase, words: FaultWords): Fault[] {
  const { on, receivedOn, delivery, category } = asked;
  return [
    ...(on === undefined ? [{ field: 'on', words: words.on }] : []),
    ...(on !== undefined && !isDay(on) ? [{ field: 'on', words: words.onFormat }] : []),
    ...(delivery === undefined ? [{ field: 'delivery', words: words.delivery }] : []),
    ...(receivedOn !== undefined && !isDay(receivedOn)
      ? [{ field: 'receivedOn', words: words.receivedOnFormat }]
      : []),
    ...(category === undefined ? [{ field: 'category', words: words.category }] : []),
  ];
}

/** The same as a question to the API; null before anything was asked. */
export const questionOf = (storeId: string, { on, ...asked }: AskedPurchase) =>
  on === undefined ? null : { storeId, on, ...asked };
