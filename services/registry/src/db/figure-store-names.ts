import { rowsOf } from '@anxintui/shared/store/aggregate-model';
import type { Connection } from 'mongoose';
import { storeModel } from './stores.js';

/** What the stores of one page of a list are called now. */
export function storeNames(connection: Connection) {
  const rows = rowsOf(storeModel(connection));
  return async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const found = await rows
      .find({ _id: { $in: [...ids] } }, { projection: { name: '$facts.name' } })
      .toArray();
    return new Map(found.map(({ _id, ...row }) => [_id, 'name' in row ? String(row.name) : '']));
  };
}
