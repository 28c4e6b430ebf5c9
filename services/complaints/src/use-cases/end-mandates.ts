import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { step } from '@anxintui/shared/aggregate/step';
import { endMandate } from '../domain/decide-representation.js';
import type { CaseSteps } from './step-case.js';

type EndMandatesDeps = {
  readonly steps: CaseSteps;
  readonly ended: (at: Date, limit: number) => Promise<readonly string[]>;
};

/** Takes mandates that have ended out of their cases; how many. Until then they are honoured no more anyway. */
export async function endMandates(
  { steps, ended }: EndMandatesDeps,
  limit: number,
): Promise<number> {
  const ids = await ended(steps.now(), limit);
  for (const id of ids) await endMandateOf(steps, id);
  return ids.length;
}

/** Two routers may be at it: whoever comes second finds nothing to end. */
async function endMandateOf(steps: CaseSteps, id: string): Promise<void> {
  const loaded = await steps.rows.load(id, '', EVERYTHING);
  const { representative } = loaded?.current ?? {};
  if (!representative?.until) return;
  const cause = { key: `clock:mandate:${id}:${representative.until.toISOString()}` };
  const nothingEnds = () => {
    throw new DomainError('conflict', 'not-represented', 'somebody was first');
  };
  const decide = (dispute: Parameters<typeof endMandate>[0], at: Date) =>
    endMandate(dispute, at) ?? nothingEnds();
  await step(steps, { id, cause, viewer: EVERYTHING }, { decide }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });
}
