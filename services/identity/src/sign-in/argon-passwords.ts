import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../domain/credential.js';
import { isGuessable } from './guessable.js';

/** OWASP ASVS 5.0, 11.4.2, as its cheat sheet has it: argon2id with 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes on threads of their own; `pepper` is kept apart from the database, so that its copy alone is no use. */
export function argonPasswords(pepper: Uint8Array): Passwords {
  const options = { ...COST, secret: pepper };
  const nobodys = hash('a password that nobody has', options);
  nobodys.catch(() => undefined);
  return {
    isGuessable,
    hash: (password) => hash(normal(password), options),
    async fits(password, known) {
      const fits = await verify(known ?? (await nobodys), normal(password), options);
      return fits && known !== null;
    },
  };
}

/** The same password from another keyboard is the same password (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');
