import type { Connection } from 'mongoose';
import { caseModel } from './mongo-cases.js';
import { flagModel } from './mongo-flags.js';
import { messageModel } from './mongo-messages.js';
import { moderationModel } from './mongo-moderations.js';

/** The collections of this service, for the migration and the check at boot. */
export const complaintsModels = (connection: Connection) => [
  caseModel(connection),
  messageModel(connection),
  moderationModel(connection),
  flagModel(connection),
];
