import { ALPHABET, checkedNumber, cleaned, isWellChecked } from './check-character.js';

const HASHED_LENGTH = 15;
const SHORT_LENGTH = 10;
const FORM = new RegExp(`^[${ALPHABET}]{${HASHED_LENGTH + 1}}$`);

/** The number, and `_id`, of what is created from this seed: the same seed gives the same number for ever. */
export const receiptNumber = (seed: string): string => checkedNumber('', seed, HASHED_LENGTH);

/** The receipt number that somebody typed or read out; null when it cannot be one. */
export function parseReceiptNumber(typed: string): string | null {
  const number = cleaned(typed);
  return FORM.test(number) && isWellChecked(number) ? number : null;
}

/** A number as it was asked for: whole, or by its ten digits, which several may share. */
export type AskedNumber = { readonly id: string } | { readonly short: string };
const SHORT_FORM = new RegExp(`^\\d{${SHORT_LENGTH}}$`);

/** What somebody typed into the search for a number; null when it can be neither. */
export function parseAskedNumber(typed: string): AskedNumber | null {
  const id = parseReceiptNumber(typed);
  if (id !== null) return { id };
  const short = cleaned(typed);
  return SHORT_FORM.test(short) ? { short } : null;
}

export const formatReceiptNumber = (number: string): string =>
  number.match(/.{1,4}/g)?.join('-') ?? number;

/** Ten digits (短号) of the same hash for keypads and elders; not unique, so it is looked up with the phone number. */
export function shortNumber(number: string): string {
  const rest = [...number.slice(0, HASHED_LENGTH)].reduce(
    (total, sign) => (total * ALPHABET.length + ALPHABET.indexOf(sign)) % 10 ** SHORT_LENGTH,
    0,
  );
  return String(rest).padStart(SHORT_LENGTH, '0');
}
