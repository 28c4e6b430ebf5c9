import type { accountZh } from './zh/account.js';
import type { casesZh } from './zh/cases.js';
import type { commonZh } from './zh/common.js';
import type { kitZh } from './zh/kit.js';
import type { officerZh } from './zh/officer.js';
import type { officerCaseZh } from './zh/officer-case.js';
import type { officerCoverageZh } from './zh/officer-coverage.js';
import type { officerPledgesZh } from './zh/officer-pledges.js';
import type { officerStepsZh } from './zh/officer-steps.js';
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
  readonly officerCoverage: InOtherWords<typeof officerCoverageZh>;
  readonly officerPledges: InOtherWords<typeof officerPledgesZh>;
  readonly account: InOtherWords<typeof accountZh>;
  readonly officerSteps: InOtherWords<typeof officerStepsZh>;
  readonly officerCase: InOtherWords<typeof officerCaseZh>;
  readonly kit: InOtherWords<typeof kitZh>;
  readonly cases: InOtherWords<typeof casesZh>;
  readonly common: InOtherWords<typeof commonZh>;
  readonly retailer: InOtherWords<typeof retailerZh>;
  readonly officer: InOtherWords<typeof officerZh>;
  readonly operator: InOtherWords<typeof operatorZh>;
};
