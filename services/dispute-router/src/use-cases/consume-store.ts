import type { RegistryCommands } from '@anxintui/registry/commands';
import type { EventJob } from '@anxintui/shared/contracts/events';
import type { Consumed } from './consumed.js';

export type ConsumeStoreDeps = {
  readonly registry: Pick<RegistryCommands, 'refreshDirectory' | 'closePledge'> & {
    readonly stores: Pick<RegistryCommands['stores'], 'readEvent'>;
  };
};

/** The directory follows the store, and the pledge ends with it; nobody is told of the store itself. */
export async function consumeStore(
  { registry }: ConsumeStoreDeps,
  job: EventJob,
): Promise<Consumed | null> {
  const found = await registry.stores.readEvent(job.aggregateId, job.eventId);
  if (!found) return null;
  return {
    event: found.event,
    desks: {},
    effect: async () => {
      const { id, type } = found.event;
      if (type === 'store.closed') await registry.closePledge(job.aggregateId, id);
      await registry.refreshDirectory(job.aggregateId);
    },
  };
}
