import {
  type Aggregate,
  type Beginning,
  type Cause,
  type Decision,
  keyReused,
  type Repository,
} from './aggregate.js';

/** What a filing led to: the event it began with, and whether an earlier copy of the same request had made it. */
export type Filed = { readonly id: string; readonly first: Beginning; readonly replayed: boolean };

/** Creates an aggregate once: the same request again finds what it made, another request under its key is refused. */
export async function createOnce<A extends Aggregate>(
  rows: Repository<A>,
  decision: Decision<A>,
  cause: Cause,
): Promise<Filed> {
  const { created, first } = await rows.create(decision, cause);
  if (!created && first.fingerprint !== (cause.fingerprint ?? '')) throw keyReused();
  return { id: decision.next.id, first, replayed: !created };
}
