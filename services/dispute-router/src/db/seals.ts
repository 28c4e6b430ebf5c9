import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { SealCard, Seals } from '../domain/seals.js';

type SealRow = Omit<SealCard, 'number'> & { readonly _id: number };

export function sealModel(connection: Connection): Model<SealRow> {
  const schema = new Schema<SealRow>(
    {
      _id: { type: Number, required: true },
      day: { type: String, required: true },
      sealedAt: { type: Date, required: true },
      hash: { type: String, required: true },
      root: { type: String, required: true },
      leaves: { type: Number, required: true },
      publicKey: { type: String, required: true },
      contradictions: { type: Number, required: true },
    },
    { strict: 'throw', versionKey: false, collection: 'seals' },
  );
  return connection.models['seals'] ?? connection.model<SealRow>('seals', schema);
}

export function mongoSeals(connection: Connection): Seals {
  const model = sealModel(connection);
  const list: Seals['list'] = async ({ limit, after }) => {
    const older = after === undefined ? {} : { _id: trusted({ $lt: after }) };
    const rows = await model.find(older).sort({ _id: -1 }).limit(limit).lean<SealRow[]>();
    return rows.map(({ _id, ...card }) => ({ number: _id, ...card }));
  };
  return {
    list,
    last: async () => (await list({ limit: 1 }))[0] ?? null,
    async remember({ number, ...card }) {
      await model.insertMany([{ _id: number, ...card }]).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    },
  };
}
