import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { Session, Sessions } from '../domain/session.js';

type SessionRow = Omit<Session, 'tokenHash' | 'id'> & {
  readonly _id: string;
  readonly publicId: string;
};
const KEPT_AFTER_END_S = 24 * 60 * 60;
const MOST_LISTED = 100;

/** The TTL index only tidies up: whether a session has ended is decided by comparison. */
export function sessionModel(connection: Connection): Model<SessionRow> {
  const schema = new Schema<SessionRow>(
    {
      _id: { type: String, required: true },
      publicId: { type: String, required: true },
      accountId: { type: String, required: true },
      kind: { type: String, required: true },
      startedAt: { type: Date, required: true },
      lastSeenAt: { type: Date, required: true },
      endsAt: { type: Date, required: true },
      device: String,
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'sessions' },
  )
    .index({ endsAt: 1 }, { name: 'ended', expireAfterSeconds: KEPT_AFTER_END_S })
    .index({ accountId: 1, startedAt: -1 }, { name: 'mine' });
  return connection.models['sessions'] ?? connection.model<SessionRow>('sessions', schema);
}

export function mongoSessions(connection: Connection): Sessions {
  const model = sessionModel(connection);
  return {
    async start({ tokenHash, id, ...session }) {
      await model.insertMany([{ _id: tokenHash, publicId: id, ...session }]);
    },
    async end(tokenHash) {
      await model.deleteOne({ _id: tokenHash });
    },
    async find(tokenHash, now) {
      const row = await model.findOne({ _id: tokenHash }).lean<SessionRow>();
      return row && row.endsAt > now ? toDomain(row) : null;
    },
    async seen(tokenHash, at) {
      await model.updateOne({ _id: tokenHash }, { $max: { lastSeenAt: at } });
    },
    async list(accountId) {
      const newest = model.find({ accountId }).sort({ startedAt: -1 }).limit(MOST_LISTED);
      return (await newest.lean<SessionRow[]>()).map(toDomain);
    },
    async endOne(accountId, publicId) {
      return (await model.deleteOne({ accountId, publicId })).deletedCount === 1;
    },
    async endAll(accountId, kept = '') {
      const others = { accountId, _id: trusted({ $ne: kept }) };
      return (await model.deleteMany(others)).deletedCount;
    },
  };
}

const toDomain = ({ _id, publicId, ...session }: SessionRow): Session => ({
  tokenHash: _id,
  id: publicId,
  ...session,
});
