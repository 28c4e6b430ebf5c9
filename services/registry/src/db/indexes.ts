import type { Connection } from 'mongoose';
import { calendarModel, ruleSetModel } from './rule-books.js';
import { enterpriseModel, pledgeModel, storeModel } from './stores.js';

/** The collections of this service, for the migration and the check at boot. */
export const registryModels = (connection: Connection) => [
  enterpriseModel(connection),
  storeModel(connection),
  pledgeModel(connection),
  ruleSetModel(connection),
  calendarModel(connection),
];
