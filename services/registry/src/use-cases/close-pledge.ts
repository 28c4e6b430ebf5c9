import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { type Step, type StepDeps, step } from '@anxintui/shared/aggregate/step';
import type { Pledge } from '../domain/pledge.js';
import { closePledge } from '../domain/pledge-closing.js';

/** The pledge of a store that has been closed; a store that never pledged has nothing to end. */
export async function closePledgeOfStore(
  steps: StepDeps<Pledge>,
  storeId: string,
  eventId: string,
): Promise<void> {
  const asked: Step = { id: storeId, cause: { key: `event:${eventId}` }, viewer: EVERYTHING };
  try {
    await step(steps, asked, { decide: closePledge });
  } catch (error) {
    if (!(error instanceof DomainError && error.kind === 'not-found')) throw error;
  }
}
