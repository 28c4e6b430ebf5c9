/** An event that could not be delivered and waits for a person; ids only. */
export type DeadLetter = {
  readonly eventId: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly topic: string;
  readonly attempts: number;
  /** The code or the name of the last error, never its words. */
  readonly why: string;
  readonly at: Date;
};
/** One that a person has sent anew stays on record until it is given up again. */
export type DeadEntry = DeadLetter & { readonly retriedAt?: Date };
export type DeadEntryPage = {
  readonly limit: number;
  readonly after?: { readonly at: Date; readonly id: string };
};

export interface DeadLetters {
  keep(letter: DeadLetter): Promise<void>;
  /** Those that still wait for a person. */
  count(): Promise<number>;
  /** The same, the newest first. */
  list(page: DeadEntryPage): Promise<DeadEntry[]>;
  find(eventId: string): Promise<DeadEntry | null>;
  markRetried(eventId: string, retried: { readonly at: Date; readonly by: string }): Promise<void>;
}
