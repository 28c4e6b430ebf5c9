import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { SessionKind } from '@anxintui/shared/vocabulary/codes';
import { type Account, actorOf } from './account.js';
import { isRetailStaff, signsInByPassword } from './staff.js';

/**
 * An opaque session: the token itself is known to its holder only, the database keeps its hash. Who somebody is and
 * what they may do is read from the account each time, so that it holds at once.
 */
export type Session = {
  readonly tokenHash: string;
  /** Names the session in its owner's list, and opens nothing. */
  readonly id: string;
  readonly accountId: string;
  readonly kind: SessionKind;
  readonly startedAt: Date;
  /** To the minute. */
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  /** Browser and system in a word each, so that people recognise their own. */
  readonly device?: string;
};
export interface Sessions {
  start(session: Session): Promise<void>;
  end(tokenHash: string): Promise<void>;
  /** Null when there is none or it has ended by `now`, whatever the account says. */
  find(tokenHash: string, now: Date): Promise<Session | null>;
  /** Notes that it is in use. */
  seen(tokenHash: string, at: Date): Promise<void>;
  /** Those of one account, the newest first. */
  list(accountId: string): Promise<Session[]>;
  /** Ends one by its public id; false when the account has none of that id. */
  endOne(accountId: string, id: string): Promise<boolean>;
  /** Ends all of an account but the one that is kept; tells how many. */
  endAll(accountId: string, kept?: string): Promise<number>;
}
export interface SessionTokens {
  create(): string;
  hash(token: string): string;
  createId(): string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Absolute and idle ends (settings; OWASP ASVS 5.0, 7.3.1 and 7.3.2). */
const TERMS: Readonly<Record<SessionKind, { readonly wholeMs: number; readonly idleMs: number }>> =
  {
    shopper: { wholeMs: 30 * DAY_MS, idleMs: 7 * DAY_MS },
    guest: { wholeMs: 2 * HOUR_MS, idleMs: 2 * HOUR_MS },
    staff: { wholeMs: 12 * HOUR_MS, idleMs: 12 * HOUR_MS },
    officer: { wholeMs: 8 * HOUR_MS, idleMs: 15 * MINUTE_MS },
  };
const SEEN_EVERY_MS = MINUTE_MS;

const later = (at: Date, ms: number): number => at.getTime() + ms;

/** The strictest of the roles that somebody holds decides. */
export function sessionKindOf(account: Pick<Account, 'roles'>): SessionKind {
  if (signsInByPassword(account)) return 'officer';
  return isRetailStaff(account) ? 'staff' : 'shopper';
}

export const startSession = (
  session: Pick<Session, 'tokenHash' | 'id' | 'accountId' | 'kind' | 'device'>,
  now: Date,
): Session => ({
  ...session,
  startedAt: now,
  lastSeenAt: now,
  endsAt: new Date(later(now, TERMS[session.kind].wholeMs)),
});

/** When it ends unless it is used again, for somebody who is by now of that kind. */
export function endOf(session: Session, kind: SessionKind = session.kind): Date {
  const { wholeMs, idleMs } = TERMS[kind];
  const { startedAt, lastSeenAt, endsAt } = session;
  return new Date(Math.min(endsAt.getTime(), later(startedAt, wholeMs), later(lastSeenAt, idleMs)));
}

/** Whether its use was last noted so long ago that it should be noted again. */
export const isSeenAnew = ({ lastSeenAt }: Session, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS;

/** A guest is known by a phone code only: a shopper, whatever else the account may be. */
export function actorIn({ kind }: Pick<Session, 'kind'>, account: Account): Actor {
  if (kind !== 'guest') return actorOf(account);
  return { accountId: account.id, roles: ['shopper'], isGuest: true };
}
