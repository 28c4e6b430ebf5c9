import type { Words } from '../catalogue.js';
import { accountEn } from './account.js';
import { casesEn } from './cases.js';
import { commonEn } from './common.js';
import { kitEn } from './kit.js';
import { officerEn } from './officer.js';
import { officerCaseEn } from './officer-case.js';
import { officerCoverageEn } from './officer-coverage.js';
import { officerPledgesEn } from './officer-pledges.js';
import { officerStepsEn } from './officer-steps.js';
import { operatorEn } from './operator.js';
import { retailerEn } from './retailer.js';

export const wordsEn: Words = {
  officerCoverage: officerCoverageEn,
  officerPledges: officerPledgesEn,
  account: accountEn,
  officerSteps: officerStepsEn,
  officerCase: officerCaseEn,
  kit: kitEn,
  cases: casesEn,
  common: commonEn,
  retailer: retailerEn,
  officer: officerEn,
  operator: operatorEn,
};
