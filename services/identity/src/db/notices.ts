import { groupCommit, isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { Notice, NoticePage, Notices } from '../domain/notice.js';

type NoticeRow = Omit<Notice, 'id'> & { _id: string };

export function noticeModel(connection: Connection): Model<NoticeRow> {
  const schema = new Schema<NoticeRow>(
    {
      _id: { type: String, required: true },
      recipient: { type: String, required: true },
      topic: { type: String, required: true },
      eventId: { type: String, required: true },
      subject: { type: Schema.Types.Mixed, required: true },
      at: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false, collection: 'notices' },
  ).index({ recipient: 1, at: -1, _id: 1 }, { name: 'desk' });
  return connection.models['notices'] ?? connection.model<NoticeRow>('notices', schema);
}

export function mongoNotices(connection: Connection): Notices {
  const model = noticeModel(connection);
  const rows = connection.collection<NoticeRow>('notices');
  const insert = groupCommit<NoticeRow>((group) => rows.insertMany(group, { ordered: false }));
  return {
    async post({ id, ...notice }) {
      await insert({ _id: id, ...notice }).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    },
    async list(recipients, { limit, after }) {
      const found = await model
        .find({ recipient: trusted({ $in: [...recipients] }), ...older(after) })
        .sort({ at: -1, _id: 1 })
        .limit(limit)
        .lean<NoticeRow[]>();
      return found.map(({ _id, ...notice }) => ({ id: _id, ...notice }));
    },
    countSince: (recipients, { since, limit }) =>
      model.countDocuments(
        {
          recipient: trusted({ $in: [...recipients] }),
          ...(since ? { at: trusted({ $gt: since }) } : {}),
        },
        { limit },
      ),
  };
}

/** One step may write several notices of one instant, so the id decides among them. */
function older(after: NoticePage['after']) {
  if (!after) return {};
  const { at, id } = after;
  return { $or: [{ at: trusted({ $lt: at }) }, { at, _id: trusted({ $gt: id }) }] };
}
