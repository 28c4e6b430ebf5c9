import type { Connection } from 'mongoose';
import { pieceModel } from './gridfs-files.js';
import { uploadDayModel } from './upload-days.js';
import { uploadModel } from './uploads.js';

/** The collections of this service, for the migration and the check at boot. */
export const evidenceModels = (connection: Connection) => [
  uploadModel(connection),
  uploadDayModel(connection),
  pieceModel(connection),
];
