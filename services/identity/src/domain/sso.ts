import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { SsoSubject } from './account.js';

/** What binds a sign-in elsewhere to the browser that began it; all of it comes from one secret in its cookie. */
export type SsoSecrets = {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
};
export type Confirmed = SsoSubject & {
  /** They have shown more than a password there. */
  readonly isMultiFactor: boolean;
};

/** The sign-in of the officers' authority (OpenID Connect). */
export interface SsoProvider {
  readonly issuer: string;
  readonly requiresMfa: boolean;
  /** Where the browser goes. */
  addressFor(secrets: SsoSecrets): Promise<string>;
  /** Who came back; throws for everything that is not as it should be. */
  confirm(query: Readonly<Record<string, string>>, secrets: SsoSecrets): Promise<Confirmed>;
}

/** Sign-ins under way: each is taken once, and the database holds no more than its hash. */
export interface SsoAttempts {
  begin(state: string, until: Date): Promise<void>;
  take(state: string, now: Date): Promise<boolean>;
}

export interface SsoSeeds {
  create(): string;
  secretsOf(seed: string): SsoSecrets;
}

const ATTEMPT_MS = 10 * 60 * 1000;
export const ATTEMPT_S = ATTEMPT_MS / 1000;
export const attemptEnd = (at: Date): Date => new Date(at.getTime() + ATTEMPT_MS);

export const ssoIsOff = (): DomainError =>
  new DomainError('not-found', 'sso-is-off', 'no single sign-on is set up');
export const ssoFailed = (): DomainError =>
  new DomainError('forbidden', 'sso-failed', 'the sign-in elsewhere has not been confirmed');
