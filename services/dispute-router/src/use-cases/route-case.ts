import type { ComplaintsCommands, Routing } from '@anxintui/complaints/commands';
import type { DisputeCase } from '@anxintui/complaints/queries';
import type { IdentityQueries, Place } from '@anxintui/identity/queries';
import type { RegistryQueries, Store } from '@anxintui/registry/queries';
import { chooseRung } from '../domain/choose-rung.js';

export type RouteCaseDeps = {
  readonly identity: Pick<IdentityQueries, 'hasStaff' | 'hasHeadquarters' | 'responsible'>;
  readonly registry: Pick<RegistryQueries, 'store'>;
  readonly complaints: Pick<ComplaintsCommands, 'route'>;
};

/** Finds out who holds the case and which bureau has jurisdiction, and why; the case writes it down. */
export async function routeCase(
  deps: RouteCaseDeps,
  dispute: DisputeCase,
  eventId: string,
): Promise<void> {
  const { identity, complaints } = deps;
  const { respondent, firstRung } = dispute;
  const store = respondent.storeId ? await deps.registry.store(respondent.storeId) : null;
  const [answering, responsible] = await Promise.all([
    whoAnswers(identity, respondent),
    identity.responsible(placeOf(store ?? respondent)),
  ]);
  const { to, reason } = chooseRung({
    firstRung,
    ...answering,
    isStoreOpen: store?.status === 'registered',
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

async function whoAnswers(
  identity: RouteCaseDeps['identity'],
  { storeId, headquartersId }: DisputeCase['respondent'],
) {
  const [hasStaff, hasHeadquarters] = await Promise.all([
    storeId ? identity.hasStaff(storeId) : false,
    headquartersId ? identity.hasHeadquarters(headquartersId) : false,
  ]);
  return { isRegistered: storeId !== undefined, hasStaff, hasHeadquarters };
}

/**
 * The actual place of business decides (Order 121, art. 13), never the digits of a credit code. Of a respondent that is
 * not registered it is where the shopper says that it is.
 */
const placeOf = ({ division, zone }: Pick<Store, 'zone'> & { division?: string }): Place => ({
  division,
  zone,
});
