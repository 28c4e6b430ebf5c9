import { nothing, type Repository } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { Fen } from '@anxintui/shared/vocabulary/money';
import type { CaseOrigin, DisputeCase, Respondent } from '../domain/dispute-case.js';
import { openCase } from '../domain/open-case.js';

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
export type OpenDisputeDeps = {
  readonly cases: Repository<DisputeCase>;
  readonly findReturn: (id: string) => Promise<DisputedReturn | null>;
  readonly now: () => Date;
};
export type OpenDispute = { readonly returnId: string; readonly caseId: string };

/** The case beside a return: its number comes from return and ground, so a repeated event opens nothing twice. */
export async function openDispute(
  { cases, findReturn, now }: OpenDisputeDeps,
  { returnId, caseId }: OpenDispute,
  eventId: string,
): Promise<Filed> {
  const request = await findReturn(returnId);
  const dispute = request?.disputes.find((each) => each.caseId === caseId);
  if (!request || !dispute) throw nothing(caseId);
  const cause = { key: `event:${eventId}` };
  return createOnce(cases, { id: caseId, cause }, () =>
    openCase({ ...fromReturn(request), ...fromDispute(dispute) }, now()),
  );
}

const fromReturn = ({ id, shopperId, seller, items, purchase }: DisputedReturn) => ({
  returnId: id,
  shopperId,
  respondent: seller,
  paidFen: items.reduce((sum, { paidFen }) => sum + paidFen, 0),
  purchasedOn: purchase.on,
  wishes: { publish: false, entrust: false },
});

const fromDispute = ({ caseId, ground, claim, words, handOver, firstRung }: Dispute) => ({
  id: caseId,
  ground,
  claim,
  words,
  handOver,
  firstRung,
});
