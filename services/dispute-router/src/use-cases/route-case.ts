import type { ComplaintsCommands, Routing } from '@anxintui/complaints/commands';
import type { DisputeCase } from '@anxintui/complaints/queries';
import type { IdentityQueries } from '@anxintui/identity/queries';
import type { RegistryQueries } from '@anxintui/registry/queries';
import { chooseRung } from '../domain/choose-rung.js';

export type RouteCaseDeps = {
  readonly identity: Pick<IdentityQueries, 'hasStaff' | 'hasHeadquarters' | 'responsible'>;
  readonly registry: Pick<RegistryQueries, 'store'>;
  readonly complaints: Pick<ComplaintsCommands, 'route'>;
};

/** Finds out who holds the case and which bureau has jurisdiction, and why; the case writes it down. */
export async function routeCase(
  { identity, registry, complaints }: RouteCaseDeps,
  dispute: DisputeCase,
  eventId: string,
): Promise<void> {
  const { storeId, headquartersId } = dispute.respondent;
  const store = await registry.store(storeId);
  const [hasStaff, hasHeadquarters, responsible] = await Promise.all([
    identity.hasStaff(storeId),
    headquartersId ? identity.hasHeadquarters(headquartersId) : false,
    identity.responsible(store ? placeOf(store) : {}),
  ]);
  const { to, reason } = chooseRung({
    firstRung: dispute.firstRung,
    isStoreOpen: store?.status === 'registered',
    hasStaff,
    hasHeadquarters,
    isBureauKnown: responsible.bureau.level !== 'queue',
  });
  const { id, name, level, path, publishesChannel } = responsible.bureau;
  const routing: Routing = {
    to,
    reasons: [reason, ...responsible.reason],
    bureau: { id, name, level, path, publishesChannel },
  };
  await complaints.route({ id: dispute.id, eventId }, routing);
}

/** The actual place of business decides (Order 121, art. 13), never the digits of a credit code. */
const placeOf = ({ division, zone }: { division: string; zone?: string }) =>
  zone === undefined ? { division } : { division, zone };
