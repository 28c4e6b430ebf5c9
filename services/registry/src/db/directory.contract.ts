import type { Pledge, PledgeVersion } from '../domain/pledge.js';
import type { DirectorySearch } from '../domain/search-directory.js';
import type { Store } from '../domain/store.js';

const ENVELOPE = { version: 1, head: '', clocks: [] } as const;
const TODAY = '2026-03-02';

export const aStore = (over: Partial<Store> & Pick<Store, 'id'>): Store => ({
  ...ENVELOPE,
  status: 'registered',
  name: '恒源祥服饰（观前街店）',
  seller: { id: 'seller-1', name: '苏州吴韵商贸有限公司' },
  division: '320508',
  address: '观前街 1 号',
  categories: ['clothing'],
  ...over,
});

export const aVersion = (over: Partial<PledgeVersion> = {}): PledgeVersion => ({
  version: 1,
  status: 'in-force',
  validFrom: '2026-01-01',
  validUntil: '2028-12-31',
  windowDays: 7,
  refundHours: 48,
  excluded: [],
  ...over,
});

export const aPledge = (id: string, ...versions: PledgeVersion[]): Pledge => ({
  ...ENVELOPE,
  id,
  number: `P-${id}`,
  versions: versions.length > 0 ? versions : [aVersion()],
});

export const aSearch = (over: Partial<DirectorySearch> = {}): DirectorySearch => ({
  status: 'registered',
  radiusMetres: 10_000,
  on: TODAY,
  limit: 20,
  ...over,
});
