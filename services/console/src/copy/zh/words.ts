import type { Words } from '../catalogue.js';
import { commonZh } from './common.js';
import { officerZh } from './officer.js';
import { operatorZh } from './operator.js';
import { retailerZh } from './retailer.js';

export const wordsZh: Words = {
  common: commonZh,
  retailer: retailerZh,
  officer: officerZh,
  operator: operatorZh,
};
