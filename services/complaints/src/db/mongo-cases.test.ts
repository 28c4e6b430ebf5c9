import { randomUUID } from 'node:crypto';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { CASE_STATUSES, type CaseStatus } from '@anxintui/shared/vocabulary/cases';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aBureau,
  aCase,
  anOffer,
  by,
  GIVE,
  laterBy,
  NINE,
  routed,
} from '../domain/a-case.contract.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { complaintsQueries } from '../queries.js';
import { mongoCases } from './mongo-cases.js';

const { connection, drop } = await testDatabase('cases');
afterAll(drop);
const cases = mongoCases(connection);
const stored = connection.collection('cases');
beforeEach(async () => {
  await stored.deleteMany({});
});

const anId = () => receiptNumber(randomUUID());
async function kept(dispute: DisputeCase): Promise<string> {
  const next = { ...dispute, id: anId() };
  const events = [{ type: 'case.filed', at: NINE, by: 'router' }] as const;
  await cases.create({ next, events }, { key: `event:${next.id}` });
  return next.id;
}
const { respondent } = aCase();
const page = { limit: 10 };
const idsOf = (found: DisputeCase[]) => found.map(({ id }) => id);

describe('cases in MongoDB', () => {
  it.each(CASE_STATUSES)('come back as they were kept while %s', async (status) => {
    const breaches = [{ breach: 'store-silent', at: NINE }] as const;
    const { clocks } = routed('with-store');
    const whole = aCase(status, { clocks, breaches, offers: [anOffer()] });

    const id = await kept(whole);

    const { id: _, version: __, head: ___, ...facts } = whole;
    expect((await cases.load(id, ''))?.current).toMatchObject(facts);
  });

  it('keep facts of a newer version at every level, through a step', async () => {
    const newer = {
      ...routed('with-store'),
      hotline: true,
      respondent: { ...respondent, mall: 'M-1' },
      bureau: { ...aBureau(), telephone: '12315' },
      offers: [{ ...anOffer({ by: 'shopper' }), voucher: 'V-1' }],
    };
    const id = await kept(newer);

    const loaded = await cases.load(id, '');
    if (loaded)
      await cases.save(loaded.current, GIVE.offer(loaded.current, by('manager')), { key: 'k' });

    expect((await cases.load(id, ''))?.current).toMatchObject({
      hotline: true,
      respondent: { mall: 'M-1' },
      bureau: { telephone: '12315' },
      offers: [{ voucher: 'V-1' }, { id: 2 }],
    });
  });
});

describe('a list of cases', () => {
  it.each([
    ['of a shopper', { shopperId: 'shopper-9' }, { shopperId: 'shopper-9' }],
    ['of a store', { respondent: { ...respondent, storeId: 'store-9' } }, { storeId: 'store-9' }],
    [
      'of a network',
      { respondent: { ...respondent, headquartersId: 'brand-9' } },
      { headquartersId: 'brand-9' },
    ],
  ])('%s holds theirs and nobody else’s', async (_, theirs, of) => {
    const own = [await kept(aCase('filed', theirs)), await kept(aCase('filed', theirs))].sort();
    await kept(aCase());

    expect(idsOf(await cases.list(of, page))).toEqual(own);
  });

  it.each(aBureau().path)(
    'of the bureau %s holds what reached a desk of its subtree',
    async (bureauId) => {
      const reached = [await kept(routed('with-bureau')), await kept(routed('unrouted'))].sort();
      await kept(routed('with-store'));
      await kept(routed('with-bureau', {}, aBureau({ path: ['bureau-330000'] })));

      expect(idsOf(await cases.list({ bureauId }, page))).toEqual(reached);
      expect(await cases.list({ bureauId: 'bureau-320505' }, page)).toEqual([]);
    },
  );

  it('of a bureau keeps a case that went on from there', async () => {
    const atBureau = GIVE.offer(routed('with-bureau'), by('manager')).next;
    const id = await kept(GIVE['accept-offer'](atBureau, by('shopper')).next);

    expect(idsOf(await cases.list({ bureauId: 'bureau-320500' }, page))).toEqual([id]);
  });

  it('holds one status where one is asked for, and goes on after the page before', async () => {
    const own = [await kept(aCase('closed')), await kept(aCase('closed'))].sort();
    await kept(aCase('filed'));
    const of = { shopperId: 'shopper-1' };

    const first = idsOf(await cases.list(of, { limit: 1, status: 'closed' }));
    const second = await cases.list(of, { limit: 9, status: 'closed', after: first[0] ?? '' });

    expect([...first, ...idsOf(second)]).toEqual(own);
  });
});

describe('what the auditor asks of the cases', () => {
  const { countWaitingWithoutClock, countUnrouted } = complaintsQueries(connection);
  const waiting: CaseStatus[] = [
    'unrouted',
    'with-store',
    'with-headquarters',
    'awaiting-shopper',
    'with-bureau',
    'mediating',
    'settled',
  ];

  it.each(waiting)('finds a case %s in which no clock runs', async (status) => {
    await kept(aCase(status));

    expect(await countWaitingWithoutClock()).toBe(1);
  });

  it.each(CASE_STATUSES.filter((status) => !waiting.includes(status)))(
    'has no quarrel with a case %s without a clock',
    async (status) => {
      await kept(aCase(status));

      expect(await countWaitingWithoutClock()).toBe(0);
    },
  );

  it.each(['with-bureau', 'unrouted'] as const)(
    'has no quarrel with a case %s that stays after its clock has run out',
    async (rung) => {
      const running = routed(rung);
      const ranOut = running.clocks.map((clock) => ({ ...clock, state: 'fired' as const }));
      await kept(running);
      await kept({ ...running, clocks: ranOut });

      expect(await countWaitingWithoutClock()).toBe(0);
    },
  );

  it('has no quarrel with a case with-store whose clocks run', async () => {
    await kept(routed('with-store'));

    expect(await countWaitingWithoutClock()).toBe(0);
  });

  it('finds a case at headquarters that has lost its clock, although the store’s has run out', async () => {
    const running = routed('with-store');
    const [storeAnswer] = running.clocks.map((clock) => ({ ...clock, state: 'fired' as const }));
    const clocks = storeAnswer ? [storeAnswer] : [];
    await kept({ ...running, status: 'with-headquarters', clocks });

    expect(await countWaitingWithoutClock()).toBe(1);
  });

  it('counts the cases that nobody has routed since before an instant', async () => {
    await kept(aCase('filed'));
    await kept(routed('with-store'));

    expect(await countUnrouted(NINE)).toBe(0);
    expect(await countUnrouted(laterBy(NINE, 1))).toBe(1);
  });
});
