import { type Connection, trusted } from 'mongoose';
import type { Erasures } from '../domain/erasure.js';
import { type AccountRow, accountModel } from './accounts.js';

const IS_ASKED = { 'erasing.requestedAt': trusted({ $exists: true }) };

/** Kept in the account itself, so that it closes in the same write. */
export function mongoErasures(connection: Connection): Erasures {
  const model = accountModel(connection);
  return {
    async ask(accountId, at) {
      const isNew = { _id: accountId, erasing: trusted({ $exists: false }) };
      const erasing = { requestedAt: at, lookedAt: at };
      await model.updateOne(isNew, { $set: { isActive: false, erasing } });
    },
    isAsked: async (accountId) => (await model.exists({ _id: accountId, ...IS_ASKED })) !== null,
    async due(limit, at) {
      const rows = await model
        .find(IS_ASKED)
        .sort({ 'erasing.lookedAt': 1 })
        .limit(limit)
        .select('_id')
        .lean<AccountRow[]>();
      const ids = rows.map(({ _id }) => _id);
      await model.updateMany({ _id: trusted({ $in: ids }) }, { $set: { 'erasing.lookedAt': at } });
      return ids;
    },
    async done(accountId, at) {
      const asked = { _id: accountId, ...IS_ASKED };
      await model.updateOne(asked, { $set: { erasedAt: at }, $unset: { erasing: true } });
    },
  };
}
