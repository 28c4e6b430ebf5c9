import { rowsOf } from '@anxintui/shared/store/aggregate-model';
import type { Connection } from 'mongoose';
import { listedCase } from '../domain/listed-case.js';
import { caseModel, toCase } from './mongo-cases.js';

const TOGETHER = 500;

/** Puts cases onto their desks that were written before there were desks; repeating it changes nothing. */
export async function listUnlistedCases(connection: Connection): Promise<void> {
  const rows = rowsOf(caseModel(connection));
  const unlisted = { listed: { $exists: false }, 'facts.status': { $ne: 'filed' } };
  const found = rows.find(unlisted, { projection: { history: 0, outbox: 0 } });
  let writes: Parameters<typeof rows.bulkWrite>[0][number][] = [];
  for await (const row of found) {
    const listed = listedCase(toCase(row));
    if (listed)
      writes.push({
        updateOne: { filter: { _id: row._id, version: row.version }, update: { $set: { listed } } },
      });
    if (writes.length < TOGETHER) continue;
    await rows.bulkWrite(writes, { ordered: false });
    writes = [];
  }
  if (writes.length > 0) await rows.bulkWrite(writes, { ordered: false });
}
