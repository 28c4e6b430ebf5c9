import { keyReused } from '@anxintui/shared/aggregate/aggregate';
import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import type { Asked, Flag, Flags } from '../domain/flag.js';

type FlagRow = Omit<Flag, 'id' | 'contested' | 'decided'> & {
  readonly _id: string;
  readonly contested?: NonNullable<Flag['contested']> & Asked;
  readonly decided?: NonNullable<Flag['decided']> & Asked;
};

export function flagModel(connection: Connection): Model<FlagRow> {
  const mixed = { type: Schema.Types.Mixed, required: true } as const;
  const schema = new Schema<FlagRow>(
    {
      _id: { type: String, required: true },
      subject: mixed,
      factor: { type: String, required: true },
      figures: mixed,
      raisedAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true },
      contested: Schema.Types.Mixed,
      decided: Schema.Types.Mixed,
    },
    { strict: 'throw', versionKey: false, collection: 'flags' },
  ).index({ 'subject.id': 1, raisedAt: -1 }, { name: 'subject' });
  return connection.models['flags'] ?? connection.model<FlagRow>('flags', schema);
}

function toDomain({ _id, contested, decided, ...flag }: FlagRow): Flag {
  return {
    id: _id,
    ...flag,
    ...(contested ? { contested: said(contested) } : {}),
    ...(decided ? { decided: said(decided) } : {}),
  };
}
const said = <T extends Asked>({ cause: _, fingerprint: __, ...rest }: T) => rest;
const missing = trusted({ $exists: false });

export function mongoFlags(connection: Connection): Flags {
  const model = flagModel(connection);
  const changed = async (filter: object, change: object): Promise<Flag | null> => {
    const options = { returnDocument: 'after' } as const;
    const row = await model.findOneAndUpdate(filter, { $set: change }, options).lean<FlagRow>();
    return row && toDomain(row);
  };
  return {
    async find(id) {
      const row = await model.findOne({ _id: id }).lean<FlagRow>();
      return row && toDomain(row);
    },
    async of(subjects, limit) {
      if (subjects.length === 0) return [];
      const theirs = subjects.map(({ kind, id }) => ({ 'subject.id': id, 'subject.kind': kind }));
      const found = model.find({ $or: theirs }).sort({ raisedAt: -1, _id: 1 }).limit(limit);
      return (await found.lean<FlagRow[]>()).map(toDomain);
    },
    async lastOf(factor, ids) {
      const of = { factor, 'subject.id': trusted({ $in: [...ids] }) };
      const rows = await model.find(of).sort({ raisedAt: 1 }).lean<FlagRow[]>();
      return new Map(rows.map((row) => [row.subject.id, toDomain(row)]));
    },
    async raise({ id, ...flag }) {
      try {
        await model.create([{ _id: id, ...flag }]);
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return false;
      }
    },
    contest: (id, contested) => changed({ _id: id, contested: missing }, { contested }),
    decide: (id, decided) => changed({ _id: id, decided: missing }, { decided }),
    async doneBy(id, { cause, fingerprint }) {
      const byIt = [{ 'contested.cause': cause }, { 'decided.cause': cause }];
      const row = await model.findOne({ _id: id, $or: byIt }).lean<FlagRow>();
      if (!row) return null;
      const done = [row.contested, row.decided].find((each) => each?.cause === cause);
      if (done?.fingerprint !== fingerprint) throw keyReused();
      return toDomain(row);
    },
  };
}
