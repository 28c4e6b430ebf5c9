/** What is known of a person, as far as they have told it. */
export const PERSON_FIELDS = ['name', 'phone', 'address', 'idNumber'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Why an officer may read what is known of somebody in clear: a closed list, and each reading is recorded. */
export const DISCLOSURE_PURPOSES = [
  'contact-party',
  'verify-identity',
  'serve-document',
  'handle-report',
] as const;
export type DisclosurePurpose = (typeof DISCLOSURE_PURPOSES)[number];
