const MAINLAND_MOBILE = /^1[3-9]\d{9}$/;
/** What people and telephones put between the digits of a number. */
const BETWEEN_DIGITS = /[\s\p{Pd}().]/gu;
const COUNTRY = /^(?:\+|00)86/;

/** The eleven digits of a mobile number of the mainland, however it was written; null where it is none. */
export function normalPhone(typed: string): string | null {
  const digits = typed.normalize('NFKC').replaceAll(BETWEEN_DIGITS, '').replace(COUNTRY, '');
  return MAINLAND_MOBILE.test(digits) ? digits : null;
}
