import { type Actor, RELATIONS, type Relation } from '../vocabulary/actors.js';
import { idIn } from '../vocabulary/parties.js';

/** A condition on documents, in the words of MongoDB. */
export type Filter = Readonly<Record<string, unknown>>;

/** Where in a document the ids stand that put somebody into a relation, and what else must be so. */
type Place = { readonly paths: readonly string[]; readonly once?: Filter };
export type Places = Readonly<Partial<Record<Relation, Place>>>;

/** Whose a document is, as a condition inside the query: null where nothing at all can be theirs. */
export type VisibleTo = (actor: Actor) => Filter | null;

/** The same relations as `partiesOf` tells, looked for where a collection keeps them. */
export function visibleBy(places: Places): VisibleTo {
  const relations = RELATIONS.flatMap((relation) => {
    const place = places[relation];
    return place ? [{ relation, ...place }] : [];
  });
  return (actor) => {
    const conditions = relations.flatMap(({ relation, paths, once }) => {
      const id = idIn(relation, actor);
      return id === undefined ? [] : paths.map((path) => ({ ...once, [path]: id }));
    });
    const [only, ...others] = conditions;
    if (!only) return null;
    return others.length === 0 ? only : { $or: conditions };
  };
}
