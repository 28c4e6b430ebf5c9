import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema } from 'mongoose';
import type { StoredTarget, Targets } from '../domain/repositories.js';

type TargetRow = Required<StoredTarget> & {
  readonly _id: string;
  /** The request that entered it. */
  readonly cause: string;
  readonly fingerprint: string;
};

/** The plans of newly pledged stores by year; a version is inserted once and never edited. */
export function targetModel(connection: Connection): Model<TargetRow> {
  const number = { type: Number, required: true } as const;
  const text = { type: String, required: true } as const;
  const schema = new Schema<TargetRow>(
    {
      _id: text,
      year: number,
      version: number,
      source: text,
      cities: { type: Schema.Types.Mixed, required: true },
      enteredAt: { type: Date, required: true },
      cause: text,
      fingerprint: text,
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'targets' },
  )
    .index({ year: 1, version: -1 }, { name: 'newest' })
    .index({ cause: 1 }, { name: 'entered-by', unique: true });
  return connection.models['targets'] ?? connection.model<TargetRow>('targets', schema);
}

export function mongoTargets(connection: Connection): Targets {
  const targets = targetModel(connection);
  return {
    async newest(year) {
      const row = await targets.findOne({ year }).sort({ version: -1 }).lean<TargetRow>();
      return row && targetOf(row);
    },
    async add(target, entered) {
      const _id = `${target.year}-${target.version}`;
      const { at: enteredAt, cause, fingerprint } = entered;
      try {
        await targets.insertMany([{ _id, ...target, enteredAt, cause, fingerprint }]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async enteredBy(cause) {
      const row = await targets.findOne({ cause }).lean<TargetRow>();
      return row && { target: targetOf(row), fingerprint: row.fingerprint };
    },
  };
}

const targetOf = ({ year, version, source, cities, enteredAt }: TargetRow): StoredTarget => ({
  year,
  version,
  source,
  cities,
  enteredAt,
});
