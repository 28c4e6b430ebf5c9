import type { AppWords } from '../catalogue.js';
import { accountZh } from './account.js';
import { commonZh } from './common.js';
import { complaintsZh } from './complaints.js';
import { returnsZh } from './returns.js';

export const appZh: AppWords = {
  common: commonZh,
  account: accountZh,
  returns: returnsZh,
  complaints: complaintsZh,
};
