import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { Uploads } from '../domain/ports.js';
import type { Upload } from '../domain/upload.js';

type UploadRow = Omit<Upload, 'id'> & { readonly _id: string };
/** What one person can have sent is limited by the day, and looked at whole. */
const MOST_OF_ONE_PERSON = 10_000;

export function uploadModel(connection: Connection): Model<UploadRow> {
  const text = { type: String, required: true } as const;
  const schema = new Schema<UploadRow>(
    {
      _id: text,
      owner: text,
      type: text,
      sha256: text,
      size: { type: Number, required: true },
      name: String,
      state: text,
      uploadedAt: { type: Date, required: true },
      wantedAt: { type: Date, required: true },
      kept: { type: Schema.Types.Mixed, required: true },
      redaction: Schema.Types.Mixed,
    },
    { strict: 'throw', versionKey: false, collection: 'uploads' },
  )
    .index({ owner: 1, uploadedAt: 1 }, { name: 'owner' })
    .index({ wantedAt: 1 }, { name: 'wanted' })
    .index({ uploadedAt: 1 }, { name: 'waiting', partialFilterExpression: { state: 'waiting' } })
    .index(
      { 'redaction.copy': 1 },
      { name: 'copies', partialFilterExpression: { 'redaction.copy': { $exists: true } } },
    );
  return connection.models['uploads'] ?? connection.model<UploadRow>('uploads', schema);
}

const toDomain = ({ _id, ...upload }: UploadRow): Upload => ({ id: _id, ...upload });

export function mongoUploads(connection: Connection): Uploads {
  const model = uploadModel(connection);
  return {
    ...readingUploads(model),
    async insert({ id, ...upload }) {
      try {
        await model.insertMany([{ _id: id, ...upload }]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async want(id, at) {
      const { matchedCount } = await model.updateOne({ _id: id }, { $max: { wantedAt: at } });
      return matchedCount === 1;
    },
    async scanned(id, state) {
      await model.updateOne({ _id: id, state: 'waiting' }, { $set: { state } });
    },
    async redact(id, redaction) {
      await model.updateOne({ _id: id }, { $set: { redaction } });
    },
    async remove({ id, wantedAt }) {
      const { deletedCount } = await model.deleteOne({ _id: id, wantedAt });
      return deletedCount === 1;
    },
  };
}

type Reading = Pick<
  Uploads,
  'find' | 'findAll' | 'ofOwner' | 'waiting' | 'lastWanted' | 'redacting'
>;

const readingUploads = (model: Model<UploadRow>): Reading => ({
  async find(id) {
    const row = await model.findOne({ _id: id }).lean<UploadRow>();
    return row && toDomain(row);
  },
  async findAll(ids) {
    if (ids.length === 0) return [];
    const rows = await model.find({ _id: trusted({ $in: [...ids] }) }).lean<UploadRow[]>();
    return rows.map(toDomain);
  },
  async ofOwner(owner) {
    const rows = await model
      .find({ owner })
      .sort({ uploadedAt: 1 })
      .limit(MOST_OF_ONE_PERSON)
      .lean<UploadRow[]>();
    return rows.map(toDomain);
  },
  async waiting(after, limit) {
    const rows = await model
      .find({ state: 'waiting', uploadedAt: trusted({ $gt: after }) })
      .sort({ uploadedAt: 1 })
      .limit(limit)
      .lean<UploadRow[]>();
    return rows.map(toDomain);
  },
  async lastWanted({ after, until }, limit) {
    const rows = await model
      .find({ wantedAt: trusted({ $gt: after, $lte: until }) })
      .sort({ wantedAt: 1 })
      .limit(limit)
      .lean<UploadRow[]>();
    return rows.map(toDomain);
  },
  async redacting(ids) {
    const rows = await model
      .find({ 'redaction.copy': trusted({ $in: [...ids] }) }, { redaction: 1 })
      .lean<UploadRow[]>();
    return new Set(rows.flatMap(({ redaction }) => (redaction ? [redaction.copy] : [])));
  },
});
