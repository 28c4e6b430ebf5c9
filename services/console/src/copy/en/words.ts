import type { Words } from '../catalogue.js';
import { commonEn } from './common.js';
import { officerEn } from './officer.js';
import { operatorEn } from './operator.js';
import { retailerEn } from './retailer.js';

export const wordsEn: Words = {
  common: commonEn,
  retailer: retailerEn,
  officer: officerEn,
  operator: operatorEn,
};
