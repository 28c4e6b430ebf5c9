import {
  type Aggregate,
  type Cause,
  changedMeanwhile,
  type Decision,
  EVERYTHING,
  keyReused,
  type Repository,
} from '@anxintui/shared/aggregate/aggregate';
import type { Filed } from '@anxintui/shared/aggregate/create';
import type { DomainError } from '@anxintui/shared/aggregate/lifecycle';

type Filing = { readonly id: string; readonly cause: Cause };
type Making<A extends Aggregate> = {
  readonly decide: () => Decision<A> | Promise<Decision<A>>;
  /** Why nobody can make it a second time, with what to do instead. */
  readonly taken: () => DomainError;
};

/**
 * Makes an aggregate whose number is not the request's own, such as the pledge of a store: the same request again
 * finds what it made, the same key with another body is refused, and every other request is told that there is one.
 */
export async function createOnlyOne<A extends Aggregate>(
  rows: Repository<A>,
  filing: Filing,
  { decide, taken }: Making<A>,
): Promise<Filed> {
  const earlier = await madeBy(rows, filing, taken);
  if (earlier) return earlier;
  const { created, first } = await rows.create(await decide(), filing.cause);
  if (created) return { id: filing.id, first, replayed: false };
  const meanwhile = await madeBy(rows, filing, taken);
  if (!meanwhile) throw changedMeanwhile(filing.id);
  return meanwhile;
}

async function madeBy<A extends Aggregate>(
  rows: Repository<A>,
  { id, cause }: Filing,
  taken: () => DomainError,
): Promise<Filed | null> {
  // Whoever may ask at all is told that there is one, also where the one there is concerns somebody else.
  const [found, first] = await Promise.all([
    rows.load(id, cause.key, EVERYTHING),
    rows.beginning(id),
  ]);
  if (!found || !first) return null;
  if (found.honoured === undefined) throw taken();
  if (found.honoured !== (cause.fingerprint ?? '')) throw keyReused();
  return { id, first, replayed: true };
}
