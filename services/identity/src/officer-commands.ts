import type { Connection } from 'mongoose';
import { mongoCredentials } from './db/credentials.js';
import { linkTokens } from './db/link-tokens.js';
import { mongoPeople } from './db/people.js';
import { mongoStaff } from './db/staff.js';
import type { SignInKeys } from './sign-in-routes.js';
import { createOfficer, type NewOfficer, type OfficerLink } from './use-cases/invite-officer.js';

export type { NewOfficer, OfficerLink } from './use-cases/invite-officer.js';

type Deps = { readonly now: () => Date; readonly keys: SignInKeys };

/** For whoever sets an installation up: officers and operators before there is anybody to take them on. */
export const officerCommands = (connection: Connection, { now, keys }: Deps) => ({
  /** The same seed makes the same person and link. */
  createOfficer: (officer: NewOfficer, seed: string): Promise<OfficerLink> =>
    createOfficer(
      {
        staff: mongoStaff(connection),
        people: mongoPeople(connection, keys),
        credentials: mongoCredentials(connection, keys),
        tokens: linkTokens(keys.code),
        now,
      },
      officer,
      seed,
    ),
});
