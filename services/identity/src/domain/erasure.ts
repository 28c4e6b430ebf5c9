/** Whoever has asked to be forgotten: from then on nobody signs in, and the data go when nothing concerns them any more. */
export type Erasing = {
  readonly requestedAt: Date;
  /** When it was last looked whether anything still concerns them. */
  readonly lookedAt: Date;
};

export interface Erasures {
  /** Closes the account for good; asking again changes nothing. */
  ask(accountId: string, at: Date): Promise<void>;
  isAsked(accountId: string): Promise<boolean>;
  /** Those at whom nobody has looked for the longest; having been handed out, they go to the end of the line. */
  due(limit: number, at: Date): Promise<string[]>;
  done(accountId: string, at: Date): Promise<void>;
}
