import type { PledgeTermsBody } from '@anxintui/shared/contracts/pledges';
import type { PledgeTerms } from '../domain/pledge-terms.js';

/** What was asked, without what was left out. */
export const pledgeTerms = ({ disclosure, points, ...terms }: PledgeTermsBody): PledgeTerms => ({
  ...terms,
  ...(disclosure === undefined ? {} : { disclosure }),
  ...(points === undefined ? {} : { points }),
});
