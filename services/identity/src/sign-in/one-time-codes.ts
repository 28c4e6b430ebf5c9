import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from '../domain/credential.js';

const PERIOD_S = 30;
/** One step before and one after, for clocks that are a little off (RFC 6238, 5.2). */
const WINDOW = 1;
const SECRET_BYTES = 20;
const ISSUER = '安心退 AnxinTui';

/** Codes as every authenticator app makes them: SHA-1, six digits, thirty seconds. */
export const oneTimeCodes: OneTimeCodes = {
  create: () => new Secret({ size: SECRET_BYTES }).base32,
  addressOf: (secret, login) => totp(secret, login).toString(),
  stepOf(code, secret, now) {
    const timestamp = now.getTime();
    const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW });
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
  },
};

const totp = (secret: string, label = 'AnxinTui'): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_S });
