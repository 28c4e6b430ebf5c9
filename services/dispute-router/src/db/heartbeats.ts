import { type Connection, type Model, Schema } from 'mongoose';

type HeartbeatRow = {
  readonly _id: string;
  readonly kind: 'sweeper' | 'auditor' | 'relay';
  readonly at: Date;
  readonly figures: Readonly<Record<string, number>>;
};
const KEPT_S = 60 * 60;
const MOST = 100;

/** One document per loop and process: when it last turned, and what it saw. */
export function heartbeatModel(connection: Connection): Model<HeartbeatRow> {
  const schema = new Schema<HeartbeatRow>(
    {
      _id: { type: String, required: true },
      kind: { type: String, required: true },
      at: { type: Date, required: true },
      figures: { type: Schema.Types.Mixed, required: true },
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'heartbeats' },
  ).index({ at: 1 }, { name: 'gone', expireAfterSeconds: KEPT_S });
  return connection.models['heartbeats'] ?? connection.model<HeartbeatRow>('heartbeats', schema);
}

export type Heartbeat = Omit<HeartbeatRow, '_id'> & { readonly process: string };
export type Heartbeats = {
  readonly beat: (
    kind: HeartbeatRow['kind'],
    at: Date,
    figures: HeartbeatRow['figures'],
  ) => Promise<void>;
  /** The newest beat of a kind over all processes. */
  readonly newest: (
    kind: HeartbeatRow['kind'],
  ) => Promise<Pick<HeartbeatRow, 'at' | 'figures'> | null>;
  /** The last beat of every loop of every process. */
  readonly all: () => Promise<Heartbeat[]>;
};

export function mongoHeartbeats(connection: Connection, instance: string): Heartbeats {
  const model = heartbeatModel(connection);
  return {
    async beat(kind, at, figures) {
      await model.updateOne(
        { _id: `${kind}:${instance}` },
        { $set: { kind, at, figures } },
        { upsert: true },
      );
    },
    newest: (kind) => model.findOne({ kind }).sort({ at: -1 }).lean<HeartbeatRow>(),
    async all() {
      const rows = await model.find().sort({ _id: 1 }).limit(MOST).lean<HeartbeatRow[]>();
      return rows.map(({ _id, ...beat }) => ({
        ...beat,
        process: _id.slice(_id.indexOf(':') + 1),
      }));
    },
  };
}
