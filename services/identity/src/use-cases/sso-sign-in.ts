import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { sessionKindOf } from '../domain/session.js';
import {
  attemptEnd,
  type Confirmed,
  type SsoAttempts,
  type SsoProvider,
  type SsoSeeds,
  ssoFailed,
} from '../domain/sso.js';
import { isOfficer, type Staff } from '../domain/staff.js';
import { type Browser, type OpenSessionDeps, openSession, type SignedIn } from './open-session.js';

export type SsoDeps = OpenSessionDeps & {
  readonly provider: SsoProvider;
  readonly attempts: SsoAttempts;
  readonly seeds: SsoSeeds;
  readonly staff: Pick<Staff, 'bySubject' | 'activate'>;
};
/** `seed` goes into a cookie: only this browser can come back. */
type Begun = { readonly address: string; readonly seed: string };

export async function beginSso({ provider, attempts, seeds, now }: SsoDeps): Promise<Begun> {
  const seed = seeds.create();
  const secrets = seeds.secretsOf(seed);
  const address = await provider.addressFor(secrets);
  await attempts.begin(secrets.state, attemptEnd(now()));
  return { address, seed };
}

export type CameBack = {
  readonly query: Readonly<Record<string, string>>;
  readonly seed: string | undefined;
};

/** An officer whom the authority knows by this subject; nobody is created by signing in. */
export async function endSso(
  deps: SsoDeps,
  { query, seed }: CameBack,
  browser: Browser,
): Promise<SignedIn> {
  const { isMultiFactor, ...sso } = await confirmed(deps, { query, seed });
  if (deps.provider.requiresMfa && !isMultiFactor)
    throw new DomainError('forbidden', 'sso-second-factor', 'one factor is not enough');
  const account = await deps.staff.bySubject(sso);
  if (!account || !isOfficer(account))
    throw new DomainError('forbidden', 'sso-unknown', 'no officer has this subject');
  if (!account.isActive) await deps.staff.activate(account.id);
  return openSession(deps, { account, kind: sessionKindOf(account) }, browser);
}

async function confirmed(
  { provider, attempts, seeds, now }: SsoDeps,
  { query, seed }: CameBack,
): Promise<Confirmed> {
  if (seed === undefined) throw ssoFailed();
  const secrets = seeds.secretsOf(seed);
  const isTaken = query['state'] === secrets.state && (await attempts.take(secrets.state, now()));
  if (!isTaken) throw ssoFailed();
  return provider.confirm(query, secrets);
}
