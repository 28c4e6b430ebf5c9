import type { Connection } from 'mongoose';
import { type DirectoryRow, directoryModel, mongoDirectory } from './directory.js';

/**
 * Puts the pledges of a database from before there were public lists into them. Rows are brought up to date page by page
 * in the order of their ids, so the last one tells whether that has been done.
 */
export async function listUnlistedPledges(connection: Connection): Promise<void> {
  const name = directoryModel(connection).collection.collectionName;
  const last = await connection
    .collection<DirectoryRow>(name)
    .findOne({ pledge: { $ne: null } }, { sort: { _id: -1 }, projection: { listed: 1 } });
  if (last && !last.listed) await mongoDirectory(connection).rebuild();
}
