import { DomainError } from '@anxintui/shared/aggregate/lifecycle';

const SHORTEST = 12;
const LONGEST = 128;

/** Of the lists of breached passwords those that are long enough to be chosen here, and what people make of this product's name. */
const COMMON: ReadonlySet<string> = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789abc',
  '1234567890ab',
  '123456789qwe',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u8i',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'qazwsxedcrfv',
  'qwerty123456',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'asdfghjkl123',
  'zxcvbnm12345',
  'abcdefghijkl',
  'abcd12345678',
  'abc123456789',
  'a123456789012',
  'aa1234567890',
  'admin1234567',
  'admin123456789',
  'administrator',
  'administrator1',
  'changeme1234',
  'iloveyou1234',
  'letmein12345',
  'password1234',
  'password12345',
  'password123456',
  'passw0rd1234',
  'p@ssw0rd1234',
  'p@ssword1234',
  'welcome12345',
  'woaini1314520',
  'woaini5201314',
  'woaini123456',
  '5201314520131',
  '520131452013',
  'anxintui1234',
  'anxintui12345',
  'anxintui2026',
  'xiaofei12315',
  'jiangsu12315',
  '123151231512',
  'correcthorsebatterystaple',
]);
/** One piece again and again: aaaaaaaaaaaa, 121212121212, abcabcabcabc. */
const LONGEST_PIECE = 4;

/** Length before signs (NIST SP 800-63B, 3.1.1): anything goes that nobody guesses first. */
export function assertPassword(
  password: string,
  { login, name = '', pointer }: { login: string; name?: string | undefined; pointer: string },
): void {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST)
    throw new DomainError('rule-broken', 'password-length', 'too short or too long', {
      pointer,
      details: { shortest: SHORTEST, longest: LONGEST },
    });
  const plain = password.toLowerCase();
  const isAboutThem = [login, name].some(
    (each) => each !== '' && plain.includes(each.toLowerCase()),
  );
  if (COMMON.has(plain) || isRepeated(plain) || isRow(plain) || isAboutThem)
    throw new DomainError('rule-broken', 'password-common', 'too easily guessed', { pointer });
}

function isRepeated(text: string): boolean {
  return Array.from({ length: LONGEST_PIECE }, (_, n) => text.slice(0, n + 1)).some(
    (piece) => text === piece.repeat(Math.ceil(text.length / piece.length)).slice(0, text.length),
  );
}

/** Each sign the one next to its neighbour in the alphabet, up or down: abcdefghijkl. */
function isRow(text: string): boolean {
  const steps = new Set(
    Array.from(
      { length: text.length - 1 },
      (_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at),
    ),
  );
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}
