import type { Me } from './use-me.js';

type Role = Me['roles'][number];
export type Section =
  | 'application'
  | 'stores'
  | 'pledges'
  | 'counter'
  | 'returns'
  | 'disputes'
  | 'staff'
  | 'queue'
  | 'reviews'
  | 'coverage'
  | 'operations'
  | 'account';

const RETAILERS = ['owner', 'headquarters', 'manager'] as const;
const AT_THE_COUNTER = ['clerk', 'manager', 'headquarters'] as const;
const OFFICERS = ['intake', 'mediator', 'supervisor', 'bureau-head'] as const;

/** What is in whose menu: only what leads somewhere for them; what they may do there is the API's to say. */
const SECTIONS: readonly (readonly [Section, readonly Role[] | 'everybody'])[] = [
  ['queue', OFFICERS],
  ['reviews', ['supervisor']],
  ['counter', AT_THE_COUNTER],
  ['returns', AT_THE_COUNTER],
  ['disputes', AT_THE_COUNTER],
  ['application', ['owner', 'shopper']],
  ['stores', RETAILERS],
  ['pledges', RETAILERS],
  ['staff', ['owner', 'headquarters', 'bureau-head']],
  ['coverage', [...OFFICERS, 'province-analyst']],
  ['operations', ['operator', 'auditor']],
  ['account', 'everybody'],
];

export const sectionsOf = ({ roles }: Me): readonly Section[] =>
  SECTIONS.filter(([, who]) => who === 'everybody' || who.some((role) => roles.includes(role))).map(
    ([section]) => section,
  );
