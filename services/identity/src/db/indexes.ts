import type { Connection } from 'mongoose';
import { accountModel } from './accounts.js';
import { bureauModel } from './bureaus.js';
import { deliveryModel } from './deliveries.js';
import { noticeModel } from './notices.js';
import { sessionModel } from './sessions.js';

/** The collections of this service, for the migration and the check at boot. */
export const identityModels = (connection: Connection) => [
  accountModel(connection),
  sessionModel(connection),
  bureauModel(connection),
  noticeModel(connection),
  deliveryModel(connection),
];
