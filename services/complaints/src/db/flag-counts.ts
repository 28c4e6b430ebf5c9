import type { RowModel } from '@anxintui/shared/store/aggregate-model';
import type { FlagFactor } from '@anxintui/shared/vocabulary/flags';
import type { PipelineStage } from 'mongoose';
import type { Count, Counted } from '../domain/flag.js';

/** What is told by cases; the others are told by returns. */
type Counts = Readonly<Record<Exclude<FlagFactor, 'many-returns' | 'many-refusals'>, Count>>;
const SHOPPER = '$facts.shopperId';
const STORE = '$facts.respondent.storeId';

/** How each factor is counted: on the index of the days, and in one pass. */
export function flagCounts(model: RowModel): Counts {
  const counted = (stages: readonly PipelineStage[]) => model.aggregate<Counted>([...stages]);
  return {
    'many-complaints': ({ from, atLeast }) =>
      counted([filedSince(from), countedBy(SHOPPER), ...atLeastSo(atLeast)]),
    'same-store-often': ({ from, atLeast }) =>
      counted([
        filedSince(from),
        withStore,
        countedBy({ shopper: SHOPPER, store: STORE }),
        { $group: { _id: '$_id.shopper', count: { $max: '$count' } } },
        ...atLeastSo(atLeast),
      ]),
    'refusals-overturned': ({ from, atLeast }) =>
      counted([
        { $match: { 'facts.filedAt': { $gte: from }, 'facts.ground': 'refusal' } },
        withStore,
        { $group: { _id: STORE, count: { $sum: IS_SETTLED }, of: { $sum: 1 } } },
        ...atLeastSo(atLeast),
      ]),
    silent: ({ from, atLeast }) =>
      counted([
        { $match: { 'facts.breaches.at': { $gte: from } } },
        withStore,
        { $unwind: '$facts.breaches' },
        {
          $match: {
            'facts.breaches.breach': 'store-silent',
            'facts.breaches.at': { $gte: from },
          },
        },
        countedBy(STORE),
        ...atLeastSo(atLeast),
      ]),
  };
}

const filedSince = (from: Date): PipelineStage => ({ $match: { 'facts.filedAt': { $gte: from } } });
const withStore: PipelineStage = { $match: { 'facts.respondent.storeId': { $exists: true } } };
const countedBy = (_id: unknown): PipelineStage => ({ $group: { _id, count: { $sum: 1 } } });
/** A case about a refusal that ended in an agreement. */
const IS_SETTLED = { $cond: [{ $gt: ['$facts.settlement', null] }, 1, 0] };
const atLeastSo = (atLeast: number): PipelineStage[] => [
  { $match: { count: { $gte: atLeast } } },
  { $set: { id: '$_id' } },
  { $unset: '_id' },
];
