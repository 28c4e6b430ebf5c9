import { randomUUID } from 'node:crypto';
import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { aClerkAt, anOfficerAt, aShopper, headquartersOf } from '@anxintui/shared/testing/people';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { CASE_STATUSES, type CaseStatus } from '@anxintui/shared/vocabulary/cases';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ACCEPTED,
  aBureau,
  aCase,
  accepted,
  anOffer,
  aSettlement,
  aTermination,
  by,
  CONSENTED,
  type Facts,
  GIVE,
  laterBy,
  NINE,
  routed,
  settled,
} from '../domain/a-case.contract.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { complaintsQueries } from '../queries.js';
import { listCases } from '../use-cases/read-cases.js';
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

/** A case with something in every place. */
const WHOLE: Facts = {
  offers: [anOffer(), anOffer({ id: 2, state: 'declined' })],
  declines: [{ by: 'manager', at: NINE, words: '不退' }],
  evidence: [{ by: 'shopper', at: NINE, kind: 'photo', words: '吊牌', sha256: 'a'.repeat(64) }],
  messages: 3,
  officer: 'mediator-1',
  acceptance: ACCEPTED,
  materials: [{ at: NINE, of: 'both', words: '请补充' }],
  invitations: [{ at: NINE, mode: 'on-site', heldAt: laterBy(NINE, 1), place: '201 室' }],
  consents: CONSENTED,
  sessions: [{ at: NINE, mode: 'phone', words: '已通话' }],
  settlement: aSettlement(),
  performed: [{ by: 'manager', at: NINE, words: '已退款', proof: 'T-1' }],
  termination: aTermination({ notifiedAt: laterBy(NINE, 1) }),
  reopened: { at: NINE, words: '再议' },
  corrections: [{ at: NINE, what: 'termination-cause', from: 2, to: 3, words: '更正' }],
};

const LATER = [
  'facts.declines',
  'facts.evidence',
  'facts.messages',
  'facts.materials',
  'facts.invitations',
  'facts.consents',
  'facts.sessions',
  'facts.performed',
  'facts.corrections',
  'facts.wishes',
];

describe('cases in MongoDB', () => {
  it.each(CASE_STATUSES)('come back as they were kept while %s', async (status) => {
    const breaches = [{ breach: 'store-silent', at: NINE }] as const;
    const { clocks } = routed('with-store');
    const whole = aCase(status, { clocks, breaches, ...WHOLE });

    const id = await kept(whole);

    const { id: _, version: __, head: ___, ...facts } = whole;
    expect((await cases.load(id, '', EVERYTHING))?.current).toMatchObject(facts);
  });

  it('come back as complaints about a respondent that is not registered', async () => {
    const respondent = {
      storeName: '小店',
      address: '山塘街 1 号',
      division: '320508',
      zone: '320571',
    };
    const { returnId: _, bureau: __, ...complaint } = aCase('filed', { respondent });

    const id = await kept({ ...complaint, ground: 'complaint' });

    const loaded = (await cases.load(id, '', EVERYTHING))?.current;
    expect(loaded).toMatchObject({ ground: 'complaint', respondent });
    expect(loaded).not.toHaveProperty('returnId');
  });

  it('of an earlier version have nothing where it had no place for it', async () => {
    const id = await kept(aCase('filed', WHOLE));
    await stored.updateOne({}, { $unset: Object.fromEntries(LATER.map((name) => [name, 1])) });

    expect((await cases.load(id, '', EVERYTHING))?.current).toMatchObject({
      declines: [],
      evidence: [],
      messages: 0,
      materials: [],
      invitations: [],
      consents: {},
      sessions: [],
      performed: [],
      corrections: [],
      wishes: { publish: false, entrust: false },
    });
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

    const loaded = await cases.load(id, '', EVERYTHING);
    if (loaded)
      await cases.save(loaded.current, GIVE.offer(loaded.current, by('manager')), { key: 'k' });

    expect((await cases.load(id, '', EVERYTHING))?.current).toMatchObject({
      hotline: true,
      respondent: { mall: 'M-1' },
      bureau: { telephone: '12315' },
      offers: [{ voucher: 'V-1' }, { id: 2 }],
    });
  });
});

describe('a list of cases', () => {
  it.each([
    ['of a shopper', { shopperId: 'shopper-9' }, aShopper('shopper-9')],
    ['of a store', { respondent: { ...respondent, storeId: 'store-9' } }, aClerkAt('store-9')],
    [
      'of a network',
      { respondent: { ...respondent, headquartersId: 'brand-9' } },
      headquartersOf('brand-9'),
    ],
  ])('%s holds theirs and nobody else’s', async (_, theirs, actor) => {
    const own = [await kept(aCase('filed', theirs)), await kept(aCase('filed', theirs))].sort();
    await kept(aCase());

    expect(idsOf(await cases.list(actor, page))).toEqual(own);
  });

  it.each(aBureau().path)(
    'of the bureau %s holds what reached a desk of its subtree',
    async (bureauId) => {
      const reached = [await kept(routed('with-bureau')), await kept(routed('unrouted'))].sort();
      await kept(routed('with-store'));
      await kept(routed('with-bureau', {}, aBureau({ path: ['bureau-330000'] })));

      expect(idsOf(await cases.list(anOfficerAt(bureauId), page))).toEqual(reached);
      expect(await cases.list(anOfficerAt('bureau-320505'), page)).toEqual([]);
    },
  );

  it('of a bureau keeps a case that went on from there', async () => {
    const atBureau = GIVE.offer(routed('with-bureau'), by('manager')).next;
    const id = await kept(GIVE['accept-offer'](atBureau, by('shopper')).next);

    expect(idsOf(await cases.list(anOfficerAt('bureau-320500'), page))).toEqual([id]);
  });

  it('of an officer holds those in her charge, at her bureau', async () => {
    const hers = await kept({ ...routed('with-bureau'), officer: 'mediator-9' });
    await kept({ ...routed('with-bureau'), officer: 'mediator-1' });
    await kept({
      ...routed('with-bureau', {}, aBureau({ path: ['bureau-330000'] })),
      officer: 'mediator-9',
    });
    const officer = {
      accountId: 'mediator-9',
      roles: ['mediator'],
      bureauId: 'bureau-320508',
    } as const;

    expect(idsOf(await listCases(cases, officer, { ...page, mine: true }))).toEqual([hers]);
    expect(await listCases(cases, officer, page)).toHaveLength(2);
  });

  it('holds one status where one is asked for, and goes on after the page before', async () => {
    const own = [await kept(aCase('closed')), await kept(aCase('closed'))].sort();
    await kept(aCase('filed'));
    const shopper = aShopper('shopper-1');

    const first = idsOf(await cases.list(shopper, { limit: 1, status: 'closed' }));
    const second = await cases.list(shopper, { limit: 9, status: 'closed', after: first[0] ?? '' });

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
    'terminated',
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

  it.each([
    ['with-bureau', () => routed('with-bureau')],
    ['unrouted', () => routed('unrouted')],
    ['mediating', () => accepted()],
    ['terminated', () => GIVE.terminate(accepted(), by('mediator')).next],
  ])('has no quarrel with a case %s that stays after its clock has run out', async (_, made) => {
    const running = made();
    const ranOut = running.clocks.map((clock) => ({ ...clock, state: 'fired' as const }));
    await kept(running);
    await kept({ ...running, clocks: ranOut });

    expect(await countWaitingWithoutClock()).toBe(0);
  });

  it('has no quarrel with a case with-store whose clocks run', async () => {
    await kept(routed('with-store'));

    expect(await countWaitingWithoutClock()).toBe(0);
  });

  it('finds a settled case whose time to perform ran out without the shopper being asked', async () => {
    const clocks = settled().clocks.map((clock) => ({ ...clock, state: 'fired' as const }));
    await kept(settled({ clocks }));

    expect(await countWaitingWithoutClock()).toBe(1);
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
