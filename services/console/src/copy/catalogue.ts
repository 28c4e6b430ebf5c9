import type { commonZh } from './zh/common.js';
import type { officerZh } from './zh/officer.js';
import type { operatorZh } from './zh/operator.js';
import type { retailerZh } from './zh/retailer.js';

export type Language = 'zh' | 'en';
/** A catalogue in another language has exactly what the Chinese one has: a missing or surplus key does not compile. */
export type InOtherWords<T> = T extends (...given: infer Given) => string
  ? (...given: Given) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: InOtherWords<T[Key]> };

export type Words = {
  readonly common: InOtherWords<typeof commonZh>;
  readonly retailer: InOtherWords<typeof retailerZh>;
  readonly officer: InOtherWords<typeof officerZh>;
  readonly operator: InOtherWords<typeof operatorZh>;
};
