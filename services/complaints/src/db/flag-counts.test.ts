import { randomUUID } from 'node:crypto';
import { returnsQueries } from '@anxintui/returns/queries';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { FLAG_FACTORS, type FlagFactor } from '@anxintui/shared/vocabulary/flags';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintsCommands } from '../commands.js';
import { aCase, aSettlement, type Facts, laterBy, NINE } from '../domain/a-case.contract.js';
import { mongoFlags } from './mongo-flags.js';

const { connection, drop } = await testDatabase('flag-counts');
afterAll(drop);
const DAY_MS = 86_400_000;
const daysAgo = (days: number): Date => laterBy(NINE, -days * DAY_MS);
const commandsAt = (at: Date) =>
  complaintsCommands(connection, { now: () => at, ruleBook: () => testRuleBook });
const flags = mongoFlags(connection);
returnsQueries(connection);
beforeEach(async () => {
  for (const name of ['cases', 'returns', 'flags'])
    await connection.collection(name).deleteMany({});
});

const times = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
const cases = (count: number, over: (n: number) => Facts = () => ({})) =>
  connection.collection<Row>('cases').insertMany(
    times(count).map((n) => {
      const next = { ...aCase('with-store', over(n)), id: receiptNumber(randomUUID()), version: 0 };
      const filed = { type: 'case.filed', at: next.filedAt, by: 'router' };
      return newRow({ next, events: [filed] }, { key: randomUUID() }, new Set());
    }),
  );
/** Returns of one store by one shopper: filed, and whatever else happened to them. */
const returns = (count: number, ...events: readonly string[]) =>
  connection.collection<Row>('returns').insertMany(
    times(count).map(() => {
      const facts = { shopperId: 'shopper-1', seller: { storeId: 'store-1' } };
      const next = { id: receiptNumber(randomUUID()), version: 0, head: '', clocks: [], ...facts };
      const filed = { type: 'return.filed', at: NINE, by: 'shopper' };
      const more = events.map((type) => ({ type, at: NINE, by: 'clerk' }));
      return newRow({ next, events: [filed, ...more] }, { key: randomUUID() }, new Set());
    }),
  );
const raised = async (at = NINE) => {
  await commandsAt(at).raiseFlags();
  const found = await connection.collection('flags').find().toArray();
  return found.map(({ factor, subject, figures }) => ({
    factor,
    of: `${subject.kind} ${subject.id}`,
    count: figures.count,
    ...(figures.of === undefined ? {} : { out: figures.of }),
  }));
};
const silence = (n: number) => ({
  shopperId: `shopper-${n}`,
  breaches: [{ breach: 'store-silent', at: daysAgo(1) }] as const,
});
const byOthers = (n: number) => ({ shopperId: `shopper-${n}` });
const elsewhere = (n: number) => ({ respondent: { storeName: `店 ${n}` } });

describe('what is striking about a party', () => {
  it.each<readonly [FlagFactor, () => Promise<unknown>, object]>([
    ['many-complaints', () => cases(10, elsewhere), { of: 'shopper shopper-1', count: 10 }],
    ['many-returns', () => returns(15), { of: 'shopper shopper-1', count: 15 }],
    ['same-store-often', () => cases(5), { of: 'shopper shopper-1', count: 5 }],
    [
      'many-refusals',
      async () => {
        await returns(10, 'return.refused');
        await returns(4, 'return.accepted');
      },
      { of: 'store store-1', count: 10, out: 14 },
    ],
    [
      'refusals-overturned',
      async () => {
        await cases(5, (n) => ({ ...byOthers(n), settlement: aSettlement() }));
        await cases(5, byOthers);
      },
      { of: 'store store-1', count: 5, out: 10 },
    ],
    ['silent', () => cases(5, silence), { of: 'store store-1', count: 5 }],
  ])('is told by %s, with the figures it was counted from', async (factor, happen, shown) => {
    await happen();

    const found = await raised();

    expect(found.filter((each) => each.factor === factor)).toEqual([{ factor, ...shown }]);
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['nine complaints', () => cases(9, elsewhere)],
    [
      'ten of them, one too long ago',
      async () => {
        await cases(9, elsewhere);
        await cases(1, (n) => ({ ...elsewhere(n), filedAt: daysAgo(31) }));
      },
    ],
    ['fourteen returns', () => returns(14)],
    [
      'ten refusals of twenty-one',
      async () => {
        await returns(10, 'return.refused');
        await connection.collection('returns').updateMany({}, { $set: { 'facts.shopperId': 'x' } });
        await returns(11, 'return.accepted');
      },
    ],
    ['four silences', () => cases(4, silence)],
    [
      'complaints about shops that are not registered',
      () =>
        cases(6, () => ({
          ...byOthers(1),
          respondent: { storeName: '街角店' },
        })),
    ],
  ])('is not %s', async (_, happen) => {
    await happen();

    expect(await raised()).toEqual([]);
  });
});

describe('a flag', () => {
  it('is raised once for the same figures, however often they are counted', async () => {
    await cases(12, elsewhere);
    await raised();
    await raised();

    expect(await raised(laterBy(NINE, 20 * DAY_MS))).toHaveLength(1);
  });

  it('is raised anew only for what was filed since', async () => {
    await cases(12, elsewhere);
    await raised();
    const later = laterBy(NINE, 31 * DAY_MS);
    expect(await raised(later)).toHaveLength(1);

    await cases(12, (n) => ({ ...elsewhere(n), filedAt: laterBy(NINE, 30 * DAY_MS) }));

    expect(await raised(later)).toHaveLength(2);
  });

  it('is there once when two routers count at the same time', async () => {
    await cases(12, elsewhere);

    await Promise.all(times(6).map(() => commandsAt(NINE).raiseFlags()));

    expect(await flags.of([{ kind: 'shopper', id: 'shopper-1' }], 10)).toHaveLength(1);
  });

  it('lasts 180 days and says what its threshold was', async () => {
    await cases(12, elsewhere);
    await raised();

    const [flag] = await flags.of([{ kind: 'shopper', id: 'shopper-1' }], 10);

    expect(flag).toMatchObject({
      figures: { count: 12, threshold: 10, from: daysAgo(30), until: NINE },
      raisedAt: NINE,
      expiresAt: laterBy(NINE, 180 * DAY_MS),
    });
    expect(flag?.id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is contested by one of many at the same moment', async () => {
    await cases(12, elsewhere);
    await raised();
    const [flag] = await flags.of([{ kind: 'shopper', id: 'shopper-1' }], 10);

    const asked = (n: number) => ({ at: NINE, words: '不是我', cause: `k${n}`, fingerprint: 'f' });
    const done = await Promise.all(times(20).map((n) => flags.contest(flag?.id ?? '', asked(n))));

    expect(done.filter((each) => each !== null)).toHaveLength(1);
  });

  it('is counted on an index, whatever the factor', async () => {
    expect(FLAG_FACTORS).toHaveLength(6);
    await connection.models['cases']?.createIndexes();
    await connection.models['returns']?.createIndexes();

    for (const [collection, filter] of [
      ['cases', { 'facts.filedAt': { $gte: NINE } }],
      ['cases', { 'facts.breaches.at': { $gte: NINE } }],
      ['returns', { 'history.0.at': { $gte: NINE } }],
    ] as const) {
      const plan = await connection.collection(collection).find(filter).explain('queryPlanner');
      expect(JSON.stringify(plan)).toContain('IXSCAN');
    }
  });
});
