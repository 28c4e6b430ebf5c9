import type { ProblemCatalogue } from '@anxintui/shared/http/problem';
import { BUREAU_PROBLEMS } from './bureau-words.js';
import { ENDING_PROBLEMS } from './ending-words.js';
import { FILING_PROBLEMS } from './filing-words.js';
import { FLAG_PROBLEMS } from './flag-words.js';
import { MODERATION_PROBLEMS } from './moderation-words.js';
import { NEGOTIATION_PROBLEMS } from './negotiation-words.js';
import { REPRESENTATION_PROBLEMS } from './representation-words.js';

export const COMPLAINTS_PROBLEMS: ProblemCatalogue = {
  ...FILING_PROBLEMS,
  ...NEGOTIATION_PROBLEMS,
  ...BUREAU_PROBLEMS,
  ...ENDING_PROBLEMS,
  ...REPRESENTATION_PROBLEMS,
  ...MODERATION_PROBLEMS,
  ...FLAG_PROBLEMS,
};
