import {
  type Aggregate,
  type Beginning,
  type Cause,
  type Decision,
  keyReused,
  type Repository,
} from './aggregate.js';
import { DomainError } from './lifecycle.js';

/** What a filing led to: the event it began with, and whether an earlier copy of the same request had made it. */
export type Filed = { readonly id: string; readonly first: Beginning; readonly replayed: boolean };
type Filing = { readonly id: string; readonly cause: Cause };

/**
 * Creates an aggregate once, for ever: the same request again finds what it made, also when the rules would refuse it
 * by now; another request under its key is refused.
 */
export async function createOnce<A extends Aggregate>(
  rows: Repository<A>,
  { id, cause }: Filing,
  decide: () => Decision<A> | Promise<Decision<A>>,
): Promise<Filed> {
  const { created, first } = await decideOrFind(rows, id, decide).then((found) =>
    'next' in found ? rows.create(found, cause) : { created: false, first: found },
  );
  if (!created && first.fingerprint !== (cause.fingerprint ?? '')) throw keyReused();
  return { id, first, replayed: !created };
}

/** The decision; or, where the rules refuse, how the aggregate began that an earlier copy has made. */
async function decideOrFind<A extends Aggregate>(
  rows: Repository<A>,
  id: string,
  decide: () => Decision<A> | Promise<Decision<A>>,
): Promise<Decision<A> | Beginning> {
  try {
    return await decide();
  } catch (refusal) {
    const first = refusal instanceof DomainError ? await rows.beginning(id) : null;
    if (!first) throw refusal;
    return first;
  }
}
