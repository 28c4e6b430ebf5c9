import type { IdentityCommands } from '@anxintui/identity/commands';
import type { RegistryCommands } from '@anxintui/registry/commands';
import type { EventJob } from '@anxintui/shared/contracts/events';
import type { Consumed } from './consumed.js';

export type ConsumeEnterpriseDeps = {
  readonly identity: Pick<IdentityCommands, 'grantOwner'>;
  readonly registry: { readonly enterprises: Pick<RegistryCommands['enterprises'], 'readEvent'> };
};

/** Whoever has registered an enterprise becomes its first owner; nobody is told of it. */
export async function consumeEnterprise(
  { identity, registry }: ConsumeEnterpriseDeps,
  { aggregateId, eventId }: EventJob,
): Promise<Consumed | null> {
  const found = await registry.enterprises.readEvent(aggregateId, eventId);
  if (!found) return null;
  const { account } = found.event;
  return {
    event: found.event,
    desks: {},
    effect: async () => {
      if (account !== undefined)
        await identity.grantOwner({ accountId: account, enterpriseId: aggregateId });
    },
  };
}
