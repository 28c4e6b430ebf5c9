import { ALPHABET, checkedNumber, cleaned, isWellChecked } from './check-character.js';

/** Forty bits within one county: enough that two of its pledges do not meet, short enough to print under a QR code. */
const HASHED_LENGTH = 8;
const FORM = new RegExp(`^[0-9]{6}[${ALPHABET}]{${HASHED_LENGTH + 1}}$`);

/** Fifteen characters: the county where the store was when it first pledged, eight of the seed's hash, a check character. */
export const pledgeNumber = (storeDivision: string, sequenceSeed: string): string =>
  checkedNumber(storeDivision, sequenceSeed, HASHED_LENGTH);

/** The pledge number that somebody typed from a sign; null when it cannot be one. */
export function parsePledgeNumber(typed: string): string | null {
  const number = cleaned(typed);
  return FORM.test(number) && isWellChecked(number) ? number : null;
}

export const formatPledgeNumber = (number: string): string =>
  [number.slice(0, 6), number.slice(6, 10), number.slice(10)].join('-');
