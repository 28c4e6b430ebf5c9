import { civilDateOf, endOfDay } from '@anxintui/shared/calendar/civil-date';
import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { Quotas } from '../domain/ports.js';
import { MOST_BYTES_A_DAY, MOST_FILES_A_DAY } from '../domain/quota.js';

/** What one person has sent in one day; `_id` is both. */
type DayRow = {
  readonly _id: string;
  readonly files: number;
  readonly bytes: number;
  readonly endsAt: Date;
};
const KEPT_AFTER_END_S = 24 * 60 * 60;

/** The TTL index only tidies up: another day is another document. */
export function uploadDayModel(connection: Connection): Model<DayRow> {
  const schema = new Schema<DayRow>(
    {
      _id: { type: String, required: true },
      files: { type: Number, required: true },
      bytes: { type: Number, required: true },
      endsAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false, collection: 'uploadDays' },
  ).index({ endsAt: 1 }, { name: 'ended', expireAfterSeconds: KEPT_AFTER_END_S });
  return connection.models['uploadDays'] ?? connection.model<DayRow>('uploadDays', schema);
}

export function mongoQuotas(connection: Connection): Quotas {
  const model = uploadDayModel(connection);
  return {
    async hasRoom(owner, at) {
      const day = await model.findOne({ _id: dayOf(owner, at) }).lean<DayRow>();
      return !day || (day.files < MOST_FILES_A_DAY && day.bytes < MOST_BYTES_A_DAY);
    },
    async take(owner, size, at) {
      const room = {
        files: trusted({ $lt: MOST_FILES_A_DAY }),
        bytes: trusted({ $lte: MOST_BYTES_A_DAY - size }),
      };
      const taken = {
        $inc: { files: 1, bytes: size },
        $setOnInsert: { endsAt: endOfDay(civilDateOf(at)) },
      };
      try {
        await model.updateOne({ _id: dayOf(owner, at), ...room }, taken, { upsert: true });
        return true;
      } catch (error) {
        // A day without room matches nothing, and cannot be begun a second time.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async giveBack(owner, size, at) {
      await model.updateOne({ _id: dayOf(owner, at) }, { $inc: { files: -1, bytes: -size } });
    },
  };
}

const dayOf = (owner: string, at: Date): string => `${owner}|${civilDateOf(at)}`;
