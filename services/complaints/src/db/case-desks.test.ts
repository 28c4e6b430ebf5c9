import { randomUUID } from 'node:crypto';
import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { receiptNumber, shortNumber } from '@anxintui/shared/identifiers/receipt-number';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { anOfficerAt } from '@anxintui/shared/testing/people';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { CASE_ORDERS, CASE_STATUSES, CASE_VIEWS } from '@anxintui/shared/vocabulary/cases';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aBureau,
  aCase,
  aClockOf,
  accepted,
  anActor,
  by,
  GIVE,
  laterBy,
  NINE,
  routed,
} from '../domain/a-case.contract.js';
import type { DeskPage, Mark, Narrowed, OrderOfCases } from '../domain/case-desks.js';
import { involvedIn } from '../domain/case-lifecycle.js';
import { deskOf, pilesOf } from '../domain/desk.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { type ListedCase, listedCase, type Step, sortable, stepOf } from '../domain/listed-case.js';
import { mongoCaseDesks } from './case-desks.js';
import { listUnlistedCases } from './list-cases.js';
import { caseModel, mongoCases } from './mongo-cases.js';

const { connection, drop } = await testDatabase('case-desks');
afterAll(drop);
beforeAll(() => buildIndexes([caseModel(connection)]));
const cases = mongoCases(connection);
const desks = mongoCaseDesks(connection);
const rows = connection.collection<{ _id: string; listed: object }>('cases');
const stored = connection.collection('cases');
beforeEach(async () => {
  await stored.deleteMany({});
});

const NOWHERE = { side: 'store', name: '', todo: [] } as const;
const supervisor = anOfficerAt('bureau-320508', 'supervisor');
const desk = deskOf(supervisor) ?? NOWHERE;
const FIRST = { by: 'due', isDescending: false, limit: 50 } as const;
const DAY_MS = 24 * 3_600_000;

async function kept(dispute: DisputeCase): Promise<DisputeCase> {
  const next = { ...dispute, id: receiptNumber(randomUUID()) };
  const events = [{ type: 'case.filed', at: NINE, by: 'router' }] as const;
  await cases.create({ next, events }, { key: `event:${next.id}` });
  return next;
}
const idsOf = (found: readonly DisputeCase[]) => found.map(({ id }) => id);
const all = pilesOf(desk, undefined, NINE);
const onDesk = async (narrowed: Narrowed, page: DeskPage = FIRST) =>
  idsOf(await desks.page(all, narrowed, { ...FIRST, ...page }));
const markOf = (dispute: DisputeCase | undefined, key: 'due' | 'filed'): Mark | undefined => {
  const listed = dispute && listedCase(dispute);
  return dispute && listed && { step: stepOf(dispute), key: listed[key] };
};

describe('a desk in MongoDB', () => {
  it('holds exactly what concerns whoever sits there, once it is routed', async () => {
    const clocks = [aClockOf('complaint-acceptance', 'met')];
    const made = await Promise.all(
      CASE_STATUSES.flatMap((status) => [
        kept(aCase(status)),
        kept(aCase(status, { clocks })),
        kept(aCase(status, { clocks, bureau: aBureau({ path: ['bureau-330000'] }) })),
      ]),
    );

    for (const actor of [supervisor, anActor('manager'), anActor('headquarters')]) {
      const name = deskOf(actor) ?? NOWHERE;
      const found = await desks.page(pilesOf(name, undefined, NINE), {}, FIRST);
      const theirs = made.filter(
        (dispute) => dispute.status !== 'filed' && partiesOf(actor, involvedIn(dispute)).length > 0,
      );
      expect(idsOf(found).sort()).toEqual(idsOf(theirs).sort());
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('follows a case from step to step', async () => {
    const dispute = await kept(routed('with-bureau'));
    const loaded = await cases.load(dispute.id, '', EVERYTHING);
    if (loaded)
      await cases.save(loaded.current, GIVE.accept(loaded.current, by('intake')), { key: 'k' });

    const mediating = [{ desk: desk.name, steps: ['mediating'] }] as const;
    expect(idsOf(await desks.page(mediating, {}, FIRST))).toEqual([dispute.id]);
  });

  it('gets what was written before there were desks', async () => {
    const { id } = await kept(routed('with-bureau'));
    await stored.updateMany({}, { $unset: { listed: true } });
    const before = await onDesk({});

    await listUnlistedCases(connection);

    expect([before, await onDesk({})]).toEqual([[], [id]]);
  });

  it('is read through its own indexes', async () => {
    const plan = await stored
      .find({ 'listed.desks': desk.name, 'listed.step': { $in: ['mediating'] } })
      .sort({ 'listed.due': 1 })
      .explain('queryPlanner');

    expect(JSON.stringify(plan)).toContain('queue-due');
  });
});

describe('a view', () => {
  const soon = laterBy(NINE, DAY_MS);
  const clockDue = (dueAt: Date) => [{ ...aClockOf('complaint-acceptance'), dueAt }];
  const bureauLate = [{ breach: 'bureau-untimely', at: NINE }] as const;

  it('shows what is to do, due soon, overdue, and to be reviewed', async () => {
    const dueSoon = await kept(routed('with-bureau', {}));
    await stored.updateMany(
      {},
      { $set: { listed: listedCase({ ...dueSoon, clocks: clockDue(soon) }) } },
    );
    const late = await kept({ ...routed('with-bureau'), clocks: clockDue(laterBy(NINE, -1)) });
    const missed = await kept(accepted({ breaches: bureauLate }));
    const unrouted = await kept(routed('unrouted'));
    await kept(
      aCase('closed', { breaches: bureauLate, clocks: [aClockOf('complaint-acceptance', 'met')] }),
    );

    const shown = async (view: (typeof CASE_VIEWS)[number]) =>
      idsOf(await desks.page(pilesOf(desk, view, NINE), {}, FIRST));
    const [todo, due, overdue, review] = await Promise.all(CASE_VIEWS.map(shown));

    expect(todo?.toSorted()).toEqual(idsOf([dueSoon, late, missed, unrouted]).sort());
    expect(due?.toSorted()).toEqual(idsOf([dueSoon, unrouted]).sort());
    expect(overdue?.toSorted()).toEqual(idsOf([late, missed]).sort());
    expect(review?.toSorted()).toEqual(idsOf([missed, unrouted]).sort());
  });

  it('is counted up to the most that is asked for', async () => {
    await Promise.all([1, 2, 3].map(() => kept(routed('with-bureau'))));
    const [pile = { desk: '', steps: [] }] = pilesOf(desk, 'todo', NINE);

    expect([await desks.count(pile, 2), await desks.count(pile, 9)]).toEqual([2, 3]);
  });
});

describe('what narrows a desk down', () => {
  it.each([
    ['the claim', { kind: 'repair' }],
    ['the store', { storeId: 'store-7' }],
    ['the county', { division: '320506' }],
    ['the city', { division: '320500' }],
    ['the province', { division: '320000' }],
    ['the officer', { officer: 'mediator-7' }],
    ['names', { names: ['平江路店', '别处'] }],
    ['words of a name', { words: ['平江', '店'] }],
  ] as const)('is %s', async (_, narrowed) => {
    const respondent = { storeId: 'store-7', storeName: '平江路店', division: '320506' };
    const claim = { kind: 'repair' } as const;
    const wanted = await kept({ ...accepted({ respondent, claim }), officer: 'mediator-7' });
    await kept(accepted({ respondent: { storeName: '观前街店', division: '330106' } }));

    expect(await onDesk(narrowed)).toEqual([wanted.id]);
  });

  it('is a number, whole or short', async () => {
    const { id } = await kept(accepted());
    await kept(accepted());

    expect(await onDesk({ id })).toEqual([id]);
    expect(await onDesk({ short: shortNumber(id) })).toEqual([id]);
  });

  it('is that nobody is in charge', async () => {
    await kept({ ...accepted(), officer: 'mediator-7' });
    const free = await kept(accepted());

    expect(await onDesk({ officer: '' })).toEqual([free.id]);
  });

  it('takes words as they stand, not as a pattern', async () => {
    await kept(accepted());

    expect(await onDesk({ words: ['.*'] })).toEqual([]);
  });

  it('is no way to what lies on another desk', async () => {
    const elsewhere = aBureau({ path: ['bureau-330000'] });
    const { id } = await kept(routed('with-bureau', {}, elsewhere));

    expect(await onDesk({ id })).toEqual([]);
  });

  it('knows the stores of a desk by name', async () => {
    await Promise.all([kept(accepted()), kept(accepted())]);

    expect(await desks.names(desk.name)).toEqual(['观前街店']);
  });
});

/** So many in each step, filed hour by hour; a tenth of them is not overdue, and these were not filed last. */
async function manyOnDesk(...steps: readonly (readonly [Step, number])[]): Promise<void> {
  const { id: _id } = await kept(accepted());
  const row = await rows.findOne({ _id });
  await rows.deleteMany({});
  const made = steps.flatMap(([step, many]) =>
    Array.from({ length: many }, (_, n) => {
      const id = receiptNumber(`${step}:${n}`);
      const due = `${sortable(laterBy(NINE, n % 10 === 3 ? DAY_MS : -n - 1))} ${id}`;
      const filed = `${sortable(laterBy(NINE, -(many - n) * 3_600_000))} ${id}`;
      return { ...row, _id: id, listed: { ...row?.listed, step, due, filed } };
    }),
  );
  await rows.insertMany(made);
}

async function oneByOne(way: OrderOfCases, pages: number): Promise<DisputeCase[]> {
  const sofar: DisputeCase[] = [];
  while (sofar.length < pages) {
    const after = markOf(sofar.at(-1), way.by === 'filed' ? 'filed' : 'due');
    const page = { ...way, limit: 1, ...(after ? { after } : {}) };
    const [next] = await desks.page(all, {}, page);
    if (!next) break;
    sofar.push(next);
  }
  return sofar;
}

describe('the order of a desk', () => {
  const ways = CASE_ORDERS.flatMap((order) =>
    [false, true].map((isDescending) => ({ by: order, isDescending })),
  );

  it.each(ways)('by $by, descending: $isDescending, is the same page by page', async (way) => {
    const steps = ['with-bureau', 'unrouted', 'with-bureau', 'unrouted', 'with-bureau'] as const;
    for (const [n, step] of steps.entries())
      await kept(routed(step, { filedAt: laterBy(NINE, n), clocks: [] }));
    const whole = await desks.page(all, {}, { ...FIRST, ...way });

    const sofar = await oneByOne(way, whole.length);

    expect(idsOf(sofar)).toEqual(idsOf(whole));
    expect(whole).toHaveLength(steps.length);
  });

  it('by due begins with the most urgent, by status with what has come least far', async () => {
    const mediating = await kept(accepted());
    const waiting = await kept(routed('with-bureau'));
    const closed = await kept(
      aCase('closed', { clocks: [aClockOf('complaint-acceptance', 'met')] }),
    );

    expect(await onDesk({})).toEqual(idsOf([waiting, mediating, closed]));
    expect(await onDesk({}, { by: 'status', isDescending: true })).toEqual(
      idsOf([closed, mediating, waiting]),
    );
  });

  it('is that of filing also among far more overdue cases than are sorted at once', async () => {
    await manyOnDesk(['with-bureau', 2_500], ['mediating', 2_200], ['unrouted', 40]);
    const overdue = pilesOf(desk, 'overdue', NINE);
    const isOverdue = ({ listed }: { listed: ListedCase }) => listed.due < sortable(NINE);
    const inOrder = (await stored.find<{ _id: string; listed: ListedCase }>({}).toArray())
      .filter(isOverdue)
      .sort((one, other) => (one.listed.filed < other.listed.filed ? -1 : 1))
      .map(({ _id }) => _id);

    for (const isDescending of [false, true]) {
      const found = await desks.page(overdue, {}, { by: 'filed', isDescending, limit: 50 });
      const expected = isDescending ? inOrder.toReversed() : inOrder;
      expect(idsOf(found)).toEqual(expected.slice(0, 50));
    }
    expect(inOrder.length).toBeGreaterThan(4_100);
  });

  it('of everything is the order of its pages', async () => {
    await Promise.all([1, 2, 3].map(() => kept(accepted())));
    const chunks: DisputeCase[] = [];
    for await (const chunk of desks.each(all, {}, FIRST)) chunks.push(...chunk);

    expect(idsOf(chunks)).toEqual(await onDesk({}));
  });
});
