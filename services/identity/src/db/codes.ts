import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { CODE_PURPOSES } from '@anxintui/shared/vocabulary/codes';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import { type Challenge, type Codes, MOST_TRIES } from '../domain/code.js';

type CodeRow = Omit<Challenge, 'id'> & { readonly _id: string; readonly usedAt?: Date };
const KEPT_AFTER_END_S = 60 * 60;

/** The TTL index only tidies up: whether a code is still good is decided by comparison. */
export function codeModel(connection: Connection): Model<CodeRow> {
  const schema = new Schema<CodeRow>(
    {
      _id: { type: String, required: true },
      purpose: { type: String, required: true, enum: CODE_PURPOSES },
      mac: { type: String, required: true },
      sealedPhone: Schema.Types.Mixed,
      expiresAt: { type: Date, required: true },
      tries: { type: Number, required: true },
      usedAt: Date,
    },
    { strict: 'throw', versionKey: false, collection: 'codes' },
  ).index({ expiresAt: 1 }, { name: 'ended', expireAfterSeconds: KEPT_AFTER_END_S });
  return connection.models['codes'] ?? connection.model<CodeRow>('codes', schema);
}

const UNUSED = { usedAt: trusted({ $exists: false }) };

export function mongoCodes(connection: Connection): Codes {
  const model = codeModel(connection);
  return {
    async find(id) {
      const row = await model.findOne({ _id: id }).select('expiresAt').lean<CodeRow>();
      return row && { id: row._id, expiresAt: row.expiresAt };
    },
    async add({ id, ...challenge }) {
      try {
        await model.insertMany([{ _id: id, ...challenge }]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async spendTry({ id, purpose }, now) {
      const isOpen = {
        _id: id,
        purpose,
        ...UNUSED,
        tries: trusted({ $lt: MOST_TRIES }),
        expiresAt: trusted({ $gt: now }),
      };
      const row = await model
        .findOneAndUpdate(isOpen, { $inc: { tries: 1 } }, { returnDocument: 'after' })
        .lean<CodeRow>();
      return row && toDomain(row);
    },
    async use(id, now) {
      const using = { $set: { usedAt: now }, $unset: { sealedPhone: true } } as const;
      return (await model.updateOne({ _id: id, ...UNUSED }, using)).modifiedCount === 1;
    },
  };
}

const toDomain = ({ _id, usedAt: _, ...challenge }: CodeRow): Challenge => ({
  id: _id,
  ...challenge,
});
