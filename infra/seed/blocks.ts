import { namedEnterprise, type SeededEnterprise, type SellsAs } from './enterprises.js';
import { markOf } from './marks.js';
import { CITIES, calledAfter, countyIn, placeIn, roadsOf } from './places.js';
import { inTurn, type Random, randomOf } from './random.js';
import { plannedStore, type SeededStore, type StorePlan } from './stores.js';
import { TRADES } from './trades.js';

/** Neighbours in trade: a brand with a chain and a franchisee, a mall with a lessee, five with shops of their own. */
export const BLOCK_STORES = 60;
export const BLOCK_ENTERPRISES = 9;
const SELL_AS: readonly SellsAs[] = [
  ...(['brand', 'franchisee', 'mall', 'lessee'] as const),
  ...(['shop', 'shop', 'shop', 'shop', 'shop'] as const),
];
const BRANDED = 24;
const COUNTERS = 12;
/** How many shops each of the five has. */
const SHOPS = [1, 3, 5, 6, 9];
const FRANCHISE_EVERY = 4;
/** As many of a brand's shops as are in its own city. */
const AT_HOME_EVERY = 2;
/** So far that no city comes twice in one block. */
const CITY_STRIDE = 3;

export type Block = {
  readonly enterprises: readonly SeededEnterprise[];
  readonly stores: readonly SeededStore[];
};
type Numbered = {
  readonly seed: number;
  readonly block: number;
  /** The numbers of its first enterprise and store. */
  readonly firstEnterprise: number;
  readonly firstStore: number;
};
type Draw = { readonly enterprises: readonly SeededEnterprise[]; readonly random: Random };

/** One block of the population: it depends on its number alone, so that any size can be made piece by piece. */
export function blockOf({ seed, block, firstEnterprise, firstStore }: Numbered): Block {
  const random = randomOf(seed, block + 1);
  const enterprises = SELL_AS.map((sellsAs, at) =>
    namedEnterprise(
      {
        n: firstEnterprise + at,
        sellsAs,
        isOneMan: sellsAs === 'shop' && random.below(2) === 0,
        mark: markOf(seed, block * BLOCK_ENTERPRISES + at),
        trade: random.pick(TRADES),
        division: countyIn(inTurn(CITIES, block + at * CITY_STRIDE), random),
      },
      random,
    ),
  );
  const draw = { enterprises, random };
  const plans = [...brandedPlans(draw), ...counterPlans(draw), ...shopPlans(draw)];
  const stores = plans.map((plan, at) => plannedStore(plan, { seed, n: firstStore + at }));
  return { enterprises, stores };
}

/** Half of a chain in its own city, half in others; in each city the shops are called by their streets. */
function brandedPlans({ enterprises, random }: Draw): StorePlan[] {
  const brand = inTurn(enterprises, 0);
  const franchisee = inTurn(enterprises, 1);
  const order = random.below(CITIES.length);
  return Array.from({ length: BRANDED }, (_, at) => {
    const isHome = at % AT_HOME_EVERY === 0;
    const place = placeIn(isHome ? brand.division : inTurn(CITIES, order + at), random);
    const road = inTurn(roadsOf(place.division), order + at);
    return {
      seller: at % FRANCHISE_EVERY === FRANCHISE_EVERY - 1 ? franchisee : brand,
      headquarters: brand,
      trade: brand.trade,
      place,
      spot: road,
      called: calledAfter(road, place.division, !isHome),
      number: houseNumber(random),
      sign: brand.mark + brand.trade.goods,
    };
  });
}

/** Every second counter is let; at the others the mall takes the payment and so is the seller of record. */
function counterPlans({ enterprises, random }: Draw): StorePlan[] {
  const mall = inTurn(enterprises, 2);
  const lessee = inTurn(enterprises, 3);
  const spot = random.pick(roadsOf(mall.division));
  const number = houseNumber(random);
  const first = random.below(TRADES.length);
  return Array.from({ length: COUNTERS }, (_, at) => {
    const isLet = at % 2 === 1;
    const trade = isLet ? lessee.trade : inTurn(TRADES, first + at);
    return {
      seller: isLet ? lessee : mall,
      headquarters: mall,
      trade,
      place: { division: mall.division },
      spot,
      number,
      sign: (isLet ? lessee : mall).mark + trade.goods,
      unit: `${mall.mark}广场${101 + at}铺`,
    };
  });
}

function shopPlans({ enterprises, random }: Draw): StorePlan[] {
  return SHOPS.flatMap((many, which) => {
    const seller = inTurn(enterprises, SELL_AS.length - SHOPS.length + which);
    const order = random.below(CITIES.length);
    return Array.from({ length: many }, (_, at) => {
      const division = at === 0 ? seller.division : countyIn(seller.division, random);
      const road = inTurn(roadsOf(division), order + at);
      return {
        seller,
        trade: seller.trade,
        place: { division },
        spot: road,
        called: calledAfter(road, division, false),
        number: houseNumber(random),
        sign: seller.mark + seller.trade.shop,
      };
    });
  });
}

const houseNumber = (random: Random): number => 1 + random.below(399);
