import type { Words } from '../catalogue.js';
import { accountZh } from './account.js';
import { casesZh } from './cases.js';
import { commonZh } from './common.js';
import { kitZh } from './kit.js';
import { officerZh } from './officer.js';
import { officerCaseZh } from './officer-case.js';
import { officerCoverageZh } from './officer-coverage.js';
import { officerPledgesZh } from './officer-pledges.js';
import { officerStepsZh } from './officer-steps.js';
import { operatorZh } from './operator.js';
import { retailerZh } from './retailer.js';

export const wordsZh: Words = {
  officerCoverage: officerCoverageZh,
  officerPledges: officerPledgesZh,
  account: accountZh,
  officerSteps: officerStepsZh,
  officerCase: officerCaseZh,
  kit: kitZh,
  cases: casesZh,
  common: commonZh,
  retailer: retailerZh,
  officer: officerZh,
  operator: operatorZh,
};
