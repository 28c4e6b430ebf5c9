import type { Connection } from 'mongoose';
import { type DirectoryRow, directoryModel, mongoDirectory } from './directory.js';

/**
 * Makes the rows of a database anew that are from before there were public lists, or a city beside the words. They are
 * brought up to date page by page in the order of their ids, so the last one tells whether that has been done.
 */
export async function renewDirectory(connection: Connection): Promise<void> {
  const name = directoryModel(connection).collection.collectionName;
  const rows = connection.collection<DirectoryRow>(name);
  const newest = { sort: { _id: -1 }, projection: { listed: 1, city: 1 } } as const;
  const [last, pledged] = await Promise.all([
    rows.findOne({}, newest),
    rows.findOne({ pledge: { $ne: null } }, newest),
  ]);
  if ((last && !last.city) || (pledged && !pledged.listed))
    await mongoDirectory(connection).rebuild();
}
