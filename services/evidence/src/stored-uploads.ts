import { keyVault } from '@anxintui/shared/store/key-vault';
import type { Connection } from 'mongoose';
import { gridFsFiles } from './db/gridfs-files.js';
import { mongoUploads } from './db/uploads.js';
import { sealedUploadFiles } from './files/upload-files.js';

export type StoredDeps = {
  readonly now: () => Date;
  /** Wraps the keys of the files; the same for every process. */
  readonly keys: { readonly data: Uint8Array };
};

/** Uploads with their sealed files in MongoDB. */
export const storedUploads = (connection: Connection, { now, keys }: StoredDeps) => ({
  uploads: mongoUploads(connection),
  files: sealedUploadFiles({
    files: gridFsFiles(connection, now),
    vault: keyVault(keys.data),
  }),
});
