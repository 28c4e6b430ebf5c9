import { nothing, type Repository } from '@anxintui/shared/aggregate/aggregate';
import { createOnce, type Filed } from '@anxintui/shared/aggregate/create';
import { besideReturn, type DisputedReturn } from '../domain/beside-return.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { openCase } from '../domain/open-case.js';

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
    openCase(besideReturn(request, dispute), now()),
  );
}
