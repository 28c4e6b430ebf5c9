import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Owners } from '../domain/staff.js';
import { accountModel } from './accounts.js';

type OwnersRow = { readonly _id: string; readonly owners: readonly string[] };
const COLLECTION = 'enterpriseOwners';

/** One document for each enterprise: who owns it is decided by one conditional write. */
export function ownersModel(connection: Connection): Model<OwnersRow> {
  const schema = new Schema<OwnersRow>(
    { _id: { type: String, required: true }, owners: { type: [String], required: true } },
    { strict: 'throw', versionKey: false, collection: COLLECTION },
  );
  return connection.models[COLLECTION] ?? connection.model<OwnersRow>(COLLECTION, schema);
}

export function mongoOwners(connection: Connection): Owners {
  ownersModel(connection);
  const rows = connection.collection<OwnersRow>(COLLECTION);
  const known = (enterpriseId: string) => makeKnown(connection, enterpriseId);
  const has = async (enterpriseId: string, accountId: string): Promise<boolean> =>
    (await rows.countDocuments({ _id: enterpriseId, owners: accountId })) === 1;
  return {
    async claim(enterpriseId, accountId) {
      await known(enterpriseId);
      await rows.updateOne(
        { _id: enterpriseId, owners: { $size: 0 } },
        { $set: { owners: [accountId] } },
      );
      return has(enterpriseId, accountId);
    },
    async add(enterpriseId, accountId) {
      await known(enterpriseId);
      await rows.updateOne({ _id: enterpriseId }, { $addToSet: { owners: accountId } });
    },
    async hasSome(enterpriseId) {
      await known(enterpriseId);
      return (
        (await rows.countDocuments({ _id: enterpriseId, 'owners.0': { $exists: true } })) === 1
      );
    },
    async leave(enterpriseId, accountId) {
      await known(enterpriseId);
      await rows.updateOne(
        { _id: enterpriseId, 'owners.1': { $exists: true } },
        { $pull: { owners: accountId } },
      );
      return !(await has(enterpriseId, accountId));
    },
  };
}

/** An enterprise from before has the owners that its accounts tell of. */
async function makeKnown(connection: Connection, enterpriseId: string): Promise<void> {
  const rows = connection.collection<OwnersRow>(COLLECTION);
  if ((await rows.countDocuments({ _id: enterpriseId })) === 1) return;
  const found = await accountModel(connection)
    .find({ enterpriseId, roles: 'owner', isActive: true }, { _id: 1 })
    .lean<{ _id: string }[]>();
  try {
    await rows.insertOne({ _id: enterpriseId, owners: found.map(({ _id }) => _id) });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
