import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import {
  type Credentials,
  type Enrolment,
  enrolmentGone,
  type LinkTokens,
  type OneTimeCodes,
  type Passwords,
} from '../domain/credential.js';
import { assertPassword } from '../domain/password-rules.js';
import type { People } from '../domain/person.js';
import type { Staff } from '../domain/staff.js';

export type EnrolDeps = {
  readonly credentials: Credentials;
  readonly passwords: Passwords;
  readonly oneTimeCodes: OneTimeCodes;
  readonly tokens: LinkTokens;
  readonly people: Pick<People, 'names'>;
  readonly staff: Pick<Staff, 'activate'>;
  readonly now: () => Date;
};
export type Chosen = { readonly token: string; readonly login: string; readonly password: string };
/** Shown once: for the app on the officer's phone. */
export type SecondFactor = { readonly secret: string; readonly address: string };

/** Login and password are chosen; nothing opens until the second factor has answered. */
export async function enrol(
  deps: EnrolDeps,
  { token, login, password }: Chosen,
): Promise<SecondFactor> {
  const enrolment = await enrolmentOf(deps, token);
  const { accountId } = enrolment;
  const name = (await deps.people.names([accountId])).get(accountId);
  await assertPassword(deps.passwords, password, { login, name, pointer: '/password' });
  const secret = deps.oneTimeCodes.create();
  const hash = await deps.passwords.hash(password);
  if (!(await deps.credentials.choose(enrolment, { login, hash, secret })))
    throw new DomainError('rule-broken', 'login-taken', 'somebody else has this login', {
      pointer: '/login',
    });
  return { secret, address: deps.oneTimeCodes.addressOf(secret, login) };
}

/** The first code shows that the app has the secret: from now on the officer can sign in. */
export async function confirmEnrolment(
  deps: EnrolDeps,
  { token, otp }: { readonly token: string; readonly otp: string },
): Promise<{ readonly login: string }> {
  const enrolment = await enrolmentOf(deps, token);
  const { chosen, accountId } = enrolment;
  if (!chosen) throw new DomainError('conflict', 'nothing-chosen', 'login and password come first');
  const step = deps.oneTimeCodes.stepOf(otp, chosen.secret, deps.now());
  if (step === null)
    throw new DomainError('rule-broken', 'otp-wrong', 'the code does not fit', { pointer: '/otp' });
  if (!(await deps.credentials.confirm(enrolment, step))) throw enrolmentGone();
  await deps.staff.activate(accountId);
  return { login: chosen.login };
}

async function enrolmentOf(
  { credentials, tokens, now }: EnrolDeps,
  token: string,
): Promise<Enrolment> {
  const found = await credentials.findEnrolment(tokens.hash(token), now());
  if (!found) throw enrolmentGone();
  return found;
}
