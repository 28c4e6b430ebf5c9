export const PLEDGE_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'in-force',
  'superseded',
  'suspended',
  'withdrawn',
  'expired',
  'delisted',
] as const;
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

/** What may be done to a version; `draft` begins the first one, `amend` every other. */
export const PLEDGE_COMMANDS = [
  'amend',
  'revise',
  'submit',
  'withdraw',
  'approve',
  'return',
  'warn',
  'suspend',
  'resume',
  'delist',
  'appeal',
] as const;
export type PledgeCommand = (typeof PLEDGE_COMMANDS)[number];

/** What the bureau did about a pledge (after Guangdong's pledge system); a suspension ends as lifted or as unfounded. */
export const SUPERVISION_OUTCOMES = [
  'returned',
  'warned',
  'suspended',
  'resumed',
  'no-problem',
  'delisted',
] as const;
export type SupervisionOutcome = (typeof SUPERVISION_OUTCOMES)[number];

/** The public lists; a pledge stands in one of them once it has bound its store. */
export const PLEDGE_LISTS = ['in-force', 'removed'] as const;
export type PledgeList = (typeof PLEDGE_LISTS)[number];
/** Why purchases are no longer covered; a suspended pledge may come back. */
export const REMOVED_AS = ['delisted', 'suspended', 'withdrawn', 'expired'] as const;
export type RemovedAs = (typeof REMOVED_AS)[number];

/** Who pays for the way back where no reason is given; the seller of defective goods always does. */
export const FREIGHT_PAYERS = ['shopper', 'seller'] as const;
export type FreightPayer = (typeof FREIGHT_PAYERS)[number];

/** A missing gift costs its marked price and is never a refusal (Beijing 2025). */
export const GIFT_RULES = ['return-or-marked-price'] as const;
export type GiftRule = (typeof GIFT_RULES)[number];

/** Where goods may be returned. */
export const RETURN_PLACES = ['this-store', 'same-city-network', 'whole-network'] as const;
export type ReturnPlace = (typeof RETURN_PLACES)[number];

/**
 * What a pledge may leave out, and no other. The first four are outside by law unless the store opts in; the others only
 * where the shopper was told before buying.
 */
export const EXCLUSIONS = [
  'made-to-order',
  'fresh-perishable',
  'unsealed-media',
  'periodicals',
  'unsafe-once-unsealed',
  'worthless-once-activated',
  'near-expiry-or-flawed',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** Seven days at least; a pledge may be longer, never shorter. */
export const LEAST_WINDOW_DAYS = 7;
export const MOST_WINDOW_DAYS = 365;

export const STORE_STATUSES = ['registered', 'closed'] as const;
export type StoreStatus = (typeof STORE_STATUSES)[number];
export const STORE_COMMANDS = ['change', 'close'] as const;
export type StoreCommand = (typeof STORE_COMMANDS)[number];
export const ENTERPRISE_STATUSES = ['registered', 'verified', 'struck-off'] as const;
export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number];
export const ENTERPRISE_COMMANDS = ['verify', 'strike-off'] as const;
export type EnterpriseCommand = (typeof ENTERPRISE_COMMANDS)[number];
export const ENTERPRISE_KINDS = [
  'independent',
  'headquarters',
  'mall',
  'manufacturer',
  'platform',
] as const;
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];
