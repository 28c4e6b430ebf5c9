import type { IdentityQueries } from '@anxintui/identity/queries';
import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import type { Pledge } from '../domain/pledge.js';
import { submitPledge } from '../domain/pledge-drafting.js';
import type { Stores } from '../domain/repositories.js';
import { type PledgeSteps, stepPledge } from './pledge-commands.js';
import { pledgingStore } from './pledging-store.js';

export type SubmitPledgeDeps = {
  readonly steps: PledgeSteps;
  readonly stores: Pick<Stores, 'find'>;
  readonly responsible: IdentityQueries['responsible'];
};

/** The bureau is the one that has jurisdiction where the store now is. */
export async function submitPledgeOfStore(
  { steps, stores, responsible }: SubmitPledgeDeps,
  asked: PersonsStep,
): Promise<Stepped<Pledge>> {
  const store = await stores.find(asked.id);
  if (!store) throw nothing(asked.id);
  const { bureau } = await responsible({ division: store.division, zone: store.zone });
  const { id, name, path } = bureau;
  const submission = { store: pledgingStore(store), bureau: { id, name, path } };
  return stepPledge(steps, asked, {
    command: 'submit',
    decide: (pledge, acting) => submitPledge(pledge, submission, acting),
  });
}
