import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { Message, Messages } from '../domain/message.js';

type MessageRow = Omit<Message, 'id'> & { readonly _id: string };

export function messageModel(connection: Connection): Model<MessageRow> {
  const schema = new Schema<MessageRow>(
    {
      _id: { type: String, required: true },
      caseId: { type: String, required: true },
      by: { type: String, required: true },
      account: { type: String, required: true },
      at: { type: Date, required: true },
      words: { type: String, required: true },
    },
    { strict: 'throw', versionKey: false, collection: 'messages' },
  );
  return connection.models['messages'] ?? connection.model<MessageRow>('messages', schema);
}

export function mongoMessages(connection: Connection): Messages {
  const model = messageModel(connection);
  return {
    async keep({ id, ...message }) {
      await model.create([{ _id: id, ...message }]).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    },
    async find(ids) {
      const rows = await model.find({ _id: trusted({ $in: [...ids] }) }).lean<MessageRow[]>();
      return rows.map(({ _id, ...message }) => ({ id: _id, ...message }));
    },
  };
}
