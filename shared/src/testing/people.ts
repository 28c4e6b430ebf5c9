import type { Actor, Role } from '../vocabulary/actors.js';

/** People by what puts them into a relation. */
export const aShopper = (accountId: string): Actor => ({ accountId, roles: ['shopper'] });
export const aClerkAt = (storeId: string): Actor => ({
  accountId: 'clerk-1',
  roles: ['clerk'],
  storeId,
});
export const headquartersOf = (enterpriseId: string): Actor => ({
  accountId: 'headquarters-1',
  roles: ['headquarters'],
  enterpriseId,
});
export const anOfficerAt = (bureauId: string, role: Role = 'intake'): Actor => ({
  accountId: `${role}-1`,
  roles: [role],
  bureauId,
});
