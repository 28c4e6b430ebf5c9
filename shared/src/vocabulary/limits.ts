/** Whether there was room for one more, and if not, when there will be. */
export type Taken = { readonly ok: boolean; readonly retryAfterS: number };
/** Counts what may be done only so often. */
export type Limiter = { consume(key: string): Promise<Taken> };
