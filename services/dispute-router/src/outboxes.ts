import type { ComplaintsCommands } from '@anxintui/complaints/commands';
import type { RegistryCommands } from '@anxintui/registry/commands';
import type { ReturnsCommands } from '@anxintui/returns/commands';
import type { Outboxes } from './jobs/relay.js';

type Commands = {
  readonly returns: Pick<ReturnsCommands, 'outbox'>;
  readonly complaints: Pick<ComplaintsCommands, 'outbox'>;
  readonly registry: Pick<RegistryCommands, 'pledges' | 'stores' | 'enterprises'>;
};

/** Where every service keeps what it has to tell. */
export const outboxesOf = ({ returns, complaints, registry }: Commands): Outboxes => ({
  returns: returns.outbox,
  cases: complaints.outbox,
  pledges: registry.pledges.outbox,
  stores: registry.stores.outbox,
  enterprises: registry.enterprises.outbox,
});
