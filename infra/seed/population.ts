import { BLOCK_ENTERPRISES, BLOCK_STORES, blockOf } from './blocks.js';
import { type SeededEnterprise, seedEnterprises } from './enterprises.js';
import { STORES } from './landmarks.js';
import { randomOf } from './random.js';
import { type SeededStore, seedStores } from './stores.js';

export type Population = {
  readonly seed: number;
  readonly enterprises: readonly SeededEnterprise[];
  readonly stores: readonly SeededStore[];
};

/** Thirty enterprises with two hundred stores: those that tests and demo people rely on are among them. */
export function landmarkPopulation(seed: number): Population {
  const random = randomOf(seed);
  const enterprises = seedEnterprises(random);
  return { seed, enterprises, stores: seedStores(seed, { enterprises, random }) };
}

/** Everybody of a seed, piece by piece: the landmarks first, then as many neighbourhoods as it takes. */
export function* populationParts(seed: number, stores: number): Generator<Population> {
  const landmarks = landmarkPopulation(seed);
  yield landmarks;
  const first = { enterprise: landmarks.enterprises.length, store: STORES };
  for (let block = 0; first.store + block * BLOCK_STORES < stores; block += 1) {
    const firstStore = first.store + block * BLOCK_STORES;
    const firstEnterprise = first.enterprise + block * BLOCK_ENTERPRISES;
    const made = blockOf({ seed, block, firstEnterprise, firstStore });
    yield { seed, ...made, stores: made.stores.slice(0, stores - firstStore) };
  }
}

/** Who sells where: the same for the same seed, and for a larger size the same and more. */
export function populationOf(seed: number, stores = STORES): Population {
  const parts = [...populationParts(seed, stores)];
  return {
    seed,
    enterprises: parts.flatMap((part) => part.enterprises),
    stores: parts.flatMap((part) => part.stores),
  };
}
