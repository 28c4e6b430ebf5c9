import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type Connection, mongo } from 'mongoose';

const BUCKET = 'imports';
/** Small enough that one of them is parsed in a moment. */
const PIECE_BYTES = 256 * 1024;

export type KeptBytes = { readonly id: string; readonly bytes: number; readonly sha256: string };
/** The bytes of lists, beside the documents that name them. */
export type ImportBytes = {
  /** Shows every piece to `look` on its way; what it throws ends the upload, and nothing is kept. */
  readonly keep: (
    pieces: AsyncIterable<Buffer>,
    look: (piece: Buffer) => void,
  ) => Promise<KeptBytes>;
  readonly read: (id: string) => AsyncIterable<Buffer>;
  readonly remove: (id: string) => Promise<void>;
  /** Removes what was kept before a time and belongs to no list. */
  readonly removeOrphans: (
    before: Date,
    isNamed: (id: string) => Promise<boolean>,
  ) => Promise<void>;
};

export function importBytes(connection: Connection): ImportBytes {
  const database = connection.db;
  if (!database) throw new Error('the connection is not open');
  const bucket = new mongo.GridFSBucket(database, {
    bucketName: BUCKET,
    chunkSizeBytes: PIECE_BYTES,
  });
  const remove = async (id: string): Promise<void> => {
    const _id = new mongo.ObjectId(id);
    await database.collection(`${BUCKET}.files`).deleteOne({ _id });
    await database.collection(`${BUCKET}.chunks`).deleteMany({ files_id: _id });
  };
  return {
    remove,
    read: (id) => piecesOf(database.collection<Piece>(`${BUCKET}.chunks`), id),
    async keep(pieces, look) {
      const hash = createHash('sha256');
      const id = new mongo.ObjectId();
      const upload = bucket.openUploadStreamWithId(id, 'list');
      // Told to whoever waits for the piece; without a listener it would end the process.
      upload.on('error', () => undefined);
      let bytes = 0;
      try {
        for await (const piece of pieces) {
          look(piece);
          hash.update(piece);
          bytes += piece.length;
          await written(upload, piece);
        }
        await ended(upload);
      } catch (error) {
        await remove(id.toHexString());
        throw error;
      }
      return { id: id.toHexString(), bytes, sha256: hash.digest('hex') };
    },
    async removeOrphans(before, isNamed) {
      const old = bucket.find({ uploadDate: { $lt: before } }).project<{ _id: mongo.ObjectId }>({
        _id: 1,
      });
      for await (const { _id } of old)
        if (!(await isNamed(_id.toHexString()))) await remove(_id.toHexString());
    },
  };
}

type Piece = { readonly files_id: mongo.ObjectId; readonly n: number; readonly data: mongo.Binary };

/** One after the other: the bucket's own stream asks for as many as an answer of the database can hold. */
async function* piecesOf(pieces: mongo.Collection<Piece>, id: string): AsyncGenerator<Buffer> {
  const files_id = new mongo.ObjectId(id);
  const found = pieces.find({ files_id }, { sort: { n: 1 }, batchSize: 1 });
  for await (const { data } of found) yield Buffer.from(data.buffer);
}

/** One piece is kept before the next one is taken, so that nothing is still on its way when an upload is given up. */
const written = (upload: Writable, piece: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    upload.write(piece, (error) => (error ? reject(error) : resolve()));
  });

async function ended(upload: Writable): Promise<void> {
  upload.end();
  await finished(upload);
}
