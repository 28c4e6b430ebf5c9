/** What is striking about a party's figures; advice to an officer, with its reasons, and never a decision. */
export const FLAG_FACTORS = [
  'many-complaints',
  'many-returns',
  'same-store-often',
  'many-refusals',
  'refusals-overturned',
  'silent',
] as const;
export type FlagFactor = (typeof FLAG_FACTORS)[number];

export const FLAG_SUBJECTS = ['shopper', 'store'] as const;
export type FlagSubject = (typeof FLAG_SUBJECTS)[number];

/** What a supervisor says to a flag that was contested. */
export const FLAG_DECISIONS = ['upheld', 'lifted'] as const;
export type FlagDecision = (typeof FLAG_DECISIONS)[number];
