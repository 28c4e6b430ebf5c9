import type { AppWords } from '../catalogue.js';
import { accountEn } from './account.js';
import { commonEn } from './common.js';
import { complaintsEn } from './complaints.js';
import { returnsEn } from './returns.js';

export const appEn: AppWords = {
  common: commonEn,
  account: accountEn,
  returns: returnsEn,
  complaints: complaintsEn,
};
