import { randomUUID } from 'node:crypto';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import type { CodePurpose } from '@anxintui/shared/vocabulary/codes';
import { mongoAccounts } from './db/accounts.js';
import { codeKeys } from './db/code-keys.js';
import { mongoCodeLimits } from './db/code-limits.js';
import { mongoCodes } from './db/codes.js';
import { mongoDeliveries } from './db/deliveries.js';
import { mongoPeople, personModel } from './db/people.js';
import { mongoPreferences } from './db/preferences.js';
import { sessionTokens } from './db/session-tokens.js';
import { mongoSessions } from './db/sessions.js';
import { phoneSeal, textSeal } from './db/text-seal.js';
import type { Parcel } from './domain/delivery.js';
import { deliver } from './use-cases/deliver.js';
import { requestCode } from './use-cases/request-code.js';
import type { SignInDeps } from './use-cases/sign-in.js';

/** Worth nothing outside these tests. */
export const KEYS = {
  data: new Uint8Array(32).fill(1),
  index: new Uint8Array(32).fill(2),
  code: new Uint8Array(32).fill(3),
};
export const NINE = new Date('2026-03-02T01:00:00Z');

/** Everything that signing in works with, over a database of its own; time stands still until it is moved. */
export async function signInWorld(name: string, factor = 1) {
  const { connection, drop } = await testDatabase(name);
  await personModel(connection).createIndexes();
  let at = NINE;
  const now = () => at;
  const people = mongoPeople(connection, KEYS);
  const deps = {
    people,
    now,
    accounts: mongoAccounts(connection),
    sessions: mongoSessions(connection),
    tokens: sessionTokens,
    codes: mongoCodes(connection),
    codeKeys: codeKeys(KEYS.code),
    phones: phoneSeal(KEYS.data),
    texts: textSeal(KEYS.data),
    deliveries: mongoDeliveries(connection),
    preferences: mongoPreferences(connection),
    limits: mongoCodeLimits(connection, { now, factor, pepper: KEYS.code }),
    newAccountId: () => `shopper-${randomUUID().slice(0, 8)}`,
    isDemo: false,
  } satisfies SignInDeps & Record<string, unknown>;
  const sent: Parcel[] = [];
  const sink = { send: async (parcel: Parcel) => void sent.push(parcel) };
  const request = (phone: string, purpose: CodePurpose = 'sign-in', key: string = randomUUID()) =>
    requestCode(deps, { phone, purpose, language: 'zh', address: '10.0.0.1', request: key });
  return {
    connection,
    drop,
    deps,
    sent,
    request,
    deliver: () => deliver({ ...deps, sink }, 1_000),
    after(ms: number) {
      at = new Date(at.getTime() + ms);
    },
    /** Asks for a code and reads it from the SMS. */
    async codeFor(phone: string, purpose: CodePurpose = 'sign-in') {
      const requested = await request(phone, purpose);
      if (!requested.ok) throw new Error(`no code for ${requested.retryAfterS} s`);
      await deliver({ ...deps, sink }, 1_000);
      const { text = '' } = sent.findLast(({ to }) => to === phone) ?? {};
      return { challenge: requested.challenge, code: /\d{6}/.exec(text)?.[0] ?? '' };
    },
  };
}

/** Another code than this one. */
export const otherThan = (code: string): string =>
  String((Number(code) + 1) % 1_000_000).padStart(6, '0');
