/** GB 11643-1999: seventeen digits of division, birthday and sequence, and a check character of ISO 7064 MOD 11-2. */
const FORM = /^[1-9]\d{16}[\dX]$/;
const CHECKS = '10X98765432';
const MODULUS = 11;
const BIRTHDAY = /^\d{6}(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/;

/** The check character of a citizen identity number, from its first seventeen digits. */
export function identityCheck(first17: string): string {
  const sum = [...first17].reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (first17.length - at) % MODULUS),
    0,
  );
  return CHECKS.charAt(sum % MODULUS);
}

/** The eighteen characters of an identity number, however it was written; null where it cannot be one. */
export function normalIdentityNumber(typed: string): string | null {
  const number = typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  const isOne =
    FORM.test(number) &&
    isBirthday(number) &&
    identityCheck(number.slice(0, -1)) === number.slice(-1);
  return isOne ? number : null;
}

function isBirthday(number: string): boolean {
  const { year, month, day } = BIRTHDAY.exec(number)?.groups ?? {};
  const text = `${year}-${month}-${day}`;
  const on = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(on.getTime()) && on.toISOString().startsWith(text);
}
