import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import { type Account, type Accounts, OFFICER_ROLES } from '../domain/account.js';

export type AccountRow = Omit<Account, 'id'> & { readonly _id: string };

/** Who can sign in; `staff` and `headquarters` answer whether anybody is there to answer for a store. */
export function accountModel(connection: Connection): Model<AccountRow> {
  const schema = new Schema<AccountRow>(
    {
      _id: { type: String, required: true },
      roles: { type: [String], required: true },
      rights: { type: [String], default: undefined },
      isGuest: Boolean,
      storeId: String,
      enterpriseId: String,
      bureauId: String,
      sso: Schema.Types.Mixed,
      organisation: { type: String, required: true },
      isActive: { type: Boolean, required: true },
      isDemo: { type: Boolean, required: true },
      erasing: Schema.Types.Mixed,
      erasedAt: Date,
    },
    { strict: 'throw', versionKey: false, collection: 'accounts' },
  )
    .index({ storeId: 1, isActive: 1 }, { name: 'staff' })
    .index({ enterpriseId: 1, roles: 1, isActive: 1 }, { name: 'headquarters' })
    .index({ bureauId: 1, isActive: 1, _id: 1 }, { name: 'officers' })
    .index(
      { 'erasing.lookedAt': 1 },
      {
        name: 'erasing',
        partialFilterExpression: { 'erasing.requestedAt': { $exists: true } },
      },
    )
    .index(
      { 'sso.subject': 1, 'sso.issuer': 1 },
      {
        name: 'sso',
        unique: true,
        partialFilterExpression: { 'sso.subject': { $exists: true } },
      },
    );
  return connection.models['accounts'] ?? connection.model<AccountRow>('accounts', schema);
}

export function mongoAccounts(connection: Connection): Accounts {
  const model = accountModel(connection);
  return {
    async find(id) {
      const row = await model.findOne({ _id: id }).lean<AccountRow>();
      return row && accountOf(row);
    },
    async addShopper({ id, ...account }) {
      await model.insertMany([{ _id: id, ...account }]).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    },
    async becomeFull(id) {
      await model.updateOne({ _id: id }, { $unset: { isGuest: true } });
    },
    async demoPeople() {
      const rows = await model.find({ isDemo: true }).sort({ _id: 1 }).lean<AccountRow[]>();
      return rows.map(accountOf);
    },
    hasStaff: async (storeId) => (await model.exists({ storeId, isActive: true })) !== null,
    hasHeadquarters: async (enterpriseId) =>
      (await model.exists({ enterpriseId, roles: 'headquarters', isActive: true })) !== null,
    async officersAt(bureaus, { limit, after }) {
      const rows = await model
        .find({
          bureauId: trusted({ $in: [...bureaus] }),
          isActive: true,
          roles: trusted({ $in: [...OFFICER_ROLES] }),
          ...(after === undefined ? {} : { _id: trusted({ $gt: after }) }),
        })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<AccountRow[]>();
      return rows.map(accountOf);
    },
  };
}

export const accountOf = ({ _id, ...account }: AccountRow): Account => ({ id: _id, ...account });
