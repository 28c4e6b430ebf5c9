import type { Connection } from 'mongoose';
import { deadLetterModel } from './dead-letters.js';
import { heartbeatModel } from './heartbeats.js';
import { sealModel } from './seals.js';

/** The collections of this service, for the migration and the check at boot. */
export const routerModels = (connection: Connection) => [
  heartbeatModel(connection),
  deadLetterModel(connection),
  sealModel(connection),
];
