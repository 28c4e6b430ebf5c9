import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema } from 'mongoose';

/** An event that could not be delivered and waits for a person; ids only. */
export type DeadLetter = {
  readonly eventId: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly topic: string;
  readonly attempts: number;
  readonly why: string;
  readonly at: Date;
};
type DeadLetterRow = Omit<DeadLetter, 'eventId'> & { readonly _id: string };

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
    },
    { strict: 'throw', versionKey: false, collection: 'deadLetters' },
  );
  return connection.models['deadLetters'] ?? connection.model<DeadLetterRow>('deadLetters', schema);
}

export type DeadLetters = {
  readonly keep: (letter: DeadLetter) => Promise<void>;
  readonly count: () => Promise<number>;
};

export function mongoDeadLetters(connection: Connection): DeadLetters {
  const model = deadLetterModel(connection);
  return {
    async keep({ eventId, ...letter }) {
      await model.insertMany([{ _id: eventId, ...letter }]).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    },
    count: () => model.estimatedDocumentCount(),
  };
}
