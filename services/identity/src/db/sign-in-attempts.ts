import { createHmac } from 'node:crypto';
import { type Connection, type Model, Schema } from 'mongoose';
import { type Attempts, FAILURES_COUNT_MS, MOST_FAILURES } from '../domain/credential.js';

type AttemptsRow = { readonly _id: string; readonly count: number; readonly since: Date };
const COLLECTION = 'signInAttempts';
const KEPT_S = 60 * 60;

/** The TTL index only tidies up: whether attempts still count is decided by comparison. */
export function attemptsModel(connection: Connection): Model<AttemptsRow> {
  const schema = new Schema<AttemptsRow>(
    {
      _id: { type: String, required: true },
      count: { type: Number, required: true },
      since: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false, collection: COLLECTION },
  ).index({ since: 1 }, { name: 'past', expireAfterSeconds: KEPT_S });
  return connection.models[COLLECTION] ?? connection.model<AttemptsRow>(COLLECTION, schema);
}

/** Counted before they are judged, so that many at once are counted too; unknown logins count like known ones. */
export function mongoAttempts(connection: Connection, key: Uint8Array): Attempts {
  attemptsModel(connection);
  const rows = connection.collection<AttemptsRow>(COLLECTION);
  const idOf = (login: string) => createHmac('sha256', key).update(`login|${login}`).digest('hex');
  return {
    async begin(login, now) {
      const row = await rows.findOneAndUpdate({ _id: idOf(login) }, counted(now), {
        upsert: true,
        returnDocument: 'after',
      });
      const { count, since } = row ?? { count: 1, since: now };
      const untilMs = since.getTime() + FAILURES_COUNT_MS;
      return {
        ok: count <= MOST_FAILURES,
        retryAfterS: Math.max(1, Math.ceil((untilMs - now.getTime()) / 1000)),
      };
    },
    async forget(login) {
      await rows.deleteOne({ _id: idOf(login) });
    },
  };
}

/** One more; or the first again, once the window that began with the first is over. */
function counted(now: Date) {
  const windowStart = new Date(now.getTime() - FAILURES_COUNT_MS);
  const isOver = { $lte: [{ $ifNull: ['$since', new Date(0)] }, windowStart] };
  return [
    {
      $set: {
        count: { $cond: [isOver, 1, { $add: ['$count', 1] }] },
        since: { $cond: [isOver, now, '$since'] },
      },
    },
  ];
}
