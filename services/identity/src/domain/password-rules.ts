import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Passwords } from './credential.js';

const SHORTEST = 12;
const LONGEST = 128;

type About = {
  readonly login: string;
  readonly name?: string | undefined;
  readonly pointer: string;
};

/** Length before signs (NIST SP 800-63B, 3.1.1): anything goes that nobody guesses first. */
export async function assertPassword(
  { isGuessable }: Pick<Passwords, 'isGuessable'>,
  password: string,
  { login, name = '', pointer }: About,
): Promise<void> {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST)
    throw new DomainError('rule-broken', 'password-length', 'too short or too long', {
      pointer,
      details: { shortest: SHORTEST, longest: LONGEST },
    });
  const own = [login, name].filter((each) => each !== '');
  const plain = password.toLowerCase();
  const isAboutThem = own.some((each) => plain.includes(each.toLowerCase()));
  if (isAboutThem || (await isGuessable(password, own)))
    throw new DomainError('rule-broken', 'password-common', 'too easily guessed', { pointer });
}
