import type { Connection } from 'mongoose';
import { returnModel } from './mongo-returns.js';

/** The collections of this service, for the migration and the check at boot. */
export const returnsModels = (connection: Connection) => [returnModel(connection)];
