import type { Connection } from 'mongoose';
import { directoryModel } from './directory.js';
import { enterpriseModel } from './enterprises.js';
import { movementModel } from './figure-movements.js';
import { targetModel } from './figure-targets.js';
import { importChunkModel, importPlanModel, importWorkModel } from './import-models.js';
import { importModel } from './imports.js';
import { pledgeModel } from './pledges.js';
import { calendarModel, ruleSetModel } from './rule-books.js';
import { storeModel } from './stores.js';

/** The collections of this service, for the migration and the check at boot. */
export const registryModels = (connection: Connection) => [
  enterpriseModel(connection),
  storeModel(connection),
  directoryModel(connection),
  pledgeModel(connection),
  ruleSetModel(connection),
  calendarModel(connection),
  movementModel(connection),
  targetModel(connection),
  importModel(connection),
  importChunkModel(connection),
  importPlanModel(connection),
  importWorkModel(connection),
];
