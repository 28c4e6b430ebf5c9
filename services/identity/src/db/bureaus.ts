import { type Connection, type Model, Schema } from 'mongoose';
import type { Bureau } from '../domain/bureau-tree.js';

type BureauRow = Omit<Bureau, 'id'> & { readonly _id: string };

export function bureauModel(connection: Connection): Model<BureauRow> {
  const schema = new Schema<BureauRow>(
    {
      _id: { type: String, required: true },
      name: { type: String, required: true },
      nameEn: String,
      level: { type: String, required: true },
      division: { type: String, required: true },
      parent: String,
      path: { type: [String], required: true },
      publishesChannel: { type: Boolean, required: true },
    },
    { strict: 'throw', versionKey: false, collection: 'bureaus' },
  );
  return connection.models['bureaus'] ?? connection.model<BureauRow>('bureaus', schema);
}

/** The whole tree: some four hundred bureaus, small enough to be read at once. */
export async function readBureauTree(connection: Connection): Promise<Bureau[]> {
  const rows = await bureauModel(connection).find().sort({ _id: 1 }).lean<BureauRow[]>();
  return rows.map(({ _id, ...bureau }) => ({ id: _id, ...bureau }));
}
