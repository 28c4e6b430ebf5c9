import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { Fen } from '@anxintui/shared/vocabulary/money';
import type { CaseOrigin, DisputeCase, Respondent } from './dispute-case.js';
import type { OpenCase } from './open-case.js';

/** What a case is made from: a return with the dispute about it. */
export type DisputedReturn = Pick<DisputeCase, 'id' | 'shopperId'> & {
  readonly seller: Respondent;
  readonly items: readonly { readonly paidFen: Fen }[];
  readonly purchase: { readonly on: CivilDate };
  readonly disputes: readonly Dispute[];
};
type Dispute = Pick<CaseOrigin, 'ground' | 'claim' | 'words' | 'handOver' | 'firstRung'> & {
  readonly caseId: string;
};

/** The case beside a return, so that the shopper types nothing again. */
export const besideReturn = (
  { id: returnId, shopperId, seller, items, purchase }: DisputedReturn,
  { caseId: id, ground, claim, words, handOver, firstRung }: Dispute,
): OpenCase => ({
  returnId,
  shopperId,
  respondent: seller,
  paidFen: items.reduce((sum, { paidFen }) => sum + paidFen, 0),
  purchasedOn: purchase.on,
  wishes: { publish: false, entrust: false },
  id,
  ground,
  claim,
  words,
  handOver,
  firstRung,
});
