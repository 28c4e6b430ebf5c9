import { type Connection, type Model, Schema } from 'mongoose';
import type { Progress } from '../domain/import-ports.js';
import type { Counts, RowOutcome } from '../domain/import-verdict.js';

/** What became of the rows of one chunk. Its `_id` says which it is, so it is there once. */
export type ChunkRow = {
  readonly _id: string;
  readonly list: string;
  /** The row of the list with which it ends. */
  readonly last: number;
  readonly outcomes: readonly RowOutcome[];
  readonly counts: Counts;
  /** What the application made of the same rows. */
  readonly registered?: readonly RowOutcome[];
  readonly registeredCounts?: Counts;
};
export type WorkRow = Progress & {
  readonly _id: string;
  readonly worker?: string;
  readonly heldUntil?: Date;
  /** How many workers have begun since a chunk was last finished. */
  readonly attempts: number;
};
const mixed = { type: Schema.Types.Mixed, required: true } as const;

export function importChunkModel(connection: Connection): Model<ChunkRow> {
  const schema = new Schema<ChunkRow>(
    {
      _id: { type: String, required: true },
      list: { type: String, required: true },
      last: { type: Number, required: true },
      outcomes: [mixed],
      counts: mixed,
      registered: { type: [mixed], default: undefined },
      registeredCounts: Schema.Types.Mixed,
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'importChunks' },
  ).index({ list: 1, last: 1 }, { name: 'rows' });
  return connection.models['importChunks'] ?? connection.model<ChunkRow>('importChunks', schema);
}

export function importWorkModel(connection: Connection): Model<WorkRow> {
  const schema = new Schema<WorkRow>(
    {
      _id: { type: String, required: true },
      checked: { type: Number, required: true },
      applied: { type: Number, required: true },
      counts: mixed,
      problems: [mixed],
      worker: String,
      heldUntil: Date,
      attempts: { type: Number, required: true },
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'importWork' },
  );
  return connection.models['importWork'] ?? connection.model<WorkRow>('importWork', schema);
}
