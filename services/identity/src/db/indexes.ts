import type { Connection } from 'mongoose';
import { accountModel } from './accounts.js';
import { approvalModel } from './approvals.js';
import { bureauModel } from './bureaus.js';
import { codeModel } from './codes.js';
import { credentialModel } from './credentials.js';
import { deliveryModel } from './deliveries.js';
import { disclosureModel } from './disclosures.js';
import { ownersModel } from './enterprise-owners.js';
import { invitationModel } from './invitations.js';
import { noticeModel } from './notices.js';
import { personModel } from './people.js';
import { preferencesModel } from './preferences.js';
import { savedModel } from './saved.js';
import { sessionModel } from './sessions.js';
import { attemptsModel } from './sign-in-attempts.js';
import { ssoAttemptModel } from './sso-attempts.js';

/** The collections of this service, for the migration and the check at boot. */
export const identityModels = (connection: Connection) => [
  accountModel(connection),
  personModel(connection),
  disclosureModel(connection),
  sessionModel(connection),
  codeModel(connection),
  bureauModel(connection),
  noticeModel(connection),
  deliveryModel(connection),
  approvalModel(connection),
  attemptsModel(connection),
  credentialModel(connection),
  invitationModel(connection),
  ownersModel(connection),
  ssoAttemptModel(connection),
  savedModel(connection),
  preferencesModel(connection),
];
