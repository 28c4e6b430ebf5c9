import { randomBytes } from 'node:crypto';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { codeKeys } from './db/code-keys.js';
import { mongoCodeLimits } from './db/code-limits.js';
import { mongoCodes } from './db/codes.js';
import { mongoDeliveries } from './db/deliveries.js';
import type { PeopleKeys } from './db/person-sealing.js';
import { sessionTokens } from './db/session-tokens.js';
import { mongoSessions } from './db/sessions.js';
import { phoneSeal, textSeal } from './db/text-seal.js';
import type { People } from './domain/person.js';
import { changePhoneRoute, requestCodeRoute } from './http/codes.js';
import { endMySessionRoute, endOtherSessionsRoute, mySessionsRoute } from './http/my-sessions.js';
import { demoPeopleRoute, meRoute } from './http/sessions.js';
import { signInRoute, signOutRoute } from './http/sign-in.js';
import { passwordParts } from './password-parts.js';

export type SignInKeys = PeopleKeys & { readonly code: Uint8Array };
type Deps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly people: People;
  readonly keys: SignInKeys;
  readonly isDemo: boolean;
  readonly isSecure: boolean;
  /** More than 1 only where one machine plays many people. */
  readonly limitFactor: number;
};
const ID_BYTES = 8;
const newAccountId = (): string => `shopper-${randomBytes(ID_BYTES).toString('hex')}`;

/** Codes, signing in and out, and the list of one's own sessions. */
export function signInRoutes(deps: Deps): Endpoint[] {
  const { connection, now, keys, limitFactor: factor } = deps;
  const wired = {
    ...deps,
    newAccountId,
    accounts: mongoAccounts(connection),
    sessions: mongoSessions(connection),
    tokens: sessionTokens,
    codes: mongoCodes(connection),
    codeKeys: codeKeys(keys.code),
    phones: phoneSeal(keys.data),
    texts: textSeal(keys.data),
    deliveries: mongoDeliveries(connection),
    ...passwordParts(connection, { keys, now }),
    limits: mongoCodeLimits(connection, { now, factor, pepper: keys.code }),
  };
  return [
    signInRoute(wired),
    requestCodeRoute(wired),
    signOutRoute(wired),
    meRoute(wired),
    mySessionsRoute(wired),
    endOtherSessionsRoute(wired),
    endMySessionRoute(wired),
    changePhoneRoute(wired),
    demoPeopleRoute(wired),
  ];
}
