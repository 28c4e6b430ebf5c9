import { randomUUID } from 'node:crypto';
import { groupCommit, isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { DELIVERY_CHANNELS, DELIVERY_STATES } from '@anxintui/shared/vocabulary/deliveries';
import { type Connection, type Model, type mongo, Schema, trusted } from 'mongoose';
import { type Deliveries, type Delivery, type DeliveryStep, queued } from '../domain/delivery.js';

type DeliveryRow = Omit<Delivery, 'id'> & {
  readonly _id: string;
  /** Which write this state is from, so that whoever wrote it knows that it was first. */
  readonly writtenBy?: string;
};

export function deliveryModel(connection: Connection): Model<DeliveryRow> {
  const text = { type: String, required: true } as const;
  const schema = new Schema<DeliveryRow>(
    {
      _id: text,
      recipient: text,
      channel: { ...text, enum: DELIVERY_CHANNELS },
      topic: text,
      eventId: text,
      subject: Schema.Types.Mixed,
      sealed: Schema.Types.Mixed,
      until: Date,
      isOptional: Boolean,
      at: { type: Date, required: true },
      state: { ...text, enum: DELIVERY_STATES },
      attempts: { type: Number, required: true },
      dueAt: Date,
      isRepeat: { type: Boolean, required: true },
      writtenBy: String,
    },
    { strict: 'throw', versionKey: false, collection: 'deliveries' },
  ).index({ dueAt: 1 }, { name: 'due', partialFilterExpression: { dueAt: { $exists: true } } });
  return connection.models['deliveries'] ?? connection.model<DeliveryRow>('deliveries', schema);
}

export function mongoDeliveries(connection: Connection): Deliveries {
  const model = deliveryModel(connection);
  const rows = connection.collection<DeliveryRow>('deliveries');
  const insert = groupCommit<DeliveryRow>((group) => rows.insertMany(group, { ordered: false }));
  return {
    async queue(delivery) {
      await insert(rowOf(queued(delivery))).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    },
    async due(now, limit) {
      const found = await model
        .find({ dueAt: trusted({ $lte: now }) })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean<DeliveryRow[]>();
      return found.map(toDomain);
    },
    advance: (steps) => advance(rows, steps),
  };
}

/** Compare-and-set in one write for all; a second read tells which of them were ours. */
async function advance(
  rows: mongo.Collection<DeliveryRow>,
  steps: readonly DeliveryStep[],
): Promise<Delivery[]> {
  if (steps.length === 0) return [];
  const writtenBy = randomUUID();
  await rows.bulkWrite(
    steps.map((step) => ({ updateOne: replacing(step, writtenBy) })),
    { ordered: false },
  );
  const ids = steps.map(({ before }) => before.id);
  const written = await rows.find({ _id: { $in: ids }, writtenBy }).toArray();
  return written.map(toDomain);
}

function replacing({ before, next }: DeliveryStep, writtenBy: string) {
  const { state, attempts, isRepeat, dueAt } = next;
  const $set = { state, attempts, isRepeat, writtenBy };
  const $unset = { dueAt: true, sealed: true } as const;
  return {
    filter: { _id: before.id, state: before.state, attempts: before.attempts },
    update: dueAt ? { $set: { ...$set, dueAt } } : { $set, $unset },
  };
}

const rowOf = ({ id, ...delivery }: Delivery): DeliveryRow => ({ _id: id, ...delivery });
const toDomain = ({ _id, writtenBy: _, ...delivery }: DeliveryRow): Delivery => ({
  id: _id,
  ...delivery,
});
