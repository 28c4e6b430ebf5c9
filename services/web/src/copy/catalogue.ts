import type { accountZh } from './zh/account.js';
import type { commonZh } from './zh/common.js';
import type { complaintsZh } from './zh/complaints.js';
import type { returnsZh } from './zh/returns.js';

export type Language = 'zh' | 'en';
/** A catalogue in another language has exactly what the Chinese one has: a missing or surplus key does not compile. */
export type InOtherWords<T> = T extends (...given: infer Given) => string
  ? (...given: Given) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: InOtherWords<T[Key]> };

/** What the app says; the pages that are made on the server add their own in `copy/public.ts`. */
export type AppWords = {
  readonly common: InOtherWords<typeof commonZh>;
  readonly account: InOtherWords<typeof accountZh>;
  readonly returns: InOtherWords<typeof returnsZh>;
  readonly complaints: InOtherWords<typeof complaintsZh>;
};
