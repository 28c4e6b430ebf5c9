import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { CodeKeys, MacOf } from '../domain/code.js';

const CODES = 1_000_000;
const DIGITS = 6;

/** Codes are drawn at random and kept as HMAC-SHA-256 under a key that no database has. */
export function codeKeys(key: Uint8Array): CodeKeys {
  const keyed = (of: readonly string[]): Buffer =>
    createHmac('sha256', key).update(JSON.stringify(of)).digest();
  const macOf = ({ id, purpose, phone, code }: MacOf): Buffer =>
    keyed(['code', id, purpose, phone, code]);
  return {
    challengeOf: (request) => keyed(['challenge', request]).toString('base64url'),
    create: () => String(randomInt(CODES)).padStart(DIGITS, '0'),
    mac: (of) => macOf(of).toString('base64url'),
    fits(of, mac) {
      const expected = macOf(of);
      const given = Buffer.from(mac, 'base64url');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
