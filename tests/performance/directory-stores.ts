import { pointIn } from '@anxintui/infra/seed/city-centres';
import { markOf } from '@anxintui/infra/seed/marks';
import { addressOf, CITIES, countyIn, ROADS, SPOTS } from '@anxintui/infra/seed/places';
import { inTurn, type Random, randomOf } from '@anxintui/infra/seed/random';
import { TRADES } from '@anxintui/infra/seed/trades';
import type { Pledge } from '@anxintui/registry/domain/pledge';
import type { Store } from '@anxintui/registry/domain/store';
import { pledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';

/** A big city holds every tenth store, the biggest chain every hundredth, and most shops are the only ones of their name. */
const BIG_CITY = '320500';
const BIG_CITY_ONE_OF = 10;
const CHAINED_ONE_OF = 3;
const CHAINS = 400;
const PLEDGED_ONE_OF = 4;
const WINDOW_DAYS = [7, 7, 7, 15, 30];
const ENVELOPE = { version: 1, head: '', clocks: [] } as const;

export type ListedPair = { readonly store: Store; readonly pledge: Pledge | null };

/** The n-th store of the bench, with the pledge that three in four have. */
export function storeOf(seed: number, n: number): ListedPair {
  const random = randomOf(seed, n + 1);
  const city = random.below(BIG_CITY_ONE_OF) === 0 ? BIG_CITY : random.pick(CITIES);
  const division = countyIn(city, random);
  const trade = random.pick(TRADES);
  const mark = markOf(seed, markNumber(random, n));
  const id = receiptNumber(`bench:${seed}:${n}`);
  const store: Store = {
    id,
    ...ENVELOPE,
    status: 'registered',
    name: `${mark}${trade.goods}（${random.pick(SPOTS)}店）`,
    seller: { id: receiptNumber(`bench:seller:${mark}`), name: `${mark}${trade.industry}有限公司` },
    division,
    address: addressOf({ division }, random.pick(ROADS), 1 + random.below(399)),
    categories: trade.categories,
    point: pointIn(division, random),
  };
  return { store, pledge: random.below(PLEDGED_ONE_OF) === 0 ? null : pledgeOf(store, random) };
}

/** Chains get smaller as their number grows; everybody else has a mark of their own. */
function markNumber(random: Random, n: number): number {
  if (random.below(CHAINED_ONE_OF) > 0) return CHAINS + n;
  return Math.min(random.below(CHAINS), random.below(CHAINS), random.below(CHAINS));
}

function pledgeOf({ id, division }: Store, random: Random): Pledge {
  return {
    id,
    ...ENVELOPE,
    number: pledgeNumber(division, `bench:${id}`),
    versions: [
      {
        version: 1,
        status: 'in-force',
        validFrom: '2025-01-01',
        validUntil: '2031-12-31',
        windowDays: inTurn(WINDOW_DAYS, random.below(WINDOW_DAYS.length)),
        refundHours: 48,
        excluded: [],
      },
    ],
  };
}
