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

export const STORE_STATUSES = ['registered', 'closed'] as const;
export type StoreStatus = (typeof STORE_STATUSES)[number];
export const ENTERPRISE_STATUSES = ['registered', 'verified', 'struck-off'] as const;
export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number];
export const ENTERPRISE_KINDS = [
  'independent',
  'headquarters',
  'mall',
  'manufacturer',
  'platform',
] as const;
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];
