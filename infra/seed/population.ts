import { type SeededEnterprise, seedEnterprises } from './enterprises.js';
import { type SeededPledge, seedPledges } from './pledges.js';
import { randomOf } from './random.js';
import { type SeededStore, seedStores } from './stores.js';

export type Population = {
  readonly seed: number;
  readonly enterprises: readonly SeededEnterprise[];
  readonly stores: readonly SeededStore[];
  readonly pledges: readonly SeededPledge[];
};

/** Who sells where and what they promise: the same for the same seed. */
export function populationOf(seed: number): Population {
  const random = randomOf(seed);
  const enterprises = seedEnterprises(seed, random);
  const stores = seedStores(seed, { enterprises, random });
  const pledges = seedPledges(seed, { stores, random });
  return { seed, enterprises, stores, pledges };
}
