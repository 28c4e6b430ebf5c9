import type { RegistryCommands } from '@anxintui/registry/commands';
import type { EventJob } from '@anxintui/shared/contracts/events';
import { bureauDesk, type Consumed, headquartersDesk, storeDesk } from './consumed.js';

export type ConsumePledgeDeps = {
  readonly registry: Pick<RegistryCommands, 'refreshDirectory' | 'refreshFigures'> & {
    readonly pledges: Pick<RegistryCommands['pledges'], 'readEvent'>;
  };
};

/** What changes about a pledge, whose id is its store's, shows in the directory and in the yearly count. */
export async function consumePledge(
  { registry }: ConsumePledgeDeps,
  job: EventJob,
): Promise<Consumed | null> {
  const found = await registry.pledges.readEvent(job.aggregateId, job.eventId);
  if (!found) return null;
  const { current, event } = found;
  return {
    event,
    desks: {
      ...storeDesk(current.id),
      ...headquartersDesk(current.store?.headquartersId),
      ...bureauDesk(current.bureau?.id),
    },
    effect: async () => {
      await Promise.all([
        registry.refreshDirectory(current.id),
        registry.refreshFigures(current.id),
      ]);
    },
  };
}
