import type { Enterprise } from '@anxintui/registry/domain/enterprise';
import { registerStore, type Store, type StoreFacts } from '@anxintui/registry/domain/store';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { pointIn } from './city-centres.js';
import { firstOf, type SeededEnterprise } from './enterprises.js';
import {
  BRANDS,
  FIRST_BRANDED,
  FIRST_COUNTER,
  FIXED_SPOTS,
  STORES,
  storeIdOf,
} from './landmarks.js';
import { addressOf, CITIES, countyIn, type Place, placeIn, ROADS, SPOTS } from './places.js';
import { inTurn, type Random, randomOf } from './random.js';
import { TRADES, type Trade } from './trades.js';

export type SeededStore = {
  readonly id: string;
  readonly n: number;
  readonly trade: Trade;
  readonly facts: StoreFacts;
};

/** Who sells what where, before it is put into words. */
export type StorePlan = {
  readonly seller: SeededEnterprise;
  readonly headquarters?: SeededEnterprise;
  readonly trade: Trade;
  readonly place: Place;
  readonly spot: string;
  readonly number: number;
  /** What stands before the brackets of the name. */
  readonly sign: string;
  /** How the street is called in the name where that is not the spot alone. */
  readonly called?: string;
  /** The unit of a counter in a mall. */
  readonly unit?: string;
};
type Draw = { readonly enterprises: readonly SeededEnterprise[]; readonly random: Random };

const LOCAL_SELLERS = firstOf('brand') - 1;
const MALLS = 3;
const LESSEES = 3;
const FRANCHISEES = 3;
/** Of the brands that have a franchisee, every third store is its. */
const FRANCHISE_EVERY = 3;

/** Sixty-six shops without headquarters, a hundred stores of brands, thirty-four counters in malls. */
export function seedStores(seed: number, draw: Draw): SeededStore[] {
  return Array.from({ length: STORES }, (_, n) => {
    const plan = { ...planOf(n, draw), ...FIXED_SPOTS[n] };
    return plannedStore(plan, { seed, n });
  });
}

/** A store with a point of its own, so that it does not depend on how many were drawn before. */
export function plannedStore(
  plan: StorePlan,
  { seed, n }: { readonly seed: number; readonly n: number },
): SeededStore {
  const point = pointIn(plan.place.division, randomOf(seed, -1 - n));
  return {
    id: storeIdOf(seed, n),
    n,
    trade: plan.trade,
    facts: { ...factsOf(plan), point, openingHours: inTurn(HOURS, n) },
  };
}

const HOURS = ['09:00-21:00', '10:00-22:00', '08:30-20:30', '09:30-21:30'];

function planOf(n: number, draw: Draw): StorePlan {
  if (n < FIRST_BRANDED) return shop(n, draw);
  if (n < FIRST_COUNTER) return branded(n - FIRST_BRANDED, draw);
  return counter(n - FIRST_COUNTER, draw);
}

/** The first enterprise has one shop, the others up to six in their own city. */
function shop(n: number, { enterprises, random }: Draw): StorePlan {
  const seller = inTurn(enterprises, n === 0 ? 0 : 1 + ((n - 1) % LOCAL_SELLERS));
  const earlier = n === 0 ? 0 : Math.floor((n - 1) / LOCAL_SELLERS);
  const division = earlier === 0 ? seller.division : countyIn(seller.division, random);
  return {
    seller,
    trade: seller.trade,
    place: { division },
    spot: inTurn(SPOTS, seller.n + earlier),
    number: houseNumber(random),
    sign: seller.mark + seller.trade.shop,
  };
}

function branded(i: number, { enterprises, random }: Draw): StorePlan {
  const which = i % BRANDS;
  const earlier = Math.floor(i / BRANDS);
  const brand = inTurn(enterprises, firstOf('brand') + which);
  const isFranchise = which < FRANCHISEES && earlier % FRANCHISE_EVERY === FRANCHISE_EVERY - 1;
  return {
    seller: isFranchise ? inTurn(enterprises, firstOf('franchisee') + which) : brand,
    headquarters: brand,
    trade: brand.trade,
    place: placeIn(inTurn(CITIES, i + earlier), random),
    spot: inTurn(SPOTS, brand.n + earlier),
    number: houseNumber(random),
    sign: brand.mark + brand.trade.goods,
  };
}

/** Every second counter is let; at the others the mall takes the payment and so is the seller of record. */
function counter(i: number, { enterprises }: Draw): StorePlan {
  const turn = Math.floor(i / 2);
  const isLet = i % 2 === 1;
  const mall = inTurn(enterprises, firstOf('mall') + (i % MALLS));
  const lessee = inTurn(enterprises, firstOf('lessee') + (turn % LESSEES));
  const trade = isLet ? lessee.trade : inTurn(TRADES, turn);
  return {
    seller: isLet ? lessee : mall,
    headquarters: mall,
    trade,
    place: { division: mall.division },
    spot: inTurn(ROADS, mall.n),
    number: mall.n,
    sign: (isLet ? lessee : mall).mark + trade.goods,
    unit: `${mall.mark}广场${101 + i}铺`,
  };
}

const houseNumber = (random: Random): number => 1 + random.below(399);

function factsOf(plan: StorePlan): StoreFacts {
  const { seller, headquarters, trade, place, spot, called = spot, number, sign, unit } = plan;
  return {
    status: 'registered',
    name: `${sign}（${unit ?? `${called}店`}）`,
    seller: { id: seller.id, name: seller.name },
    ...(headquarters ? { headquartersId: headquarters.id } : {}),
    ...place,
    address: addressOf(place, spot, number) + (unit ?? ''),
    categories: trade.categories,
  };
}

/** Registered by somebody of the enterprise that sells in it. */
export function registeredStore(
  { id, n, facts: { status: _, seller, ...facts } }: SeededStore,
  at: Date,
): Decision<Store> {
  const actor = { accountId: `seed-owner-${n}`, roles: ['owner'] as const };
  return registerStore({ id, facts }, sellerOf(seller), { actor, at });
}

/** As much of the seller as registering asks for. */
const sellerOf = ({ id, name }: StoreFacts['seller']): Enterprise => ({
  id,
  name,
  version: 1,
  head: '',
  clocks: [],
  status: 'verified',
  creditCode: '',
  kind: 'independent',
});
