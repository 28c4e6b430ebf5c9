import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { DeadEntry, DeadEntryPage, DeadLetters } from '../domain/dead-entries.js';

type DeadLetterRow = Omit<DeadEntry, 'eventId'> & {
  readonly _id: string;
  /** The account of whoever sent it anew. */
  readonly retriedBy?: string;
};

export function deadLetterModel(connection: Connection): Model<DeadLetterRow> {
  const schema = new Schema<DeadLetterRow>(
    {
      _id: { type: String, required: true },
      aggregate: { type: String, required: true },
      aggregateId: { type: String, required: true },
      topic: { type: String, required: true },
      attempts: { type: Number, required: true },
      why: { type: String, required: true },
      at: { type: Date, required: true },
      retriedAt: Date,
      retriedBy: String,
    },
    { strict: 'throw', versionKey: false, collection: 'deadLetters' },
  );
  return connection.models['deadLetters'] ?? connection.model<DeadLetterRow>('deadLetters', schema);
}

const WAITING = { retriedAt: trusted({ $exists: false }) };

export function mongoDeadLetters(connection: Connection): DeadLetters {
  const model = deadLetterModel(connection);
  return {
    async keep({ eventId, ...letter }) {
      const again = { $set: letter, $unset: { retriedAt: true, retriedBy: true } };
      await model.updateOne({ _id: eventId }, again, { upsert: true });
    },
    count: () => model.countDocuments(WAITING),
    list: async (page) => (await waiting(model, page)).map(toDomain),
    async find(eventId) {
      const row = await model.findOne({ _id: eventId }).lean<DeadLetterRow>();
      return row && toDomain(row);
    },
    async markRetried(eventId, { at, by }) {
      await model.updateOne({ _id: eventId }, { $set: { retriedAt: at, retriedBy: by } });
    },
  };
}

const toDomain = ({ _id, retriedBy: _, ...letter }: DeadLetterRow): DeadEntry => ({
  eventId: _id,
  ...letter,
});

const waiting = (
  model: Model<DeadLetterRow>,
  { limit, after }: DeadEntryPage,
): Promise<DeadLetterRow[]> =>
  model
    .find({ ...WAITING, ...(after ? beyond(after) : {}) })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .lean<DeadLetterRow[]>();

const beyond = ({ at, id }: NonNullable<DeadEntryPage['after']>) => ({
  $or: [{ at: trusted({ $lt: at }) }, { at, _id: trusted({ $lt: id }) }],
});
