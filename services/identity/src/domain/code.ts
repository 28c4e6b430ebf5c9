import type { CodePurpose } from '@anxintui/shared/vocabulary/codes';

/**
 * A code on its way to a phone. Neither code nor phone can be read here: the code is its HMAC, the phone is sealed, and
 * the code fits this challenge, purpose and phone only.
 */
export type Challenge = {
  readonly id: string;
  readonly purpose: CodePurpose;
  readonly mac: string;
  readonly sealedPhone: SealedText;
  readonly expiresAt: Date;
  readonly tries: number;
};
/** A text under a key of its own, which is wrapped in turn; it opens for the document it was sealed for. */
export type SealedText = {
  readonly sealed: string;
  readonly dek: { readonly id: string; readonly under: string; readonly sealed: string };
};

/** Seals the phone of a challenge until the code is used. */
export interface PhoneSeal {
  seal(challenge: string, phone: string): Promise<SealedText>;
  open(challenge: string, sealed: SealedText): Promise<string>;
}

export interface Codes {
  find(id: string): Promise<Pick<Challenge, 'id' | 'expiresAt'> | null>;
  /** False when there is one of that id. */
  add(challenge: Challenge): Promise<boolean>;
  /** Spends one try of a challenge that is open; null when there is none. Of many at once, each spends one of its own. */
  spendTry(asked: Pick<Challenge, 'id' | 'purpose'>, now: Date): Promise<Challenge | null>;
  /** True for whoever uses it first, and nobody else; the phone is forgotten. */
  use(id: string, now: Date): Promise<boolean>;
}

/** Everything about codes that needs a key or chance. */
export interface CodeKeys {
  /** Nobody can guess it; the same request gets the same one again. */
  challengeOf(request: string): string;
  /** Six digits. */
  create(): string;
  mac(of: MacOf): string;
  /** Takes the same time whether or not it fits. */
  fits(code: MacOf, mac: string): boolean;
}
export type MacOf = Pick<Challenge, 'id' | 'purpose'> & {
  readonly phone: string;
  readonly code: string;
};

/** How often codes may be sent, counted over all processes. */
export interface CodeLimits {
  /** Counts one more, or says when there will be room and whose it is that is used up. */
  take(of: { readonly phone: string; readonly address: string }): Promise<Room>;
}
export type Room =
  | { readonly ok: true }
  | { readonly ok: false; readonly retryAfterS: number; readonly isEverybodys: boolean };

/** OWASP ASVS 5.0, 6.5.5: ten minutes at most; five are enough for an SMS. */
const GOOD_FOR_MS = 5 * 60_000;
export const MOST_TRIES = 5;
export const RESEND_AFTER_S = 60;

export const expiryOf = (now: Date): Date => new Date(now.getTime() + GOOD_FOR_MS);
