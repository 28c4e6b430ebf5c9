import type { caseStepsZh } from './zh/case-steps.js';
import type { casesZh } from './zh/cases.js';
import type { commonZh } from './zh/common.js';
import type { complaintsZh } from './zh/complaints.js';
import type { mineZh } from './zh/mine.js';
import type { myDataZh } from './zh/my-data.js';
import type { returnsZh } from './zh/returns.js';
import type { signInZh } from './zh/sign-in.js';

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
  readonly returns: InOtherWords<typeof returnsZh>;
  readonly signIn: InOtherWords<typeof signInZh>;
  readonly complaints: InOtherWords<typeof complaintsZh>;
  readonly cases: InOtherWords<typeof casesZh>;
  readonly caseSteps: InOtherWords<typeof caseStepsZh>;
  readonly mine: InOtherWords<typeof mineZh>;
  readonly myData: InOtherWords<typeof myDataZh>;
};
