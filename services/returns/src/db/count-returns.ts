import type { RowModel } from '@anxintui/shared/store/aggregate-model';

export type Window = { readonly from: Date; readonly atLeast: number };
export type Counted = { readonly id: string; readonly count: number; readonly of?: number };

/** How many returns each shopper has filed since, where it is so many or more. */
export const countFiled = (model: RowModel, { from, atLeast }: Window): Promise<Counted[]> =>
  model.aggregate<Counted>([
    { $match: { 'history.0.at': { $gte: from } } },
    { $group: { _id: '$facts.shopperId', count: { $sum: 1 } } },
    ...atLeastSo(atLeast),
  ]);

/** Of the returns filed since and inspected, how many each store refused, where it is so many or more. */
export const countRefused = (model: RowModel, { from, atLeast }: Window): Promise<Counted[]> =>
  model.aggregate<Counted>([
    {
      $match: {
        'history.0.at': { $gte: from },
        'history.type': { $in: ['return.accepted', REFUSED] },
      },
    },
    { $group: { _id: '$facts.seller.storeId', count: { $sum: WAS_REFUSED }, of: { $sum: 1 } } },
    ...atLeastSo(atLeast),
  ]);

const REFUSED = 'return.refused';
const WAS_REFUSED = { $cond: [{ $in: [REFUSED, '$history.type'] }, 1, 0] };
const atLeastSo = (atLeast: number) => [
  { $match: { count: { $gte: atLeast } } },
  { $set: { id: '$_id' } },
  { $unset: '_id' },
];
