import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Account, Accounts } from '../domain/account.js';
import type { People } from '../domain/person.js';
import { sessionKindOf } from '../domain/session.js';
import { signsInByPassword } from '../domain/staff.js';
import { type CheckCodeDeps, phoneByCode } from './check-code.js';
import type { Admitted } from './open-session.js';

export type SignInByCodeDeps = CheckCodeDeps & {
  readonly accounts: Pick<Accounts, 'find' | 'addShopper' | 'becomeFull'>;
  readonly people: Pick<People, 'findByPhone' | 'create'>;
  readonly newAccountId: () => string;
};
export type CodeSignInAsked = {
  readonly challenge: string;
  readonly code: string;
  readonly as?: 'guest' | undefined;
};

/** Whoever holds the phone has its account; a number that nobody has used before gets one. */
export async function admitByCode(
  deps: SignInByCodeDeps,
  { challenge, code, as }: CodeSignInAsked,
): Promise<Admitted> {
  const isGuest = as === 'guest';
  const phone = await phoneByCode(deps, {
    challenge,
    code,
    purpose: isGuest ? 'guest' : 'sign-in',
  });
  const account = await accountWith(deps, phone, isGuest);
  assertMay(account);
  if (isGuest) return { account, kind: 'guest' };
  if (account.isGuest) await deps.accounts.becomeFull(account.id);
  return { account, kind: sessionKindOf(account) };
}

/** The phone is taken first: of two who sign up with it at the same moment, both get the account of the winner. */
async function accountWith(
  { accounts, people, newAccountId }: SignInByCodeDeps,
  phone: string,
  isGuest: boolean,
): Promise<Account> {
  const known = await people.findByPhone(phone);
  const id = known ?? (await claimed(people, phone, newAccountId()));
  const account = await accounts.find(id);
  if (account) return account;
  // Somebody died between taking the phone and opening the account.
  const shopper = newShopper(id, isGuest);
  await accounts.addShopper(shopper);
  return shopper;
}

async function claimed(
  people: Pick<People, 'findByPhone' | 'create'>,
  phone: string,
  id: string,
): Promise<string> {
  if (await people.create(id, { phone })) return id;
  return (await people.findByPhone(phone)) ?? claimed(people, phone, id);
}

const newShopper = (id: string, isGuest: boolean): Account => ({
  id,
  roles: ['shopper'],
  organisation: '消费者',
  isActive: true,
  isDemo: false,
  ...(isGuest ? { isGuest } : {}),
});

function assertMay(account: Account): void {
  if (!account.isActive)
    throw new DomainError('forbidden', 'account-ended', 'the account has been ended');
  if (signsInByPassword(account))
    throw new DomainError('forbidden', 'officers-sign-in-otherwise', 'a phone code is not enough');
}
