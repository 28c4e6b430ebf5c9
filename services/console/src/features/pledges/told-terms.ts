import type { PledgeTermsBody } from '@anxintui/shared/contracts/pledges';
import type { z } from 'zod';
import type { PledgeVersion } from './use-pledge.js';

/** The terms as the form has them: the body of the contract, where what is left empty is not said. */
export type ToldTerms = z.input<typeof PledgeTermsBody>;

export const FIRST_TERMS: ToldTerms = {
  windowDays: 7,
  refundHours: 48,
  excluded: [],
  exclusions: [],
  freight: 'shopper',
  returnPlaces: ['this-store'],
  validityYears: 3,
};

/** What a version promises, for the form that begins the next one. */
export const termsOf = (version: PledgeVersion): ToldTerms => ({
  windowDays: version.windowDays,
  refundHours: version.refundHours,
  excluded: version.excluded,
  exclusions: version.exclusions,
  disclosure: version.disclosure,
  conditions: version.conditions,
  freight: version.freight,
  returnPlaces: version.returnPlaces,
  points: version.points,
  validityYears: version.validityYears,
});

/** Empty texts are not said; what the form has no field for stays as it was. */
export const bodyOf = (told: ToldTerms, before: ToldTerms): object =>
  Object.fromEntries(
    Object.entries({ conditions: before.conditions, ...told }).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );
