import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { mongoApprovals } from './db/approvals.js';
import { mongoDeliveries } from './db/deliveries.js';
import { mongoOwners } from './db/enterprise-owners.js';
import { mongoInvitations } from './db/invitations.js';
import { linkTokens } from './db/link-tokens.js';
import { sessionTokens } from './db/session-tokens.js';
import { mongoSessions } from './db/sessions.js';
import { mongoSsoAttempts, ssoSeeds } from './db/sso-attempts.js';
import { mongoStaff } from './db/staff.js';
import { textSeal } from './db/text-seal.js';
import type { Bureau } from './domain/bureau-tree.js';
import { invitationText } from './domain/invitation-text.js';
import type { People } from './domain/person.js';
import type { FindStore } from './domain/staff.js';
import { approvalRoutes } from './http/approvals.js';
import { invitationRoutes } from './http/invitations.js';
import { passwordRoutes } from './http/passwords.js';
import { ssoRoutes } from './http/sso.js';
import { staffRoutes } from './http/staff.js';
import { passwordParts } from './password-parts.js';
import { openIdProvider, type SsoConfig } from './sign-in/openid-provider.js';
import type { SignInKeys } from './sign-in-routes.js';
import { sendText } from './use-cases/send-text.js';

type Deps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly people: People;
  readonly keys: SignInKeys;
  readonly isSecure: boolean;
  readonly bureaus: () => Promise<readonly Bureau[]>;
  readonly findStore: FindStore;
  readonly sso: SsoConfig | undefined;
};

/** Taking people on and letting them go, how officers sign in, and what takes two persons. */
export function staffRoutesOf(deps: Deps): Endpoint[] {
  const { connection, now, keys } = deps;
  const sessions = mongoSessions(connection);
  const wired = {
    ...deps,
    ...passwordParts(connection, { keys, now }),
    accounts: mongoAccounts(connection),
    staff: mongoStaff(connection),
    owners: mongoOwners(connection),
    invitations: mongoInvitations(connection, keys),
    tokens: linkTokens(keys.code),
    ssoIssuer: deps.sso?.issuer,
    approvals: mongoApprovals(connection),
    tell: teller(deps),
    endSessions: async (accountId: string) => void (await sessions.endAll(accountId)),
    endOtherSessions: async (accountId: string, token: string) =>
      void (await sessions.endAll(accountId, sessionTokens.hash(token))),
  };
  return [
    ...invitationRoutes(wired),
    ...staffRoutes(wired),
    ...passwordRoutes(wired),
    ...ssoRoutes({ ...wired, sso: ssoParts(deps) }),
    ...approvalRoutes(wired),
  ];
}

function ssoParts({ sso, connection, now }: Deps) {
  return (
    sso && {
      provider: openIdProvider(sso),
      attempts: mongoSsoAttempts(connection),
      seeds: ssoSeeds,
      staff: mongoStaff(connection),
      sessions: mongoSessions(connection),
      tokens: sessionTokens,
      now,
    }
  );
}

function teller({ connection, keys, now }: Deps) {
  const sending = {
    deliveries: mongoDeliveries(connection),
    texts: textSeal(keys.data),
    now,
  };
  return async ({ id, phone, until }: { id: string; phone: string; until: Date }) =>
    sendText(sending, {
      id: `invitation-${id}`,
      topic: 'invitation',
      to: phone,
      text: invitationText(until),
      until,
    });
}
