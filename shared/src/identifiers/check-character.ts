import { hash } from 'node:crypto';

/** Crockford's base32: no I, L, O and U. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
const BITS = 5;
/** The one pair whose exchange Luhn mod 32 does not see. */
const BLIND_SPOT = /0Z|Z0/;

const folded = (value: number): number => Math.floor(value / BASE) + (value % BASE);

/** Luhn mod 32: every second value is doubled, beginning beside the check character. */
function checkCharacter(payload: string): string {
  let sum = 0;
  for (let at = payload.length - 1, isDoubled = true; at >= 0; at -= 1, isDoubled = !isDoubled) {
    const value = ALPHABET.indexOf(payload.charAt(at));
    sum += isDoubled ? folded(value * 2) : value;
  }
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}

export const isWellChecked = (number: string): boolean =>
  checkCharacter(number.slice(0, -1)) === number.slice(-1);

/** The first characters of the seed's SHA-256, five bits each. */
function hashed(seed: string, length: number): string {
  const digest = hash('sha256', seed, 'buffer');
  let text = '';
  for (let bit = 0; text.length < length; bit += BITS) {
    const pair = digest.readUInt16BE(bit >> 3);
    text += ALPHABET.charAt((pair >> (16 - BITS - (bit & 7))) & (BASE - 1));
  }
  return text;
}

/**
 * A prefix, `length` characters of the seed's hash, and the check character; drawn again from the same seed
 * until no exchange of two neighbours can go unseen.
 */
export function checkedNumber(prefix: string, seed: string, length: number): string {
  let again = seed;
  for (;;) {
    const payload = prefix + hashed(again, length);
    const number = payload + checkCharacter(payload);
    if (!BLIND_SPOT.test(number)) return number;
    again += '#';
  }
}

/** What was typed, without what people put between and with the signs that Crockford lets them confuse. */
export const cleaned = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
