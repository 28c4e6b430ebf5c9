import type { Pledge } from '@anxintui/registry/domain/pledge';
import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { addDays, startOfDay } from '@anxintui/shared/calendar/civil-date';
import { bureauOf } from './bureaus.js';
import { FIXED_PROMISES, STORES } from './landmarks.js';
import { fateOf, isDemoCounty } from './pledge-fates.js';
import { approved, type Pledging } from './pledge-steps.js';
import { asTwin } from './pledge-twins.js';
import { type Random, randomOf } from './random.js';
import type { SeededStore } from './stores.js';
import { isTakenOver, takenOver } from './taken-over.js';

const FIRST_DAY = '2025-01-01';
const FIRST_HALF_YEAR_DAYS = 181;
/** Seven days is what most promise. */
const WINDOW_DAYS = [7, 7, 15, 30];
const REFUND_HOURS = [24, 48, 72];
const DISCLOSURES = [
  '收银台告示与小票注明',
  '商品标签和货架提示',
  '收银台告示',
  '导购口头告知并在小票注明',
];
const FREIGHT = ['shopper', 'shopper', 'seller'] as const;
const HOUR_MS = 60 * 60 * 1000;

type When = { readonly seed: number; readonly now: Date };

/** How the pledge of a store came about and what became of it; null for the few stores that have none. */
export function pledgeOf(one: SeededStore, when: When): Decision<Pledge> | null {
  if (one.n < STORES) return landmarkPledge(one, when);
  const plan = planOf(one, when);
  const key = JSON.stringify([when.seed, when.now.getTime(), plan, variantOf(one)]);
  const known = DECIDED.get(key);
  if (known) return known.decision && asTwin(known.decision, pledgingOf(one, planned(plan, when)));
  const decision = plannedPledge(one, when);
  if (DECIDED.size >= MOST_DECIDED) DECIDED.clear();
  DECIDED.set(key, { decision });
  return decision;
}

/** The same decided step by step, and never copied. */
export function plannedPledge(one: SeededStore, when: When): Decision<Pledge> | null {
  const random = planned(planOf(one, when), when);
  const pledging = { ...pledgingOf(one, random), random, now: when.now };
  return isTakenOver(one.n) ? takenOver(pledging) : fateOf(pledging);
}

/** Stores that submit together have the same days and terms, so their pledges are decided once and copied. */
const PLANS = 256;
const MOST_DECIDED = 4_000;
const DECIDED = new Map<string, { readonly decision: Decision<Pledge> | null }>();

/** Far from the streams of blocks, points and people. */
const PLEDGE_STREAM = -1_000_000_000;
const PLANS_STREAM = -1_500_000_000;

const planOf = ({ n }: SeededStore, { seed }: When): number =>
  randomOf(seed, PLEDGE_STREAM - n).below(PLANS);
const planned = (plan: number, { seed }: When): Random => randomOf(seed, PLANS_STREAM - plan);

/** What besides the plan decides about days and terms. */
const variantOf = ({ n, trade, facts }: SeededStore): readonly unknown[] => [
  isTakenOver(n),
  trade.mayExclude,
  facts.headquartersId === undefined,
  isDemoCounty(facts.division),
];

function landmarkPledge(one: SeededStore, { seed, now }: When): Decision<Pledge> {
  const random = randomOf(seed, PLEDGE_STREAM - one.n);
  const approvedOn = addDays(FIRST_DAY, random.below(FIRST_HALF_YEAR_DAYS) - 1);
  const pledging = { ...pledgingOf(one, random), random, now };
  return approved(pledging, at(approvedOn, 15)).told();
}

function pledgingOf(
  one: SeededStore,
  random: Random,
): Pick<Pledging, 'store' | 'bureau' | 'terms'> {
  const { name, division, zone, seller, headquartersId } = one.facts;
  const drawn = { windowDays: random.pick(WINDOW_DAYS), refundHours: random.pick(REFUND_HOURS) };
  const fixed = FIXED_PROMISES[one.n];
  const excludes = random.below(2) === 0 || fixed !== undefined;
  const { mayExclude } = one.trade;
  const terms = {
    ...(fixed ?? drawn),
    excluded: excludes ? mayExclude : [],
    disclosure: random.pick(DISCLOSURES),
    freight: random.pick(FREIGHT),
    returnPlaces: headquartersId
      ? (['this-store', 'same-city-network'] as const)
      : (['this-store'] as const),
  };
  const store = {
    id: one.id,
    name,
    division,
    ...(zone ? { zone } : {}),
    sellerId: seller.id,
    ...(headquartersId ? { headquartersId } : {}),
  };
  return { store, terms, bureau: bureauOf(division, zone) };
}

/** A moment of a working day. */
const at = (on: string, hour: number): Date => new Date(startOfDay(on).getTime() + hour * HOUR_MS);
