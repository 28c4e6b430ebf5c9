/** What takes a second person (OWASP ASVS 5.0, 2.3.5). */
export const APPROVAL_PURPOSES = [
  'close-against-wish',
  'clock-extension',
  'key-export',
  'payout',
] as const;
export type ApprovalPurpose = (typeof APPROVAL_PURPOSES)[number];

/** Where a proposal stands; one that nobody has decided or used in time has lapsed. */
export const APPROVAL_STATES = ['proposed', 'approved', 'refused', 'lapsed'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];
export type ApprovalStatus = Exclude<ApprovalState, 'lapsed'>;

export const APPROVAL_COMMANDS = ['approve', 'refuse'] as const;
export type ApprovalCommand = (typeof APPROVAL_COMMANDS)[number];

/** What an approval is about. */
export const APPROVAL_SUBJECTS = ['cases', 'returns', 'keys'] as const;
export type ApprovalSubjectKind = (typeof APPROVAL_SUBJECTS)[number];
