import * as ending from '../domain/decide-ending.js';
import * as rating from '../domain/decide-rating.js';
import { plainStep, stepWith } from './step-case.js';

/** What becomes of an agreement, and of a case that has ended. */
export const recordPerformance = stepWith('record-performance', ending.recordPerformance);
export const confirmPerformance = plainStep('confirm-performance', ending.confirmPerformance);
export const reportBreach = stepWith('report-breach', ending.reportBreach);
/** How the shopper finds the outcome. */
export const rateCase = stepWith('rate', rating.rate);
export const changeWishesOfCase = stepWith('change-wishes', rating.changeWishes);
export const reopenCase = stepWith('reopen', ending.reopen);
