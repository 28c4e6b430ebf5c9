import { type Actor, type Party, type Relation, type Role, rolesOf } from './actors.js';

/** Whom an aggregate concerns; from this every relation is told. */
export type Involved = {
  readonly shopperId: string;
  /** The seller of record's store. */
  readonly sellerStoreId: string;
  readonly sellerId: string;
  /** The store that took the goods for another. */
  readonly acceptingStoreId?: string;
  readonly headquartersId?: string;
  /** The enterprise whose owner has a say: in its stores, never in what shoppers bring there. */
  readonly ownedBy?: string;
  /** The bureau that holds it and the ones above, once it is with a bureau. */
  readonly bureauPath?: readonly string[];
};

const isOwn = (actor: Actor, { shopperId }: Involved): boolean => actor.accountId === shopperId;
const isOwnStore = ({ storeId }: Actor, { sellerStoreId }: Involved): boolean =>
  storeId === sellerStoreId;
const isAcceptingStore = ({ storeId }: Actor, { acceptingStoreId }: Involved): boolean =>
  storeId !== undefined && storeId === acceptingStoreId;
const isOwnNetwork = ({ roles, enterpriseId }: Actor, { headquartersId }: Involved): boolean =>
  roles.includes('headquarters') && enterpriseId !== undefined && enterpriseId === headquartersId;
const isOwnEnterprise = ({ enterpriseId }: Actor, { ownedBy }: Involved): boolean =>
  enterpriseId !== undefined && enterpriseId === ownedBy;
const isOwnBureau = ({ bureauId }: Actor, { bureauPath }: Involved): boolean =>
  bureauId !== undefined && (bureauPath?.includes(bureauId) ?? false);

const TESTS: Readonly<Record<Relation, (actor: Actor, involved: Involved) => boolean>> = {
  own: isOwn,
  'own-store': isOwnStore,
  'accepting-store': isAcceptingStore,
  'own-network': isOwnNetwork,
  'own-enterprise': isOwnEnterprise,
  'own-bureau': isOwnBureau,
};

/** Which of somebody's roles count in which relation. */
const COUNTS: Readonly<Record<Relation, readonly Role[]>> = {
  own: ['shopper'],
  'own-store': ['clerk', 'manager'],
  'accepting-store': ['clerk'],
  'own-network': ['headquarters'],
  'own-enterprise': ['owner', 'headquarters'],
  'own-bureau': ['intake', 'mediator', 'supervisor', 'bureau-head'],
};

const RELATION_NAMES: readonly Relation[] = [
  'own',
  'own-store',
  'accepting-store',
  'own-network',
  'own-enterprise',
  'own-bureau',
];

const relationsOf = (actor: Actor, involved: Involved): Relation[] =>
  RELATION_NAMES.filter((relation) => TESTS[relation](actor, involved));

/** As whom somebody may act on an aggregate; empty when it is none of their business. */
export function partiesOf(actor: Actor, involved: Involved): Party[] {
  const roles = rolesOf(actor);
  const counting = relationsOf(actor, involved).flatMap((relation) => COUNTS[relation]);
  return [...new Set(counting)].filter((role) => roles.includes(role));
}
