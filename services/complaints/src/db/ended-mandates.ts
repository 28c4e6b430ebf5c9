import type { RowModel } from '@anxintui/shared/store/aggregate-model';
import { trusted } from 'mongoose';

/** Cases in which somebody acts for the shopper whose mandate has ended. */
export async function endedMandates(model: RowModel, at: Date, limit: number): Promise<string[]> {
  const ended = { 'facts.representative.until': trusted({ $lte: at }) };
  const rows = await model.find(ended).select({ _id: 1 }).limit(limit).lean<{ _id: string }[]>();
  return rows.map(({ _id }) => _id);
}
