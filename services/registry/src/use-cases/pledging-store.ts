import type { PledgingStore } from '../domain/pledge.js';
import type { Store } from '../domain/store.js';

/** What a pledge keeps of its store. */
export const pledgingStore = ({
  id,
  name,
  division,
  zone,
  seller,
  headquartersId,
}: Store): PledgingStore => ({
  id,
  name,
  division,
  ...(zone === undefined ? {} : { zone }),
  sellerId: seller.id,
  ...(headquartersId === undefined ? {} : { headquartersId }),
});
