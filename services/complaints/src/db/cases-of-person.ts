import type { RowModel } from '@anxintui/shared/store/aggregate-model';
import { type ExportedRow, exportedRows, lastOf } from '@anxintui/shared/store/rows-of-person';
import { trusted } from 'mongoose';
import { WAITING } from '../domain/waiting.js';

/** Cases that nobody has routed yet wait too. */
const OPEN = ['filed', ...WAITING];

/** The cases of a shopper as she takes them along; who was in charge is nobody's but the bureau's. */
export async function casesOf(model: RowModel, shopperId: string): Promise<ExportedRow[]> {
  const rows = await exportedRows(model, shopperId);
  return rows.map(({ facts: { officer: _, ...facts }, ...row }) => ({ ...row, facts }));
}

/** Whether something of theirs goes on, as shopper or for another, and when the last of it happened. */
export const lastCaseOf = (model: RowModel, accountId: string) =>
  lastOf(
    model,
    { $or: [{ 'facts.shopperId': accountId }, { 'facts.representative.accountId': accountId }] },
    { 'facts.status': trusted({ $in: OPEN }) },
  );
