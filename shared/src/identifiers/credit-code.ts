/** GB 32100-2015: digits and capitals without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const MODULUS = ALPHABET.length;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
/** Registrar, class, six digits of the registering division, organisation code and check character. */
const FORM = new RegExp(`^[${ALPHABET}]{2}[0-9]{6}[${ALPHABET}]{10}$`);

export type CreditCodeVerdict = 'valid' | 'wrong-length' | 'wrong-characters' | 'wrong-check';

/** The check character of a unified social credit code, from its first seventeen. */
export function creditCodeCheck(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, at) => total + weight * ALPHABET.indexOf(first17.charAt(at)),
    0,
  );
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** Codes in use are known to fail the check: a caller warns and asks, and never refuses for `wrong-check` alone. */
export function checkCreditCode(text: string): CreditCodeVerdict {
  if (text.length !== LENGTH) return 'wrong-length';
  if (!FORM.test(text)) return 'wrong-characters';
  return creditCodeCheck(text) === text.slice(-1) ? 'valid' : 'wrong-check';
}
