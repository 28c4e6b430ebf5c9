import { insertMissing } from '@anxintui/shared/store/insert-missing';
import { type Connection, trusted } from 'mongoose';
import type { Account } from '../domain/account.js';
import {
  BUREAU_ROLES,
  RETAIL_ROLES,
  rolesAfterEnding,
  type Staff,
  type StaffPlace,
} from '../domain/staff.js';
import { type AccountRow, accountModel, accountOf } from './accounts.js';

/** The part of the accounts that changes when people come and go. */
export function mongoStaff(connection: Connection): Staff {
  const model = accountModel(connection);
  const rows = connection.collection<AccountRow>(model.collection.collectionName);
  const changed = async (account: Account, update: object): Promise<boolean> =>
    (await rows.updateOne(asSeen(account), update)).matchedCount === 1;
  return {
    async list(place, { limit, after }) {
      const found = await model
        .find({
          ...workingAt(place),
          isActive: true,
          ...(after === undefined ? {} : { _id: trusted({ $gt: after }) }),
        })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<AccountRow[]>();
      return found.map(accountOf);
    },
    join: (account, { role, enterpriseId, storeId, rights }) =>
      changed(account, {
        $set: { enterpriseId, ...(storeId === undefined ? {} : { storeId }) },
        $addToSet: { roles: role, rights: { $each: [...rights] } },
      }),
    leave(account) {
      const roles = rolesAfterEnding(account);
      return changed(account, {
        $set: { roles, isActive: roles.length > 0 },
        $unset: { storeId: true, enterpriseId: true, bureauId: true, rights: true, sso: true },
      });
    },
    setRights: (account, rights) => changed(account, { $set: { rights: [...rights] } }),
    async create({ id, ...account }) {
      await insertMissing(rows, [{ _id: id, ...account }]);
      return (await rows.countDocuments({ _id: id })) === 1;
    },
    async bySubject({ issuer, subject }) {
      const row = await model
        .findOne({ 'sso.subject': subject, 'sso.issuer': issuer })
        .lean<AccountRow>();
      return row && accountOf(row);
    },
    async activate(accountId) {
      await rows.updateOne(
        { _id: accountId, 'roles.0': { $exists: true } },
        { $set: { isActive: true } },
      );
    },
  };
}

/** Whoever had the account changed meanwhile changes nothing. */
const asSeen = ({ id, roles, storeId, enterpriseId, bureauId, isActive }: Account) => ({
  _id: id,
  isActive,
  roles: { $eq: [...roles] },
  storeId: same(storeId),
  enterpriseId: same(enterpriseId),
  bureauId: same(bureauId),
});
const same = (value: string | undefined) =>
  value === undefined ? { $exists: false } : { $eq: value };

function workingAt(place: StaffPlace) {
  if ('enterpriseId' in place)
    return { enterpriseId: place.enterpriseId, roles: trusted({ $in: [...RETAIL_ROLES] }) };
  return {
    bureauId: trusted({ $in: [...place.bureaus] }),
    roles: trusted({ $in: [...BUREAU_ROLES] }),
  };
}
