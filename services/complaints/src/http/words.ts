import type { ProblemCatalogue } from '@anxintui/shared/http/problem';
import { BUREAU_PROBLEMS } from './bureau-words.js';
import { ENDING_PROBLEMS } from './ending-words.js';
import { FILING_PROBLEMS } from './filing-words.js';
import { NEGOTIATION_PROBLEMS } from './negotiation-words.js';

export const COMPLAINTS_PROBLEMS: ProblemCatalogue = {
  ...FILING_PROBLEMS,
  ...NEGOTIATION_PROBLEMS,
  ...BUREAU_PROBLEMS,
  ...ENDING_PROBLEMS,
};
