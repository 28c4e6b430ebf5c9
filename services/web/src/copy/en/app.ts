import type { AppWords } from '../catalogue.js';
import { caseStepsEn } from './case-steps.js';
import { casesEn } from './cases.js';
import { commonEn } from './common.js';
import { complaintsEn } from './complaints.js';
import { mineEn } from './mine.js';
import { myDataEn } from './my-data.js';
import { returnsEn } from './returns.js';
import { signInEn } from './sign-in.js';

export const appEn: AppWords = {
  common: commonEn,
  returns: returnsEn,
  signIn: signInEn,
  complaints: complaintsEn,
  cases: casesEn,
  caseSteps: caseStepsEn,
  mine: mineEn,
  myData: myDataEn,
};
