import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { addDays, startOfDay } from '@anxintui/shared/calendar/civil-date';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import {
  DELIVERY_MODES,
  GOODS_CATEGORIES,
  type GoodsCategory,
  PROOF_KINDS,
} from '@anxintui/shared/vocabulary/claims';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAskedPledge, aPledgingStore } from '../domain/a-pledging-store.contract.js';
import type { PledgingStore } from '../domain/eligibility.js';
import { REFUSALS } from '../domain/file-return.js';
import { involvedIn, type Purchase } from '../domain/return-request.js';
import { fileReturnOnce } from './file-return.js';
import { readEligibility } from './read-eligibility.js';

const RUNS = 5_000;
const DAY_MS = 24 * 3_600_000;
/** A year before it and the Spring Festival, National Day and the end of the year after it. */
const FIRST_DAY = '2026-01-01';
const aDay = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(FIRST_DAY, days));
/** Within a second of midnight in Shanghai, or anywhere in the day. */
const anInstant = fc
  .tuple(
    aDay(0, 400),
    fc.oneof(fc.constantFrom(-1, 0, 1, 999, -999), fc.integer({ min: 0, max: DAY_MS })),
  )
  .map(([on, ms]) => new Date(startOfDay(on).getTime() + ms));

/** Versions that follow one another, some with days on which the pledge was suspended. */
type Version = {
  readonly days: number;
  readonly windowDays: number;
  readonly excluded: readonly GoodsCategory[];
  readonly suspended: readonly [number, number] | undefined;
};
type Versions = readonly Version[];
const someVersions: fc.Arbitrary<Versions> = fc.array(
  fc.record({
    days: fc.integer({ min: 1, max: 200 }),
    windowDays: fc.integer({ min: 7, max: 365 }),
    excluded: fc.subarray([...GOODS_CATEGORIES], { maxLength: 5 }),
    suspended: fc.option(fc.tuple(fc.nat(200), fc.nat(30)), { nil: undefined }),
  }),
  { maxLength: 4 },
);

/** The store with the version of that day, as the registry would tell it. */
function storeOn(versions: Versions, on: string): PledgingStore {
  let from = addDays(FIRST_DAY, -60);
  for (const [index, { days, windowDays, excluded, suspended }] of versions.entries()) {
    const until = addDays(from, days);
    const [start, length] = suspended ?? [days, 0];
    const isSuspended = addDays(from, start) <= on && on < addDays(from, start + length);
    if (from <= on && on < until && !isSuspended)
      return aPledgingStore({
        pledge: anAskedPledge({ version: index + 1, windowDays, excluded }),
      });
    from = until;
  }
  return aPledgingStore({ pledge: null });
}

const aPurchase = fc
  .record({
    on: aDay(-80, 420),
    later: fc.integer({ min: -2, max: 12 }),
    delivery: fc.constantFrom(...DELIVERY_MODES),
    kind: fc.constantFrom(...PROOF_KINDS),
  })
  .map(
    ({ on, later, delivery, kind }): Purchase => ({
      on,
      delivery,
      receivedOn: addDays(on, later),
      proof: { kind },
    }),
  );
/** Mostly asked within two days of where the window begins or ends, else at any time. */
const asked = fc.record({
  versions: someVersions,
  purchase: aPurchase,
  near: fc.option(
    fc.record({ edge: fc.constantFrom(0, 1), days: fc.integer({ min: -2, max: 2 }) }),
    { nil: undefined, freq: 4 },
  ),
  at: anInstant,
  category: fc.constantFrom(...GOODS_CATEGORIES),
});

type Deps = { readonly versions: Versions; readonly at: Date };
const depsOf = ({ versions, at }: Deps) => ({
  pledgingStore: async (_: string, on: string) => storeOn(versions, on),
  now: () => at,
});

/** What filing comes to: the last day of the pass, or the code, the clause and the last day of the refusal. */
async function filing(deps: ReturnType<typeof depsOf>, purchase: Purchase, category: string) {
  const rows = memoryAggregates(involvedIn);
  const returns = {
    ...rows,
    read: async () => null,
    readEvent: async () => null,
    list: async () => [],
  };
  const items = GOODS_CATEGORIES.filter((each) => each === category).map((each) => ({
    name: '商品',
    category: each,
    quantity: 1,
    paidFen: 100,
  }));
  const filed = {
    id: '7K3M9Q2FX4TDH8PZ',
    shopperId: 'shopper-1',
    storeId: 'store-1',
    purchase,
    items,
  };
  try {
    const all = { ...deps, returns, ruleBook: () => testRuleBook };
    const { first } = await fileReturnOnce(all, filed, { key: 'k1' });
    return { code: '', until: first.data?.['until'] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, until: error.details['until'], clauseZh: error.details['clauseZh'] };
  }
}

describe('the answer before leaving home and the decision at filing', () => {
  it(`agree on ${RUNS} purchases, with the same last day and clause`, {
    timeout: 60_000,
  }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(asked, async ({ versions, purchase, near, at, category }) => {
        const window = storeOn(versions, purchase.on).pledge?.windowDays ?? 0;
        const then = near ? nearTo(purchase, near.edge * window + near.days, at) : at;
        const deps = depsOf({ versions, at: then });
        const { proof, ...bought } = purchase;

        const question = { ...bought, category, proof: proof.kind, storeId: 'store-1' };
        const answer = await readEligibility(deps, question);
        const decision = await filing(deps, purchase, category);

        seen.add(answer.outcome);
        const [code] = REFUSALS[answer.outcome];
        expect(decision.code).toBe(code);
        expect(decision.until).toBe(answer.until);
        expect(decision.clauseZh ?? answer.clause.zh).toBe(answer.clause.zh);
      }),
      { numRuns: RUNS, seed: 20_260_302 },
    );
    expect([...seen].sort()).toEqual(Object.keys(REFUSALS).sort());
  });
});

/** So many days after the goods came, at the time of day that was drawn. */
function nearTo({ receivedOn }: Purchase, days: number, at: Date): Date {
  const ms = (at.getTime() - startOfDay(FIRST_DAY).getTime()) % DAY_MS;
  return new Date(startOfDay(addDays(receivedOn, days)).getTime() + ms);
}
