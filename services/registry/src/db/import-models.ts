import { type Connection, type Model, Schema } from 'mongoose';
import type { Plan, Progress } from '../domain/import-ports.js';
import type { Counts, RowOutcome } from '../domain/import-verdict.js';

/** What became of the rows of one chunk. Its `_id` says which it is, so it is there once. */
export type ChunkRow = {
  readonly _id: string;
  readonly list: string;
  /** The row of the list with which it ends. */
  readonly last: number;
  readonly outcomes: readonly RowOutcome[];
  readonly counts: Counts;
};
/** A row to be registered. Its `_id` says where in the directory the store will stand. */
export type PlanRow = Omit<Plan, 'key'> & {
  readonly _id: string;
  readonly list: string;
  /** What became of it, where it was not registered. */
  readonly otherwise?: RowOutcome;
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
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'importChunks' },
  ).index({ list: 1, last: 1 }, { name: 'rows' });
  return connection.models['importChunks'] ?? connection.model<ChunkRow>('importChunks', schema);
}

export function importPlanModel(connection: Connection): Model<PlanRow> {
  const schema = new Schema<PlanRow>(
    {
      _id: { type: String, required: true },
      list: { type: String, required: true },
      row: { type: Number, required: true },
      storeId: { type: String, required: true },
      listing: mixed,
      otherwise: Schema.Types.Mixed,
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'importPlans' },
  ).index(
    { list: 1, row: 1 },
    { name: 'otherwise', partialFilterExpression: { otherwise: { $exists: true } } },
  );
  return connection.models['importPlans'] ?? connection.model<PlanRow>('importPlans', schema);
}

export function importWorkModel(connection: Connection): Model<WorkRow> {
  const schema = new Schema<WorkRow>(
    {
      _id: { type: String, required: true },
      checked: { type: Number, required: true },
      appliedTo: { type: String, default: '' },
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
