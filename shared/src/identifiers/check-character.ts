import { createHash } from 'node:crypto';

/** Crockford's base32: no I, L, O and U. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
const BITS = 5;
/** The one pair whose exchange Luhn mod 32 does not see. */
const BLIND_SPOT = /0Z|Z0/;

const folded = (value: number): number => Math.floor(value / BASE) + (value % BASE);
const values = (text: string): number[] => [...text].map((sign) => ALPHABET.indexOf(sign));

/** Luhn mod 32: every second value is doubled, beginning beside the check character. */
function checkCharacter(payload: string): string {
  const sum = values(payload)
    .reverse()
    .reduce((total, value, at) => total + (at % 2 === 0 ? folded(value * 2) : value), 0);
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}

export const isWellChecked = (number: string): boolean =>
  checkCharacter(number.slice(0, -1)) === number.slice(-1);

const hashed = (seed: string, length: number): string => {
  const bits = [...createHash('sha256').update(seed).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return Array.from({ length }, (_, at) =>
    ALPHABET.charAt(Number.parseInt(bits.slice(at * BITS, (at + 1) * BITS), 2)),
  ).join('');
};

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
