import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import {
  type Envelope,
  type KeyVault,
  keyVault,
  sealOnce,
  unsealOnce,
} from '@anxintui/shared/store/key-vault';
import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { Credential, Credentials, Enrolment } from '../domain/credential.js';

type Known = { readonly login: string; readonly hash: string; readonly secret: Envelope };
type Issued = Pick<Enrolment, 'tokenHash' | 'until'>;
type CredentialRow = Partial<Known> & {
  readonly _id: string;
  readonly lastStep?: number;
  /** Every link there ever was, so that the repeat of an old request undoes nothing. */
  readonly issued: readonly Issued[];
  readonly enrolment?: Pick<Enrolment, 'tokenHash' | 'until'> & { readonly chosen?: Known };
};
const COLLECTION = 'credentials';
/** What opens something. */
const OPENING = { login: true, hash: true, secret: true, lastStep: true } as const;

/** A login is one person's, whether it counts already or has only been chosen. */
export function credentialModel(connection: Connection): Model<CredentialRow> {
  const unique = (field: string) => ({
    unique: true,
    partialFilterExpression: { [field]: { $exists: true } },
  });
  const schema = new Schema<CredentialRow>(
    {
      _id: { type: String, required: true },
      login: String,
      hash: String,
      secret: Schema.Types.Mixed,
      lastStep: Number,
      issued: { type: [Schema.Types.Mixed], required: true },
      enrolment: Schema.Types.Mixed,
    },
    { strict: 'throw', versionKey: false, collection: COLLECTION },
  )
    .index({ login: 1 }, { name: 'login', ...unique('login') })
    .index({ 'enrolment.tokenHash': 1 }, { name: 'enrolment', ...unique('enrolment.tokenHash') });
  return connection.models[COLLECTION] ?? connection.model<CredentialRow>(COLLECTION, schema);
}

export function mongoCredentials(connection: Connection, keys: { data: Uint8Array }): Credentials {
  credentialModel(connection);
  const rows = connection.collection<CredentialRow>(COLLECTION);
  const seals = credentialSeals(keyVault(keys.data));
  const changed = async (
    filter: mongo.Filter<CredentialRow>,
    update: mongo.UpdateFilter<CredentialRow>,
  ): Promise<boolean> => (await rows.updateOne(filter, update)).matchedCount === 1;
  return {
    async invite({ accountId, ...enrolment }) {
      await rows.updateOne(
        { _id: accountId, 'issued.tokenHash': { $ne: enrolment.tokenHash } },
        { $set: { enrolment }, $unset: OPENING, $push: { issued: enrolment } },
      );
      await insertIfNew(rows, { _id: accountId, enrolment, issued: [enrolment] });
      const row = await rows.findOne({ _id: accountId });
      const issued = row?.issued.find(({ tokenHash }) => tokenHash === enrolment.tokenHash);
      return issued?.until ?? enrolment.until;
    },
    async findEnrolment(tokenHash, now) {
      const row = await rows.findOne({ 'enrolment.tokenHash': tokenHash });
      return row?.enrolment && row.enrolment.until > now ? seals.enrolment(row) : null;
    },
    async choose({ accountId, tokenHash }, { login, hash, secret }) {
      const chosen = { login, hash, secret: await seals.seal(accountId, secret) };
      if (await rows.findOne({ login, _id: { $ne: accountId } })) return false;
      return changed(
        { _id: accountId, 'enrolment.tokenHash': tokenHash },
        { $set: { 'enrolment.chosen': chosen } },
      );
    },
    confirm: (enrolment, step) => confirm(rows, enrolment, step),
    async findByLogin(login) {
      const row = await rows.findOne({ login });
      return row && seals.credential(row);
    },
    async find(accountId) {
      const row = await rows.findOne({ _id: accountId });
      return row && seals.credential(row);
    },
    useStep: ({ accountId, hash }, step) =>
      changed({ _id: accountId, hash, lastStep: { $lt: step } }, { $set: { lastStep: step } }),
    changeHash: ({ accountId, hash }, next) =>
      changed({ _id: accountId, hash }, { $set: { hash: next } }),
    async remove(accountId) {
      await rows.updateOne({ _id: accountId }, { $unset: { ...OPENING, enrolment: true } });
    },
  };
}

async function insertIfNew(
  rows: mongo.Collection<CredentialRow>,
  row: CredentialRow,
): Promise<void> {
  try {
    await rows.insertOne(row);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** What was chosen moves to where it counts, and the link is gone: in one write, and once. */
async function confirm(
  rows: mongo.Collection<CredentialRow>,
  { accountId, tokenHash, chosen }: Enrolment,
  step: number,
): Promise<boolean> {
  if (!chosen) return false;
  try {
    const { matchedCount } = await rows.updateOne(
      { _id: accountId, 'enrolment.tokenHash': tokenHash, 'enrolment.chosen.hash': chosen.hash },
      [
        {
          $replaceWith: {
            $mergeObjects: [
              { _id: '$_id', issued: '$issued', lastStep: step },
              '$enrolment.chosen',
            ],
          },
        },
      ],
    );
    return matchedCount === 1;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

function credentialSeals(vault: KeyVault) {
  const placeOf = (id: string) => ({ collection: COLLECTION, id, field: 'secret' });
  const known = async (id: string, { login, hash, secret }: Partial<Known>) =>
    login !== undefined && hash !== undefined && secret !== undefined
      ? { login, hash, secret: await unsealOnce(vault, secret, placeOf(id)) }
      : null;
  return {
    seal: (id: string, secret: string) => sealOnce(vault, secret, placeOf(id)),
    async credential({ _id, lastStep = 0, ...row }: CredentialRow): Promise<Credential | null> {
      const found = await known(_id, row);
      return found && { accountId: _id, ...found, lastStep };
    },
    async enrolment({ _id, enrolment }: CredentialRow): Promise<Enrolment | null> {
      if (!enrolment) return null;
      const { tokenHash, until, chosen } = enrolment;
      const found = chosen && (await known(_id, chosen));
      return { accountId: _id, tokenHash, until, ...(found ? { chosen: found } : {}) };
    },
  };
}
