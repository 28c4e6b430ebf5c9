import type { RegistryBureau } from '../domain/enterprise.js';
import type { BulkRegistry } from '../domain/import-ports.js';
import type { ListedFacts, Listing } from '../domain/import-row.js';
import type { Registered, Uploader } from '../domain/import-verdict.js';
import { placeKeyOf } from '../domain/place-key.js';

export type LookUpDeps = {
  readonly registry: BulkRegistry;
  readonly responsible: (place: {
    readonly division: string;
    readonly zone?: string;
  }) => Promise<{ readonly bureau: RegistryBureau }>;
};
/** What the registry knows about some rows. */
export type LookUp = (listings: readonly Listing[], by: Uploader) => Promise<Registered>;

export function lookingUp({ registry, responsible }: LookUpDeps): LookUp {
  const bureaus = bureausOf(responsible);
  return async (listings, by) => {
    const codes = new Set(listings.map(({ creditCode }) => creditCode));
    const enterprises = await registry.enterprisesByCode([...codes]);
    const keys = listings.flatMap(({ creditCode, store }) => {
      const seller = enterprises.get(creditCode);
      return seller ? [placeKeyOf(seller.id, store)] : [];
    });
    const [places, network, bureauOf] = await Promise.all([
      keys.length === 0 ? NO_PLACES : registry.placesTaken(keys),
      networkOf(registry, enterprises, by),
      bureaus(listings.map(({ store }) => store)),
    ]);
    return { enterprises, places, network, bureauOf };
  };
}

const NO_PLACES: Registered['places'] = new Map();

/** Only headquarters list stores of other sellers that are registered already. */
async function networkOf(
  registry: BulkRegistry,
  enterprises: Registered['enterprises'],
  { role, enterpriseId }: Uploader,
): Promise<Registered['network']> {
  const others = [...enterprises.values()].filter(({ id }) => id !== enterpriseId);
  if (role !== 'headquarters' || enterpriseId === undefined || others.length === 0)
    return new Set();
  return registry.inNetwork(
    others.map(({ id }) => id),
    enterpriseId,
  );
}

/** There are three hundred counties and many rows, so each place is asked for once. */
function bureausOf(responsible: LookUpDeps['responsible']) {
  const known = new Map<string, RegistryBureau>();
  const keyOf = ({ division, zone = '' }: ListedFacts): string => `${division}:${zone}`;
  return async (places: readonly ListedFacts[]): Promise<Registered['bureauOf']> => {
    for (const place of places) {
      if (known.has(keyOf(place))) continue;
      const { division, zone } = place;
      const { bureau } = await responsible({ division, ...(zone ? { zone } : {}) });
      const { id, name, path } = bureau;
      known.set(keyOf(place), { id, name, path });
    }
    return (place) => {
      const bureau = known.get(keyOf(place));
      if (!bureau) throw new Error(`nobody asked for the bureau of ${keyOf(place)}`);
      return bureau;
    };
  };
}
