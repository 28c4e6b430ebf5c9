import type { mongo } from 'mongoose';
import { z } from 'zod';

const Write = z.looseObject({ wall: z.date(), o: z.unknown() });
const Entry = z.object({ id: z.string(), seq: z.int(), hash: z.string() });

/** When MongoDB itself wrote each history entry, by its own clock: entry id → milliseconds. */
export async function writingTimes(client: mongo.MongoClient): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const database = client.db().databaseName;
  const namespaces = ['returns', 'cases'].map((name) => `${database}.${name}`);
  // Inserts that went together are one entry of the oplog, under another namespace.
  const writes = client
    .db('local')
    .collection('oplog.rs')
    .find({ $or: [{ ns: { $in: namespaces } }, { 'o.applyOps.ns': { $in: namespaces } }] });
  for await (const write of writes) {
    const { wall, o } = Write.parse(write);
    for (const id of entriesIn(o)) if (!times.has(id)) times.set(id, wall.getTime());
  }
  return times;
}

/** Wherever the oplog puts them: in an inserted document, or in the difference an update made. */
function entriesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  const entry = Entry.safeParse(value);
  if (entry.success) return [entry.data.id];
  return Object.values(value).flatMap(entriesIn);
}
