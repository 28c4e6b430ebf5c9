export const CASE_STATUSES = [
  'filed',
  'unrouted',
  'with-store',
  'with-headquarters',
  'awaiting-shopper',
  'with-bureau',
  'mediating',
  'settled',
  'terminated',
  'not-accepted',
  'withdrawn',
  'closed',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_COMMANDS = [
  'route',
  'offer',
  'accept-offer',
  'escalate',
  'accept',
  'refuse',
] as const;
export type CaseCommand = (typeof CASE_COMMANDS)[number];

/** What a routed case may become. */
export const RUNGS = ['with-store', 'with-headquarters', 'with-bureau', 'unrouted'] as const;
export type Rung = (typeof RUNGS)[number];

/** A missed clock, by whom; recorded as an event and never deleted. */
export const BREACHES = ['store-silent', 'headquarters-silent', 'bureau-untimely'] as const;
export type Breach = (typeof BREACHES)[number];

/** The seven grounds of Order 121, art. 16, by their number. */
export const NON_ACCEPTANCE_GROUNDS = [1, 2, 3, 4, 5, 6, 7] as const;
export type NonAcceptanceGround = (typeof NON_ACCEPTANCE_GROUNDS)[number];

/** The routes of Consumer Law, art. 39, that stay open when a bureau does not accept. */
export const OTHER_ROUTES = [
  'settle-with-seller',
  'consumer-association',
  'other-authority',
  'arbitration',
  'court',
] as const;
export type OtherRoute = (typeof OTHER_ROUTES)[number];

export const BUREAU_LEVELS = ['province', 'city', 'county', 'zone', 'queue'] as const;
export type BureauLevel = (typeof BUREAU_LEVELS)[number];

/** How a closed case ended. */
export const CASE_RESULTS = [
  'settled',
  'not-settled',
  'unperformed',
  'withdrawn',
  'not-accepted',
  'terminated',
  'handled-elsewhere',
] as const;
export type CaseResult = (typeof CASE_RESULTS)[number];
