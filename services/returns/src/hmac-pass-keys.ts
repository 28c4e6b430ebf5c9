import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pass, PassKeys } from './domain/pass-keys.js';

/** Under another tag the same key makes other passes. */
const TAG = 'return-pass-1';
const CODES = 1_000_000;
const DIGITS = 6;

/** Passes follow from the key and the receipt number alone, so nothing about them is stored. */
export function hmacPassKeys(key: Uint8Array): PassKeys {
  const passOf = (id: string): Pass => {
    const mac = createHmac('sha256', key).update(`${TAG}:${id}`).digest();
    return { token: `${id}.${mac.toString('base64url')}`, code: codeOf(mac) };
  };
  return {
    passOf,
    isGenuine(id, { pass, code }) {
      const genuine = passOf(id);
      if (pass !== undefined) return isSame(pass, genuine.token);
      return code !== undefined && isSame(code, genuine.code);
    },
  };
}

const codeOf = (mac: Buffer): string =>
  String(mac.readUInt32BE(mac.length - 4) % CODES).padStart(DIGITS, '0');

function isSame(shown: string, genuine: string): boolean {
  const [one, other] = [Buffer.from(shown), Buffer.from(genuine)];
  return one.length === other.length && timingSafeEqual(one, other);
}
