import type { AppWords } from '../catalogue.js';
import { caseStepsZh } from './case-steps.js';
import { casesZh } from './cases.js';
import { commonZh } from './common.js';
import { complaintsZh } from './complaints.js';
import { mineZh } from './mine.js';
import { myDataZh } from './my-data.js';
import { returnsZh } from './returns.js';
import { signInZh } from './sign-in.js';

export const appZh: AppWords = {
  common: commonZh,
  returns: returnsZh,
  signIn: signInZh,
  complaints: complaintsZh,
  cases: casesZh,
  caseSteps: caseStepsZh,
  mine: mineZh,
  myData: myDataZh,
};
