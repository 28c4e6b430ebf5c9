/** A filing as the client knows it. */
export type FilingRecord = {
  readonly key: string;
  readonly account: string;
  readonly body: object;
  /** How many copies were sent at the same time. */
  readonly copies: number;
  readonly isCut: boolean;
  /** Every receipt number that a 201 named; more than one is a doubled filing. */
  readonly receipts: Set<string>;
  /** Final answers that were no 201. */
  readonly refusals: number[];
};

export const COLLECTIONS = ['returns', 'cases'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** A step that somebody asked for, and the answer that was final. */
export type StepRecord = {
  readonly account: string;
  /** As the api names it: `POST /returns/{id}/acceptance`. */
  readonly route: string;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly body: object;
  readonly collection: Collection;
  readonly id: string;
  /** What must be in the history once, when it was acknowledged. */
  readonly event: string;
  /** Null when no answer could be had. */
  readonly status: number | null;
};

/** What the client was told, kept apart from everything the servers keep. */
export type Ledger = { readonly filings: FilingRecord[]; readonly steps: StepRecord[] };

export const emptyLedger = (): Ledger => ({ filings: [], steps: [] });
