/**
 * What the daily seal covers, by collection: aggregates by version and head, and records that are written once by
 * their hash. Whatever is added here is sealed from the next day on.
 */
export const SEALED_COLLECTIONS = {
  approvals: 'aggregate',
  cases: 'aggregate',
  disclosures: 'record',
  enterprises: 'aggregate',
  imports: 'aggregate',
  moderations: 'record',
  pledges: 'aggregate',
  returns: 'aggregate',
  stores: 'aggregate',
} as const satisfies Readonly<Record<string, 'aggregate' | 'record'>>;
