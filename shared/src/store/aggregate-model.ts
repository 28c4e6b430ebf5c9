import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { Clock } from '../aggregate/clocks.js';
import type { Entry } from '../aggregate/history.js';

/** An event that a consumer waits for and has not yet acknowledged. */
export type OutboxEntry = {
  readonly eventId: string;
  readonly topic: string;
  readonly seq: number;
  /** When the event happened; `dueAt` moves with every attempt, this does not. */
  readonly at: Date;
  readonly attempt: number;
  readonly dueAt: Date;
  /** The code or the name of the last error, where a consumer has failed. */
  readonly failedWith?: string;
};

/** An aggregate as it is stored: its own facts inside the envelope that every aggregate shares. */
export type Row = {
  _id: string;
  version: number;
  head: string;
  clocks: Clock[];
  /** Only while a clock is open, so that its partial index holds nothing else. */
  nextDueAt?: Date;
  facts: Record<string, unknown>;
  /** What lists sort and choose by, made of the facts at every write; absent where no list asks for it. */
  listed?: Readonly<Record<string, unknown>>;
  history: Entry[];
  outbox: OutboxEntry[];
};
export type RowModel = Model<Row>;
export type IndexSpec = {
  readonly keys: Record<string, 1 | -1>;
  readonly name: string;
  /** Only rows that have this field, so that a filing which has none does not pay for it. */
  readonly having?: string;
};

const ENVELOPE_INDEXES = [
  { keys: { nextDueAt: 1 }, name: 'due', partial: { nextDueAt: { $exists: true } } },
  { keys: { 'outbox.dueAt': 1 }, name: 'outbox', partial: { 'outbox.dueAt': { $exists: true } } },
] as const;

/** The model of one aggregate collection: the envelope's schema and indexes, and those its lists need. */
export function aggregateModel(
  connection: Connection,
  collection: string,
  lists: readonly IndexSpec[] = [],
): RowModel {
  const existing = connection.models[collection];
  if (existing) return existing;
  const mixed = { type: Schema.Types.Mixed, required: true } as const;
  const schema = new Schema<Row>(
    {
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      head: { type: String, required: true },
      clocks: [mixed],
      nextDueAt: Date,
      facts: mixed,
      listed: Schema.Types.Mixed,
      history: [mixed],
      outbox: [mixed],
    },
    { strict: 'throw', versionKey: false, minimize: false, collection },
  );
  for (const { keys, name, partial } of ENVELOPE_INDEXES)
    schema.index(keys, { name, partialFilterExpression: partial });
  for (const { keys, name, having } of lists)
    schema.index(keys, {
      name,
      ...(having ? { partialFilterExpression: { [having]: { $exists: true } } } : {}),
    });
  return connection.model<Row>(collection, schema);
}

/** The driver's view of the same collection: mongoose documents cost half of the throughput of a write. */
export const rowsOf = (model: RowModel): mongo.Collection<Row> =>
  model.db.collection<Row>(model.collection.collectionName);
