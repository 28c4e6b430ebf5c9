import type { Words } from '@anxintui/shared/calendar/rule-set';

/** How somebody wants to be shown and told things. */
export type Preferences = {
  readonly language: keyof Words;
  /** Larger text and one thing at a time (长辈版). */
  readonly elder: boolean;
  readonly channels: {
    /** Also by SMS what may as well wait on the desk; what the law or a decision says goes out always. */
    readonly sms: boolean;
  };
};
export type PreferencesChange = Partial<Omit<Preferences, 'channels'>> & {
  readonly channels?: Partial<Preferences['channels']>;
};

export const USUAL_PREFERENCES: Preferences = {
  language: 'zh',
  elder: false,
  channels: { sms: true },
};

export interface PreferencesOf {
  read(accountId: string): Promise<Preferences>;
  /** What is not named stays. */
  change(accountId: string, change: PreferencesChange): Promise<Preferences>;
  /** How far they have read their notices; null while they have not. */
  readUpTo(accountId: string): Promise<Date | null>;
  /** Never goes back. */
  markRead(accountId: string, upTo: Date): Promise<void>;
  forget(accountId: string): Promise<void>;
}
