/** A seal as the database remembers it; the seal itself lies elsewhere, in other hands. */
export type SealCard = {
  readonly number: number;
  /** In Asia/Shanghai. */
  readonly day: string;
  readonly sealedAt: Date;
  /** Of the whole seal with its signature. */
  readonly hash: string;
  readonly root: string;
  readonly leaves: number;
  /** Documents that were no longer what an earlier seal says of them. */
  readonly contradictions: number;
  readonly publicKey: string;
};

export interface Seals {
  /** Doing it again changes nothing. */
  remember(card: SealCard): Promise<void>;
  last(): Promise<SealCard | null>;
  /** The newest first; `after` is the number of the last one of the page before. */
  list(page: { readonly limit: number; readonly after?: number }): Promise<SealCard[]>;
}
