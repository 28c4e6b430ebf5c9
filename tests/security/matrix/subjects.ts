import type { PolicyRow } from '@anxintui/shared/http/endpoint';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import {
  type Actor,
  RELATIONS,
  type Relation,
  type Role,
  rolesOf,
} from '@anxintui/shared/vocabulary/actors';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { API } from '../../support/people.js';

/** What an endpoint is about: where it stands, and whose it is. */
export type Subject = {
  readonly collection: string;
  readonly id: string;
  readonly whose: Readonly<Partial<Record<Relation, readonly (string | undefined)[]>>>;
  /** Roles that count here besides the usual ones. */
  readonly counting?: Readonly<Partial<Record<Relation, readonly Role[]>>>;
};

const Path = z.looseObject({ path: z.array(z.string()) });
const Facts = z.looseObject({
  shopperId: z.string().optional(),
  seller: z
    .looseObject({
      storeId: z.string().optional(),
      headquartersId: z.string().optional(),
      id: z.string().optional(),
    })
    .optional(),
  respondent: z
    .looseObject({ storeId: z.string().optional(), headquartersId: z.string().optional() })
    .optional(),
  store: z.looseObject({ headquartersId: z.string().optional() }).optional(),
  headquartersId: z.string().optional(),
  bureau: Path.optional(),
  by: z.looseObject({ account: z.string() }).optional(),
});

/** Whose a stored aggregate is, in the words of `vocabulary.md` and not of the code that is tested. */
const WHOSE: Readonly<
  Record<string, (facts: z.infer<typeof Facts>, id: string) => Subject['whose']>
> = {
  returns: ({ shopperId, seller }) => ({
    own: [shopperId],
    'own-store': [seller?.storeId],
    'own-network': [seller?.headquartersId],
  }),
  cases: ({ shopperId, respondent, bureau }) => ({
    own: [shopperId],
    'own-store': [respondent?.storeId],
    'own-network': [respondent?.headquartersId],
    'own-bureau': bureau?.path ?? [],
  }),
  pledges: ({ store, bureau }, id) => ({
    'own-store': [id],
    'own-network': [store?.headquartersId],
    'own-bureau': bureau?.path ?? [],
  }),
  stores: ({ headquartersId, seller }, id) => ({
    'own-store': [id],
    'own-network': [headquartersId],
    'own-enterprise': [seller?.id],
  }),
  enterprises: ({ bureau }, id) => ({ 'own-enterprise': [id], 'own-bureau': bureau?.path ?? [] }),
  imports: ({ by }) => ({ own: [by?.account] }),
};

const LISTS_ARE_SENT_BY = { own: ['owner', 'headquarters'] } as const;

export async function subjectIn(
  connection: Connection,
  collection: string,
  id: string,
): Promise<Subject> {
  const row = await connection.collection<Row>(collection).findOne({ _id: id });
  const whoseIs = WHOSE[collection];
  if (!row || !whoseIs) throw new Error(`there is no ${id} in ${collection}`);
  const whose = whoseIs(Facts.parse(row.facts), id);
  const counting = collection === 'imports' ? { counting: LISTS_ARE_SENT_BY } : {};
  return { collection, id, whose, ...counting };
}

/** What goes on with a store has not reached the bureau, although the bureau is known. */
export const notYetAtBureau = ({ whose, ...subject }: Subject): Subject => {
  const { 'own-bureau': _, ...known } = whose;
  return { ...subject, whose: known };
};

const COUNTS: Readonly<Record<Relation, readonly Role[]>> = {
  own: ['shopper'],
  'own-store': ['clerk', 'manager'],
  'accepting-store': ['clerk'],
  'own-network': ['headquarters'],
  'own-enterprise': ['owner', 'headquarters'],
  'own-bureau': ['intake', 'mediator', 'supervisor', 'bureau-head'],
};
const ID_OF: Readonly<Record<Relation, (actor: Actor) => string | undefined>> = {
  own: ({ accountId }) => accountId,
  'own-store': ({ storeId }) => storeId,
  'accepting-store': ({ storeId }) => storeId,
  'own-network': ({ enterpriseId }) => enterpriseId,
  'own-enterprise': ({ enterpriseId }) => enterpriseId,
  'own-bureau': ({ bureauId }) => bureauId,
};

/** Whether somebody is in one of the relations that the row asks for. */
export const isRelated = (actor: Actor, { relations = [] }: PolicyRow, subject: Subject): boolean =>
  isInOneOf(relations, actor, subject);

/** Whether it is any of their business at all. */
export const isConcerned = (actor: Actor, subject: Subject): boolean =>
  isInOneOf(RELATIONS, actor, subject);

function isInOneOf(relations: readonly Relation[], actor: Actor, subject: Subject): boolean {
  const roles = rolesOf(actor);
  return relations.some((relation) => {
    const counting = [...COUNTS[relation], ...(subject.counting?.[relation] ?? [])];
    const id = ID_OF[relation](actor);
    const isThere = id !== undefined && (subject.whose[relation] ?? []).includes(id);
    return isThere && counting.some((role) => roles.includes(role));
  });
}

/** The path of a call with its subject in the place of another. */
export const about = (path: string, { id }: { readonly id: string }): string =>
  path.replace(ID_IN, (_, before: string) => `${before}${id}`);
const ID_IN = new RegExp(
  `^(${API}/(?:audit/)?(?:returns|cases|pledges|stores|enterprises|imports|uploads)/)[^/?]+`,
);
