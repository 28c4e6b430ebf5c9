/** What the question "may this go back?" comes to; a filing is decided by the same answer. */
export const ELIGIBILITY_OUTCOMES = [
  'eligible',
  'needs-proof',
  'excluded',
  'too-late',
  'not-yet',
  'no-pledge',
] as const;
export type EligibilityOutcome = (typeof ELIGIBILITY_OUTCOMES)[number];

/** What a named path comes to: never a refusal by itself. */
export const PATH_OUTCOMES = ['eligible', 'needs-proof', 'deduction', 'seal-decides'] as const;
export type PathOutcome = (typeof PATH_OUTCOMES)[number];

/** What a shopper brings along on a named path. */
export const PATH_EVIDENCE = [
  'member-record',
  'payment-record',
  'statement',
  'marked-price',
  'unbroken-seal',
] as const;
export type PathEvidence = (typeof PATH_EVIDENCE)[number];

/** In what condition goods may come back and still be taken. */
export const ITEM_CONDITIONS = ['missing-gift', 'opened-box'] as const;
export type ItemCondition = (typeof ITEM_CONDITIONS)[number];
