import { sha256Of } from '@anxintui/shared/aggregate/history';
import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type {
  Disclosure,
  DisclosurePage,
  DisclosureReaders,
  Disclosures,
} from '../domain/disclosure.js';

/** `hash` covers the rest; the daily seal covers `hash`. */
type DisclosureRow = Omit<Disclosure, 'id'> & { readonly _id: string; readonly hash: string };

/** Insert-only: there is nothing here that changes or removes one. */
export function disclosureModel(connection: Connection): Model<DisclosureRow> {
  const text = { type: String, required: true } as const;
  const schema = new Schema<DisclosureRow>(
    {
      _id: text,
      at: { type: Date, required: true },
      reader: text,
      roles: { type: [String], required: true },
      bureauId: String,
      purpose: text,
      fields: { type: [String], required: true },
      account: text,
      subject: { type: Schema.Types.Mixed, required: true },
      hash: text,
    },
    { strict: 'throw', versionKey: false, collection: 'disclosures' },
  )
    .index({ account: 1, at: -1, _id: 1 }, { name: 'about' })
    .index({ bureauId: 1, at: -1, _id: 1 }, { name: 'by-bureau' });
  return connection.models['disclosures'] ?? connection.model<DisclosureRow>('disclosures', schema);
}

export function mongoDisclosures(connection: Connection): Disclosures {
  const model = disclosureModel(connection);
  return {
    async record({ id, ...disclosure }) {
      const content = { _id: id, ...disclosure };
      try {
        await model.insertMany([{ ...content, hash: sha256Of(content) }]);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async about(account, { limit, after }) {
      const found = await model
        .find({ account, ...older(after) })
        .sort({ at: -1, _id: 1 })
        .limit(limit)
        .lean<DisclosureRow[]>();
      return found.map(({ _id, hash: _, ...disclosure }) => ({ id: _id, ...disclosure }));
    },
    async by(readers, { limit, after }) {
      const found = await model
        .find({ $and: [readBy(readers), older(after)] })
        .sort({ at: -1, _id: 1 })
        .limit(limit)
        .lean<DisclosureRow[]>();
      return found.map(({ _id, ...disclosure }) => ({ id: _id, ...disclosure }));
    },
  };
}

const readBy = ({ bureaus, reader, from, until }: DisclosureReaders) => ({
  bureauId: trusted({ $in: [...bureaus] }),
  ...(reader === undefined ? {} : { reader }),
  ...(from && until ? { at: trusted({ $gte: from, $lt: until }) } : {}),
});

/** Several may be of one instant, so the id decides among them. */
function older(after: DisclosurePage['after']) {
  if (!after) return {};
  const { at, id } = after;
  return { $or: [{ at: trusted({ $lt: at }) }, { at, _id: trusted({ $gt: id }) }] };
}
