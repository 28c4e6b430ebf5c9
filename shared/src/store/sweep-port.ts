import { trusted } from 'mongoose';
import { type Aggregate, EVERYTHING } from '../aggregate/aggregate.js';
import type { StepDeps } from '../aggregate/step.js';
import type { Row, RowModel } from './aggregate-model.js';

/** A clock that a sweep has fired. */
export type Fired = { readonly id: string; readonly lateByMs: number };

export type SweepPort = {
  /** Ids of the aggregates with an open clock due by `now`, the most overdue first. */
  due(now: Date, limit: number): Promise<string[]>;
  /** Fires what is due on one aggregate; null when somebody else was first or nothing is due any more. */
  fire(id: string): Promise<Fired | null>;
  /** Aggregates whose earliest clock was due before `since`. */
  countOverdue(since: Date): Promise<number>;
  /** Ids whose stored `nextDueAt` is not the earliest of their open clocks. */
  disagreeing(limit: number): Promise<string[]>;
};

export function sweepPort<A extends Aggregate>(model: RowModel, deps: StepDeps<A>): SweepPort {
  return {
    async due(now, limit) {
      const rows = await model
        .find({ nextDueAt: trusted({ $lte: now }) }, { _id: 1 })
        .sort({ nextDueAt: 1 })
        .limit(limit)
        .lean<Pick<Row, '_id'>[]>();
      return rows.map(({ _id }) => _id);
    },
    fire: (id) => fire(deps, id),
    countOverdue: (since) => model.countDocuments({ nextDueAt: trusted({ $lt: since }) }),
    disagreeing: (limit) => disagreeing(model, limit),
  };
}

async function fire<A extends Aggregate>(
  { rows, overdue, now }: StepDeps<A>,
  id: string,
): Promise<Fired | null> {
  const loaded = await rows.load(id, '', EVERYTHING);
  if (!loaded) return null;
  const { current } = loaded;
  const decision = overdue(current, now());
  if (!decision) return null;
  const [first] = decision.next.clocks.filter(
    (clock, index) => clock.state === 'fired' && current.clocks[index]?.state === 'open',
  );
  if (!first) return null;
  const saved = await rows.save(current, decision, {
    key: `clock:${first.kind}:${first.generation}`,
  });
  return saved && { id, lateByMs: first.lateByMs ?? 0 };
}

async function disagreeing(model: RowModel, limit: number): Promise<string[]> {
  const rows = await model.aggregate<{ _id: string }>([
    {
      $match: {
        $expr: {
          $ne: [{ $ifNull: ['$nextDueAt', null] }, { $ifNull: [{ $min: earliestOpen }, null] }],
        },
      },
    },
    { $limit: limit },
    { $project: { _id: 1 } },
  ]);
  return rows.map(({ _id }) => _id);
}

const earliestOpen = {
  $map: {
    input: { $filter: { input: '$clocks', cond: { $eq: ['$$this.state', 'open'] } } },
    in: '$$this.dueAt',
  },
};
