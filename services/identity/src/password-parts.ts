import type { Connection } from 'mongoose';
import { mongoCredentials } from './db/credentials.js';
import { mongoAttempts } from './db/sign-in-attempts.js';
import { argonPasswords } from './sign-in/argon-passwords.js';
import { oneTimeCodes } from './sign-in/one-time-codes.js';
import type { PasswordDeps } from './use-cases/password-sign-in.js';

type Given = {
  readonly keys: { readonly data: Uint8Array; readonly code: Uint8Array };
  readonly now: () => Date;
};

/** What judges login, password and second factor. */
export function passwordParts(connection: Connection, { keys, now }: Given) {
  return {
    credentials: mongoCredentials(connection, keys),
    passwords: argonPasswords(keys.code),
    oneTimeCodes,
    attempts: mongoAttempts(connection, keys.code),
    now,
  } satisfies PasswordDeps;
}
