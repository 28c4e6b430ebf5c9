import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { firstOf, seedEnterprises } from './enterprises.js';
import type { Place } from './places.js';
import { inTurn, randomOf } from './random.js';

/** How the stores of the seed are numbered: shops first, then those of brands, then counters in malls. */
export const FIRST_BRANDED = 66;
export const FIRST_COUNTER = 166;
export const STORES = 200;
export const BRANDS = 8;

const LANDMARKS = {
  suzhouStore: 0,
  storeWithoutAccount: 1,
  nanjingStore: FIRST_BRANDED,
  zoneStore: FIRST_BRANDED + 1,
  brandStoreWithoutAccount: FIRST_BRANDED + BRANDS,
  franchiseStore: FIRST_BRANDED + 2 * BRANDS,
  counterStore: FIRST_COUNTER,
} as const;

type Spot = { readonly place: Place; readonly spot: string };
/** Stores whose place is the same for every seed. */
export const FIXED_SPOTS: Readonly<Record<number, Spot>> = {
  [LANDMARKS.suzhouStore]: { place: { division: '320505' }, spot: '狮山路' },
  [LANDMARKS.storeWithoutAccount]: { place: { division: '320505' }, spot: '长江路' },
  [LANDMARKS.nanjingStore]: { place: { division: '320102' }, spot: '珠江路' },
  [LANDMARKS.zoneStore]: { place: { division: '320506', zone: '320576' }, spot: '现代大道' },
  [LANDMARKS.brandStoreWithoutAccount]: { place: { division: '320102' }, spot: '北京东路' },
};

type Promised = { readonly windowDays: number; readonly refundHours: number };
/** Stores whose promise is the same for every seed; these leave out whatever their trade may leave out. */
export const FIXED_PROMISES: Readonly<Record<number, Promised>> = {
  [LANDMARKS.suzhouStore]: { windowDays: 7, refundHours: 48 },
  [LANDMARKS.nanjingStore]: { windowDays: 15, refundHours: 24 },
};

/** The bureaus whose clock for acceptance is statutory, because they have published this platform. */
export const PUBLISHING: readonly string[] = ['320505', '320102'];

const SILENT: readonly number[] = [
  LANDMARKS.storeWithoutAccount,
  LANDMARKS.brandStoreWithoutAccount,
  ...[12, 37, 62, 87, 112, 137, 162, 187],
];
/** Among the stores beyond the landmarks, as many have nobody. */
const SILENT_EVERY = 41;
/** Nobody of the others has an account, so disputes about them cannot go to the store. */
export const hasAccount = (n: number): boolean =>
  n < STORES ? !SILENT.includes(n) : n % SILENT_EVERY > 0;

export const storeIdOf = (seed: number, n: number): string =>
  receiptNumber(`seed:${seed}:store:${n}`);

export type DemoIds = ReturnType<typeof idsOf>;
const KNOWN = new Map<number, DemoIds>();

/** The stores and enterprises that demo people work for and tests rely on. */
export function demoIds(seed: number): DemoIds {
  const ids = KNOWN.get(seed) ?? idsOf(seed);
  KNOWN.set(seed, ids);
  return ids;
}

const idsOf = (seed: number) => ({
  suzhouEnterprise: enterpriseOf(seed, firstOf('shop')),
  brand: enterpriseOf(seed, firstOf('brand')),
  suzhouStore: storeIdOf(seed, LANDMARKS.suzhouStore),
  /** Independent, in 320505: its disputes go straight to the bureau. */
  storeWithoutAccount: storeIdOf(seed, LANDMARKS.storeWithoutAccount),
  nanjingStore: storeIdOf(seed, LANDMARKS.nanjingStore),
  /** Of another brand, in Suzhou Industrial Park, whose bureau is the zone's. */
  zoneStore: storeIdOf(seed, LANDMARKS.zoneStore),
  /** Of the brand in Nanjing: its disputes go to headquarters. */
  brandStoreWithoutAccount: storeIdOf(seed, LANDMARKS.brandStoreWithoutAccount),
  /** Of the brand in Nanjing, but another enterprise is the seller of record. */
  franchiseStore: storeIdOf(seed, LANDMARKS.franchiseStore),
  /** In a mall, which takes the payment. */
  counterStore: storeIdOf(seed, LANDMARKS.counterStore),
});

/** Enterprises are known by their credit codes, which are drawn before anything else. */
const enterpriseOf = (seed: number, n: number): string =>
  inTurn(seedEnterprises(randomOf(seed)), n).id;
