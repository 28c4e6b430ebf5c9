import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Saved, SavedTexts } from '../domain/saved.js';

type SavedRow = Omit<Saved, 'id'> & { readonly _id: string };
const COLLECTION = 'saved';
/** Everybody of an office has a few dozen at the most, and a page shows them all. */
const MOST_LISTED = 200;

export function savedModel(connection: Connection): Model<SavedRow> {
  const text = { type: String, required: true } as const;
  const schema = new Schema<SavedRow>(
    {
      _id: text,
      kind: text,
      name: text,
      text,
      savedBy: text,
      office: text,
      isShared: { type: Boolean, required: true },
      savedAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false, collection: COLLECTION },
  )
    .index({ office: 1, kind: 1, name: 1, _id: 1 }, { name: 'office' })
    .index({ savedBy: 1 }, { name: 'owner' });
  return connection.models[COLLECTION] ?? connection.model<SavedRow>(COLLECTION, schema);
}

export function mongoSaved(connection: Connection): SavedTexts {
  const model = savedModel(connection);
  return {
    async list({ kind, accountId, office }) {
      const theirs = { $or: [{ savedBy: accountId }, { isShared: true }] };
      const found = model.find({ office, kind, ...theirs }).sort({ name: 1, _id: 1 });
      return (await found.limit(MOST_LISTED).lean<SavedRow[]>()).map(toDomain);
    },
    async find(id) {
      const row = await model.findOne({ _id: id }).lean<SavedRow>();
      return row && toDomain(row);
    },
    countOf: (accountId) => model.countDocuments({ savedBy: accountId }),
    async add({ id, ...saved }) {
      try {
        await model.insertMany([{ _id: id, ...saved }]);
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    async remove(id) {
      await model.deleteOne({ _id: id });
    },
  };
}

const toDomain = ({ _id, ...saved }: SavedRow): Saved => ({ id: _id, ...saved });
