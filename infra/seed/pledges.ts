import type { Pledge, PledgeVersion } from '@anxintui/registry/domain/pledge';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { addDays } from '@anxintui/shared/calendar/civil-date';
import { pledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import { FIXED_PROMISES } from './landmarks.js';
import type { Random } from './random.js';
import type { SeededStore } from './stores.js';

export type SeededPledge = {
  readonly id: string;
  readonly number: string;
  readonly version: PledgeVersion;
};

const FIRST_DAY = '2025-01-01';
const FIRST_HALF_YEAR_DAYS = 181;
const LAST_YEAR = '2028';
/** Seven days is what most promise. */
const WINDOW_DAYS = [7, 7, 15, 30];
const REFUND_HOURS = [24, 48, 72];

/** One pledge per store, all begun in the first half of 2025 for three years. */
export const seedPledges = (
  seed: number,
  { stores, random }: { stores: readonly SeededStore[]; random: Random },
): SeededPledge[] =>
  stores.map((store) => ({
    id: store.id,
    number: pledgeNumber(store.facts.division, `seed:${seed}:pledge:${store.n}`),
    version: versionOf(store, random),
  }));

function versionOf({ n, trade }: SeededStore, random: Random): PledgeVersion {
  const validFrom = addDays(FIRST_DAY, random.below(FIRST_HALF_YEAR_DAYS));
  const drawn = { windowDays: random.pick(WINDOW_DAYS), refundHours: random.pick(REFUND_HOURS) };
  const fixed = FIXED_PROMISES[n];
  const excludes = random.below(2) === 0 || fixed !== undefined;
  return {
    version: 1,
    status: 'in-force',
    validFrom,
    validUntil: addDays(LAST_YEAR + validFrom.slice(4), -1),
    ...(fixed ?? drawn),
    excluded: excludes ? trade.mayExclude : [],
  };
}

export const pledgeInForce = (
  { id, number, version }: SeededPledge,
  at: Date,
): Decision<Pledge> => ({
  next: { id, version: 0, head: '', clocks: [], number, versions: [version] },
  events: [
    {
      type: 'pledge.in-force',
      at,
      by: 'operator',
      data: { number, version: version.version, validFrom: version.validFrom },
    },
  ],
});
