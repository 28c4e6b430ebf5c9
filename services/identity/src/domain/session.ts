import type { Actor } from '@anxintui/shared/vocabulary/actors';

/** An opaque session: the token itself is known to its holder only, the database keeps its hash. */
export type Session = {
  readonly tokenHash: string;
  readonly actor: Actor;
  readonly startedAt: Date;
  readonly endsAt: Date;
};
export interface Sessions {
  start(session: Session): Promise<void>;
  end(tokenHash: string): Promise<void>;
  /** Null when there is none or it has ended by `now`. */
  find(tokenHash: string, now: Date): Promise<Session | null>;
}

/** Eight hours: the absolute end of an officer's session (OWASP ASVS 5.0, 7.3). */
export const SESSION_MS = 8 * 60 * 60 * 1000;

export const startSession = (actor: Actor, tokenHash: string, now: Date): Session => ({
  tokenHash,
  actor,
  startedAt: now,
  endsAt: new Date(now.getTime() + SESSION_MS),
});

export interface SessionTokens {
  create(): string;
  hash(token: string): string;
}
