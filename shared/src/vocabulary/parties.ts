import { type Actor, type Party, RELATIONS, type Relation, type Role, rolesOf } from './actors.js';

/** Whom an aggregate concerns; from this every relation is told. */
export type Involved = {
  readonly shopperId: string;
  /** Who acts for the shopper, as she does. */
  readonly representativeIds?: readonly string[];
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

type Telling = {
  /** Which of somebody's roles count in the relation. */
  readonly counts: readonly Role[];
  /** By which of their ids they are in it. */
  readonly idOf: (actor: Actor) => string | undefined;
  /** Whose ids are in it. */
  readonly idsIn: (involved: Involved) => readonly (string | undefined)[];
};

const TELLING: Readonly<Record<Relation, Telling>> = {
  own: {
    counts: ['shopper'],
    idOf: ({ accountId }) => accountId,
    idsIn: ({ shopperId, representativeIds = [] }) => [shopperId, ...representativeIds],
  },
  'own-store': {
    counts: ['clerk', 'manager'],
    idOf: ({ storeId }) => storeId,
    idsIn: ({ sellerStoreId }) => [sellerStoreId],
  },
  'accepting-store': {
    counts: ['clerk'],
    idOf: ({ storeId }) => storeId,
    idsIn: ({ acceptingStoreId }) => [acceptingStoreId],
  },
  'own-network': {
    counts: ['headquarters'],
    idOf: ({ enterpriseId }) => enterpriseId,
    idsIn: ({ headquartersId }) => [headquartersId],
  },
  'own-enterprise': {
    counts: ['owner', 'headquarters'],
    idOf: ({ enterpriseId }) => enterpriseId,
    idsIn: ({ ownedBy }) => [ownedBy],
  },
  'own-bureau': {
    counts: ['intake', 'mediator', 'supervisor', 'bureau-head'],
    idOf: ({ bureauId }) => bureauId,
    idsIn: ({ bureauPath = [] }) => bureauPath,
  },
};

/**
 * The id by which somebody may be in a relation to something; undefined where no role of theirs counts there or they
 * have no such id, so that nothing is ever looked for by an id that is not there.
 */
export function idIn(relation: Relation, actor: Actor): string | undefined {
  const { counts, idOf } = TELLING[relation];
  const roles = rolesOf(actor);
  return counts.some((role) => roles.includes(role)) ? idOf(actor) || undefined : undefined;
}

function isIn(relation: Relation, actor: Actor, involved: Involved): boolean {
  const id = idIn(relation, actor);
  return id !== undefined && TELLING[relation].idsIn(involved).includes(id);
}

/** As whom somebody may act on an aggregate; empty when it is none of their business. */
export function partiesOf(actor: Actor, involved: Involved): Party[] {
  const roles = rolesOf(actor);
  const relations = RELATIONS.filter((relation) => isIn(relation, actor, involved));
  const counting = relations.flatMap((relation) => TELLING[relation].counts);
  return [...new Set(counting)].filter((role) => roles.includes(role));
}

const STORE_SIDE: readonly Party[] = ['clerk', 'manager', 'headquarters', 'owner'];
export const isStoreSide = (party: Party): boolean => STORE_SIDE.includes(party);
