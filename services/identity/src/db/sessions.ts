import { type Connection, type Model, Schema } from 'mongoose';
import type { Session, Sessions } from '../domain/session.js';

type SessionRow = Omit<Session, 'tokenHash'> & { readonly _id: string };
const KEPT_AFTER_END_S = 24 * 60 * 60;

/** The TTL index only tidies up: whether a session has ended is decided by comparison. */
export function sessionModel(connection: Connection): Model<SessionRow> {
  const schema = new Schema<SessionRow>(
    {
      _id: { type: String, required: true },
      actor: { type: Schema.Types.Mixed, required: true },
      startedAt: { type: Date, required: true },
      endsAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'sessions' },
  ).index({ endsAt: 1 }, { name: 'ended', expireAfterSeconds: KEPT_AFTER_END_S });
  return connection.models['sessions'] ?? connection.model<SessionRow>('sessions', schema);
}

export function mongoSessions(connection: Connection): Sessions {
  const model = sessionModel(connection);
  return {
    async start({ tokenHash, ...session }) {
      await model.insertMany([{ _id: tokenHash, ...session }]);
    },
    async end(tokenHash) {
      await model.deleteOne({ _id: tokenHash });
    },
    async find(tokenHash, now) {
      const row = await model.findOne({ _id: tokenHash }).lean<SessionRow>();
      if (!row || row.endsAt <= now) return null;
      const { _id, ...session } = row;
      return { tokenHash: _id, ...session };
    },
  };
}
