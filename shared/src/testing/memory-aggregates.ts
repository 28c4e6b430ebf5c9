import {
  type Aggregate,
  type Beginning,
  type Cause,
  EVERYTHING,
  type Repository,
} from '../aggregate/aggregate.js';
import { BEGINNING, chain, type Entry } from '../aggregate/history.js';
import { type Involved, partiesOf } from '../vocabulary/parties.js';

type Kept<A> = { readonly current: A; readonly history: readonly Entry[] };

/** The twin of the MongoDB adapter for use-case tests: one for all aggregates, held to the same contract. */
export function memoryAggregates<A extends Aggregate>(
  involved: (current: A) => Involved,
): Repository<A> {
  const rows = new Map<string, Kept<A>>();
  const entryOf = (id: string, cause: string): Entry | undefined =>
    rows.get(id)?.history.find((entry) => entry.cause === cause);
  return {
    async load(id, cause, viewer) {
      const row = rows.get(id);
      if (!row) return null;
      if (viewer !== EVERYTHING && partiesOf(viewer, involved(row.current)).length === 0)
        return null;
      const current = structuredClone(row.current);
      const earlier = entryOf(id, cause);
      return earlier ? { current, honoured: earlier.fingerprint ?? '' } : { current };
    },
    async create({ next, events }, cause) {
      const earlier = rows.get(next.id);
      if (earlier) return { created: false, first: beginning(earlier.history[0]) };
      const { entries, ...standing } = chain(BEGINNING, { next, events }, cause);
      const current = structuredClone({ ...next, ...standing });
      rows.set(next.id, { current, history: entries });
      return { created: true, first: beginning(entries[0]) };
    },
    async beginning(id) {
      const row = rows.get(id);
      return row ? beginning(row.history[0]) : null;
    },
    async save(before, decision, cause: Cause) {
      const row = rows.get(before.id);
      if (row?.current.version !== before.version || entryOf(before.id, cause.key)) return null;
      const { entries, ...standing } = chain(before, decision, cause);
      const saved = { ...decision.next, ...standing };
      rows.set(before.id, {
        current: structuredClone(saved),
        history: [...row.history, ...entries],
      });
      return saved;
    },
  };
}

function beginning(first: Entry | undefined): Beginning {
  if (!first) throw new Error('a stored aggregate has no first event');
  const { type, at, data, fingerprint = '' } = first;
  return data ? { type, at, data, fingerprint } : { type, at, fingerprint };
}
