import type { Bureau } from '@anxintui/identity/queries';
import { givable, type PersonsStep } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { CASE_RULES } from '../domain/case-rules.js';
import { assignBureau } from '../domain/decide-routing.js';
import type { DisputeCase, ResponsibleBureau } from '../domain/dispute-case.js';
import { type CaseSteps, stepWith } from './step-case.js';

type FoundBureau = Pick<Bureau, keyof ResponsibleBureau>;
export type FindBureau = (id: string) => Promise<FoundBureau | null>;
type Asked = { readonly bureauId: string; readonly words: string };
type Found = { readonly bureau: FoundBureau | null; readonly words: string };

const stepFound = stepWith<Found>('assign-bureau', (dispute, { bureau, words }, acting) => {
  if (bureau) return assignBureau(dispute, { bureau: responsible(bureau, dispute), words }, acting);
  givable(CASE_RULES, dispute, { command: 'assign-bureau', by: acting.by, at: acting.at });
  throw new DomainError('rule-broken', 'no-such-bureau', 'there is no such bureau', {
    pointer: '/bureauId',
  });
});

/** The desk that found the bureau goes on seeing the case, as every bureau does that a case has gone on from. */
function responsible(
  { id, name, level, path, publishesChannel }: FoundBureau,
  { bureau: desk }: DisputeCase,
): ResponsibleBureau {
  const [top = id, ...below] = path;
  const seeing = !desk || path.includes(desk.id) ? path : [top, desk.id, ...below];
  return { id, name, level, path: seeing, publishesChannel };
}

/** The staffed desk sends a case to the bureau that the table did not find. */
export const bureausFrom =
  (findBureau: FindBureau) =>
  async (
    cases: CaseSteps,
    asked: PersonsStep,
    { bureauId, words }: Asked,
  ): Promise<Stepped<DisputeCase>> =>
    stepFound(cases, asked, { bureau: await findBureau(bureauId), words });
