import type { Officer } from '@anxintui/identity/queries';
import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { assign } from '../domain/decide-bureau.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { assertHandlesCase, type OfficerAtBureau } from '../domain/officer-in-charge.js';
import type { FindBureau } from './assign-bureau.js';
import { type CaseSteps, stepWith } from './step-case.js';

export type Officers = {
  /** Null for whoever is no active officer. */
  readonly officer: (accountId: string) => Promise<Officer | null>;
  readonly bureau: FindBureau;
};
type InCharge = { readonly officer: string; readonly found: OfficerAtBureau | null };

const stepAssigning = stepWith<InCharge>('assign', (dispute, { officer, found }, acting) => {
  const decision = assign(dispute, { officer }, acting);
  assertHandlesCase(dispute, found);
  return decision;
});

/** The supervisor puts an officer in charge who works at the bureau of the case or below it. */
export const officersFrom =
  (officers: Officers) =>
  async (
    cases: CaseSteps,
    asked: PersonsStep,
    { officer }: { readonly officer: string },
  ): Promise<Stepped<DisputeCase>> =>
    stepAssigning(cases, asked, { officer, found: await atBureau(officers, officer) });

async function atBureau(
  { officer, bureau }: Officers,
  account: string,
): Promise<OfficerAtBureau | null> {
  const found = await officer(account);
  const desk = found && (await bureau(found.bureauId));
  return found && desk && { roles: found.roles, bureauPath: desk.path };
}
