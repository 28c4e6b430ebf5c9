import { DomainError } from '@anxintui/shared/aggregate/lifecycle';

/** How an officer or operator signs in; the password is kept as its hash, the secret of the second factor sealed. */
export type Credential = {
  readonly accountId: string;
  readonly login: string;
  readonly hash: string;
  readonly secret: string;
  /** The step of the last code that was used: each code opens once. */
  readonly lastStep: number;
};

/** A link that makes somebody choose login and password; only the hash of its token is kept. */
export type Enrolment = {
  readonly accountId: string;
  readonly tokenHash: string;
  readonly until: Date;
  /** What was chosen, until the first code of the second factor confirms it. */
  readonly chosen?: Pick<Credential, 'login' | 'hash' | 'secret'>;
};

export interface Credentials {
  /**
   * What opened before opens no longer; the newest link counts. Until when it does; the same link again changes
   * nothing, whatever has become of it.
   */
  invite(enrolment: Pick<Enrolment, 'accountId' | 'tokenHash' | 'until'>): Promise<Date>;
  findEnrolment(tokenHash: string, now: Date): Promise<Enrolment | null>;
  /** False when the login is somebody else's, or the link has gone meanwhile. */
  choose(enrolment: Enrolment, chosen: NonNullable<Enrolment['chosen']>): Promise<boolean>;
  /** Makes what was chosen count; false when somebody was first. */
  confirm(enrolment: Enrolment, step: number): Promise<boolean>;
  findByLogin(login: string): Promise<Credential | null>;
  find(accountId: string): Promise<Credential | null>;
  /** Takes the code of this step; false when it, or a later one, was used before, or the password has changed. */
  useStep(credential: Credential, step: number): Promise<boolean>;
  changeHash(credential: Credential, hash: string): Promise<boolean>;
  remove(accountId: string): Promise<void>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time for the null of an unknown login. */
  fits(password: string, hash: string | null): Promise<boolean>;
  /** Whether it is found soon by trying the likeliest first; `about` is what is known of the person. */
  isGuessable(password: string, about: readonly string[]): Promise<boolean>;
}

/** Codes of thirty seconds from an app on the officer's phone (RFC 6238). */
export interface OneTimeCodes {
  create(): string;
  /** What the app reads from a QR code. */
  addressOf(secret: string, login: string): string;
  /** The step to which a code belongs, one before and one after now allowed; null where it fits none. */
  stepOf(code: string, secret: string, now: Date): number | null;
}

export interface LinkTokens {
  /** 256 bits; the same for the same seed, so that the repeat of a request shows the same link. */
  fromSeed(seed: string): string;
  hash(token: string): string;
}

export interface Attempts {
  /** Counts an attempt under a login before it is judged; false when there have been too many lately. */
  begin(login: string, now: Date): Promise<{ readonly ok: boolean; readonly retryAfterS: number }>;
  /** It was right: the count starts anew. */
  forget(login: string): Promise<void>;
}

const ENROLMENT_MS = 72 * 60 * 60 * 1000;
export const enrolmentEnd = (at: Date): Date => new Date(at.getTime() + ENROLMENT_MS);

export const MOST_FAILURES = 10;
export const FAILURES_COUNT_MS = 15 * 60 * 1000;

/** One answer for everything that can be wrong, so that nobody learns which logins there are. */
export const credentialsWrong = (): DomainError =>
  new DomainError('rule-broken', 'credentials-wrong', 'login, password or code is wrong');
export const enrolmentGone = (): DomainError =>
  new DomainError('rule-broken', 'enrolment-gone', 'there is no such enrolment', {
    pointer: '/token',
  });
