import type { EvidenceQueries } from '@anxintui/evidence/queries';
import type { PledgedStore, RegistryQueries } from '@anxintui/registry/queries';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoReturns } from './db/mongo-returns.js';
import type { AskedPledge, PledgingStore } from './domain/eligibility.js';
import { returnOverdue } from './domain/return-overdue.js';
import { hmacPassKeys } from './hmac-pass-keys.js';
import { shopperRoutes, storeRoutes } from './http/commands.js';
import { eligibilityRoute } from './http/eligibility.js';
import { returnsRoute } from './http/return-lists.js';
import { fileReturnRoute, returnPassRoute, returnRoute } from './http/returns.js';
import { RETURNS_PROBLEMS } from './http/words.js';
import type { Masked } from './use-cases/read-returns.js';
import { disputesFrom, type HasContact } from './use-cases/shopper-commands.js';

export type ReturnsDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly registry: RegistryQueries;
  readonly evidence: Pick<EvidenceQueries, 'attachable' | 'cards'>;
  readonly identity: {
    readonly people: { readonly masked: Masked; readonly hasContact: HasContact };
  };
  readonly ruleBook: () => RuleBook;
  /** Under which passes are made; the same for every process. */
  readonly passKey: Uint8Array;
};

/** Returns over HTTP, from the question before leaving home to refund or dispute. */
export function createApp(given: ReturnsDeps): App {
  const { connection, now, registry, evidence, identity, ruleBook, passKey } = given;
  const { masked, hasContact } = identity.people;
  const returns = mongoReturns(connection);
  const passes = hmacPassKeys(passKey);
  const reads = { returns, ruleBook, now, files: evidence.cards, masked };
  const filing = { ...reads, pledgingStore: pledgingStore(registry) };
  const steps = { rows: returns, overdue: returnOverdue, now, ruleBook, passes };
  const commands = { ...reads, steps, attachable: evidence.attachable };
  return {
    name: 'returns',
    problems: RETURNS_PROBLEMS,
    endpoints: [
      eligibilityRoute(filing),
      fileReturnRoute(filing),
      returnsRoute({ returns, now }),
      returnRoute(reads),
      returnPassRoute({ returns, passes, now }),
      ...storeRoutes(commands),
      ...shopperRoutes(commands, disputesFrom(hasContact)),
    ],
  };
}

/** What the registry knows of a store, in the words of this service. */
const pledgingStore =
  ({ pledgedStore }: RegistryQueries) =>
  async (id: string, on: string): Promise<PledgingStore | null> => {
    const found = await pledgedStore(id, on);
    if (!found) return null;
    const { store, pledge } = found;
    const { name, address, status, seller, headquartersId } = store;
    return {
      id,
      name,
      address,
      isOpen: status === 'registered',
      enterpriseId: seller.id,
      ...(headquartersId ? { headquartersId } : {}),
      pledge: pledge && askedPledge(pledge),
    };
  };

/** Versions of old say nothing of some terms; then nothing is left out and the goods go back where they came from. */
const askedPledge = ({ number, version }: NonNullable<PledgedStore['pledge']>): AskedPledge => ({
  number,
  version: version.version,
  windowDays: version.windowDays,
  refundHours: version.refundHours,
  excluded: version.excluded,
  exclusions: version.exclusions ?? [],
  conditions: version.conditions ?? {},
  returnPlaces: version.returnPlaces ?? ['this-store'],
});
