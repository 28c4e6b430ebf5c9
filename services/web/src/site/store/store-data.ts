import type { PledgeOnView } from '@anxintui/shared/contracts/pledges';
import type { StoreView } from '@anxintui/shared/contracts/registry';
import type { z } from 'zod';
import { fullAddress } from '../../kit/written.js';
import type { SiteDeps } from '../site-deps.js';

type Store = z.infer<typeof StoreView>;
type Pledge = z.infer<typeof PledgeOnView>;
const SCHEMA = 'https://schema.org';

/** A store with its return policy; without its point, which is in GCJ-02 and would be read as WGS 84. */
export const storeData = (
  { origin }: Pick<SiteDeps, 'origin'>,
  { id, name, seller, ...store }: Store,
  pledge: Pledge | null,
): object => ({
  '@type': 'Store',
  '@id': `${origin}/stores/${id}`,
  name,
  url: `${origin}/stores/${id}`,
  address: { '@type': 'PostalAddress', streetAddress: fullAddress(store), addressCountry: 'CN' },
  parentOrganization: { '@type': 'Organization', name: seller.name },
  ...(pledge ? { hasMerchantReturnPolicy: policyData(pledge) } : {}),
});

const policyData = ({ windowDays, freight }: Pledge): object => ({
  '@type': 'MerchantReturnPolicy',
  applicableCountry: 'CN',
  returnPolicyCategory: `${SCHEMA}/MerchantReturnFiniteReturnWindow`,
  merchantReturnDays: windowDays,
  returnMethod: `${SCHEMA}/ReturnInStore`,
  returnFees: `${SCHEMA}/${freight === 'seller' ? 'FreeReturn' : 'ReturnFeesCustomerResponsibility'}`,
});
