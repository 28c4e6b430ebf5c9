import { insertMissing } from '@anxintui/shared/store/insert-missing';
import type { mongo } from 'mongoose';
import type { Plan } from '../domain/import-ports.js';
import type { Listing } from '../domain/import-row.js';
import type { RowOutcome } from '../domain/import-verdict.js';
import { rankOf } from '../domain/search-order.js';
import type { PlanRow } from './import-models.js';

type Plans = mongo.Collection<PlanRow>;

/** Where a store will stand in the directory, as text in the same order. */
const planKey = (list: string, storeId: string): string =>
  `${list}:${String(rankOf(storeId, 'unpledged')).padStart(9, '0')}:${storeId}`;

/** The plan of a row that is good; a row has none where it is not. */
export function planOf(
  list: string,
  { row, result, storeId }: RowOutcome,
  listing: Listing | undefined,
): PlanRow[] {
  if (result !== 'good' || storeId === undefined || !listing) return [];
  return [{ _id: planKey(list, storeId), list, row, storeId, listing }];
}

export const keepPlans = (plans: Plans, planned: readonly PlanRow[]): Promise<unknown> =>
  insertMissing(plans, planned);

export async function plansAfter(
  plans: Plans,
  list: string,
  { after, limit }: { after: string; limit: number },
): Promise<Plan[]> {
  const rows = await plans
    .find({ _id: { $gt: after || `${list}:`, $lt: `${list};` } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return rows.map(({ _id: key, row, storeId, listing }) => ({ key, row, storeId, listing }));
}

/** The outcomes of a dry run as they stand when the plans up to a place have been registered. */
export async function asApplied(
  plans: Plans,
  { list, appliedTo }: { list: string; appliedTo: string },
  outcomes: readonly RowOutcome[],
): Promise<RowOutcome[]> {
  if (appliedTo === '' || outcomes.length === 0) return [...outcomes];
  const [from, to] = [outcomes[0]?.row ?? 0, outcomes.at(-1)?.row ?? 0];
  const found = await plans
    .find({ list, row: { $gte: from, $lte: to }, otherwise: { $exists: true } })
    .toArray();
  const otherwise = new Map(found.map((plan) => [plan.row, plan.otherwise]));
  return outcomes.map((outcome) => {
    const { row, result, storeId = '' } = outcome;
    if (result !== 'good' || planKey(list, storeId) > appliedTo) return outcome;
    return otherwise.get(row) ?? { row, result: 'applied', storeId };
  });
}
