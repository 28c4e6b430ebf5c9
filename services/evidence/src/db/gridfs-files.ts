import { type Connection, type Model, mongo, Schema } from 'mongoose';
import { inPieces } from '../domain/in-pieces.js';

/** The layout of GridFS, so that every tool for it reads them; what is in them only we can read. */
const FILES = 'evidence.files';
const PIECES = 'evidence.chunks';
const PIECE_BYTES = 256 * 1024;
const MS_IN_S = 1000;
/** So many files are looked up at once when half-written ones are searched for. */
const LOOKED_UP_TOGETHER = 200;

type FileRow = {
  readonly _id: mongo.ObjectId;
  readonly length: number;
  readonly chunkSize: number;
  readonly uploadDate: Date;
  /** The upload that it belongs to. */
  readonly filename: string;
};
type PieceRow = {
  readonly files_id: mongo.ObjectId;
  readonly n: number;
  readonly data: mongo.Binary;
};
type PieceIndex = Pick<PieceRow, 'n'>;
type Rows = {
  readonly files: mongo.Collection<FileRow>;
  readonly pieces: mongo.Collection<PieceRow>;
};
type Span = { readonly after: Date; readonly until: Date };

/** Bytes under ids of their own; what belongs to whom is not their business. */
export type Files = {
  /** Keeps bytes as they come, under the name of their upload; what breaks them off leaves nothing behind. */
  readonly write: (uploadId: string, bytes: AsyncIterable<Uint8Array>) => Promise<string>;
  readonly read: (id: string) => AsyncIterable<Buffer>;
  readonly remove: (id: string) => Promise<void>;
  /** Those that were begun between two instants, some at a time; without an upload where they were never finished. */
  readonly begun: (span: Span) => AsyncIterable<Begun[]>;
};
export type Begun = { readonly id: string; readonly uploadId?: string };

/** For its index alone: the driver reads and writes. */
export function pieceModel(connection: Connection): Model<PieceIndex> {
  const schema = new Schema<PieceIndex>(
    { n: { type: Number, required: true } },
    { strict: 'throw', versionKey: false, collection: PIECES },
  ).index({ files_id: 1, n: 1 }, { name: 'pieces', unique: true });
  return connection.models[PIECES] ?? connection.model<PieceIndex>(PIECES, schema);
}

export function gridFsFiles(connection: Connection, now: () => Date): Files {
  const rows = {
    files: connection.collection<FileRow>(FILES),
    pieces: connection.collection<PieceRow>(PIECES),
  };
  const remove = async (id: string): Promise<void> => {
    const _id = new mongo.ObjectId(id);
    await rows.files.deleteOne({ _id });
    await rows.pieces.deleteMany({ files_id: _id });
  };
  return {
    remove,
    read: (id) => piecesOf(rows, id),
    begun: (span) => begunFiles(rows, span),
    async write(uploadId, bytes) {
      const at = now();
      const _id = new mongo.ObjectId(mongo.ObjectId.generate(secondsOf(at)));
      try {
        const length = await writePieces(rows, _id, bytes);
        const named = { filename: uploadId, uploadDate: at, chunkSize: PIECE_BYTES };
        await rows.files.insertOne({ _id, length, ...named });
      } catch (error) {
        await remove(_id.toHexString());
        throw error;
      }
      return _id.toHexString();
    },
  };
}

/** One piece is kept before the next one is taken, so that nothing is still on its way when an upload is given up. */
async function writePieces(
  { pieces }: Rows,
  files_id: mongo.ObjectId,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  let length = 0;
  for await (const { piece, number } of inPieces(bytes, PIECE_BYTES)) {
    await pieces.insertOne({ files_id, n: number, data: new mongo.Binary(piece) });
    length += piece.length;
  }
  return length;
}

/** One after the other: together they could be more than one answer of the database holds. */
async function* piecesOf({ pieces }: Rows, id: string): AsyncGenerator<Buffer> {
  const files_id = new mongo.ObjectId(id);
  const found = pieces.find({ files_id }, { sort: { n: 1 }, batchSize: 1 });
  for await (const { data } of found) yield Buffer.from(data.buffer);
}

/** By the first piece of each: a file that was never finished has pieces and no row. */
async function* begunFiles({ files, pieces }: Rows, span: Span): AsyncGenerator<Begun[]> {
  const between = { $gte: firstIdOf(span.after), $lt: firstIdOf(span.until) };
  const first = pieces
    .find({ files_id: between, n: 0 })
    .project<Pick<PieceRow, 'files_id'>>({ _id: 0, files_id: 1 })
    .sort({ files_id: 1 });
  let together: mongo.ObjectId[] = [];
  for await (const { files_id } of first) {
    together.push(files_id);
    if (together.length < LOOKED_UP_TOGETHER) continue;
    yield await withUploads(files, together);
    together = [];
  }
  if (together.length > 0) yield await withUploads(files, together);
}

async function withUploads(files: Rows['files'], ids: readonly mongo.ObjectId[]): Promise<Begun[]> {
  const rows = await files.find({ _id: { $in: [...ids] } }).toArray();
  const uploadOf = new Map(rows.map(({ _id, filename }) => [_id.toHexString(), filename]));
  return ids.map((each) => {
    const id = each.toHexString();
    const uploadId = uploadOf.get(id);
    return { id, ...(uploadId === undefined ? {} : { uploadId }) };
  });
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / MS_IN_S);
const firstIdOf = (at: Date): mongo.ObjectId => mongo.ObjectId.createFromTime(secondsOf(at));
