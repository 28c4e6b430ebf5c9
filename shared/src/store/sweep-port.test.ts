import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../aggregate/aggregate.js';
import type { Clock } from '../aggregate/clocks.js';
import { step } from '../aggregate/step.js';
import { aClock, aCustody, after, custodyOverdue, NINE, resealed } from '../testing/custody.js';
import { custodyModel, custodyRow, mongoCustody } from '../testing/stored-custody.js';
import { testDatabase } from '../testing/test-database.js';
import type { Row } from './aggregate-model.js';
import { buildIndexes } from './indexes.js';
import { sweepPort } from './sweep-port.js';

const { connection, drop } = await testDatabase('sweep-port');
afterAll(drop);
const DUE = after(1000);

/** Each test has a collection of its own, with one aggregate per list of clocks. */
async function waiting(now: Date, ...lists: Partial<Clock>[][]) {
  const collection = randomUUID();
  const model = custodyModel(connection, collection);
  const rows = lists.map((list) =>
    custodyRow(aCustody({ id: randomUUID(), clocks: list.map(aClock) })),
  );
  await buildIndexes([model]);
  await model.insertMany(rows);
  const deps = {
    rows: mongoCustody(connection, collection),
    overdue: custodyOverdue,
    now: () => now,
  };
  const ids = rows.map(({ _id }) => _id);
  return { port: sweepPort(model, deps), deps, model, ids, all: () => model.find().lean<Row[]>() };
}
const typesOf = ({ history }: Row) => history.map(({ type }) => type);

describe('looking for what is due', () => {
  it('finds the aggregates with an open clock due by now, the most overdue first', async () => {
    const { port, ids } = await waiting(
      NINE,
      [{ dueAt: after(2) }],
      [{ dueAt: after(1) }],
      [{ dueAt: after(3) }],
      [{ dueAt: after(1), state: 'met' }],
    );

    expect(await port.due(after(2), 10)).toEqual([ids[1], ids[0]]);
    expect(await port.due(after(9), 2)).toEqual([ids[1], ids[0]]);
    expect(await port.due(NINE, 10)).toEqual([]);
  });
});

describe('firing', () => {
  it('does nothing one millisecond early', async () => {
    const { port, ids, all } = await waiting(after(999), [{ dueAt: DUE }]);

    expect(await port.fire(ids[0] ?? '')).toBeNull();
    expect((await all()).map(({ version }) => version)).toEqual([1]);
  });

  it('fires on the instant, with the clock as the cause, and says how late it was', async () => {
    const { port, ids, all } = await waiting(after(1500), [{ dueAt: DUE }]);

    expect(await port.fire(ids[0] ?? '')).toEqual({ id: ids[0], lateByMs: 500 });
    expect(await all()).toMatchObject([
      {
        version: 2,
        clocks: [{ state: 'fired', lateByMs: 500 }],
        history: [{}, { type: 'custody.refund-overdue', cause: 'clock:refund:1', by: 'clock' }],
      },
    ]);
  });

  it('fires all that is due on one aggregate in one step', async () => {
    const { port, ids, all } = await waiting(after(1500), [
      { kind: 'pass', dueAt: DUE },
      { dueAt: after(1200) },
      { kind: 'review', dueAt: after(9999) },
    ]);

    await port.fire(ids[0] ?? '');

    expect((await all()).map(typesOf)).toEqual([
      ['custody.taken', 'custody.pass-overdue', 'custody.refund-overdue'],
    ]);
    expect(await all()).toMatchObject([{ nextDueAt: after(9999) }]);
  });

  it('finds nothing to fire where there is nothing', async () => {
    const { port } = await waiting(DUE);

    expect(await port.fire(randomUUID())).toBeNull();
  });

  it('fires each of two hundred clocks once, however many equal sweepers are at it', async () => {
    const { deps, model, ids, all } = await waiting(
      DUE,
      ...Array.from({ length: 200 }, () => [{ dueAt: DUE }]),
    );
    const sweepers = Array.from({ length: 8 }, () => sweepPort(model, deps));

    const fired = await Promise.all(
      sweepers.map(async (port) => Promise.all((await port.due(DUE, 500)).map(port.fire))),
    );

    const winners = fired.flat().flatMap((each) => each?.id ?? []);
    expect(winners.sort()).toEqual(ids.sort());
    expect(new Set((await all()).map((row) => typesOf(row).join()))).toEqual(
      new Set(['custody.taken,custody.refund-overdue']),
    );
    expect(await sweepers[0]?.due(after(99_999), 500)).toEqual([]);
  });

  it('and a person acting on the same instant leave the clock fired once', async () => {
    const { port, deps, ids, all } = await waiting(DUE, [{ dueAt: DUE }]);
    const [id = ''] = ids;

    await Promise.all([
      port.fire(id),
      step(
        deps,
        { id, cause: { key: 'k1' }, viewer: EVERYTHING },
        { decide: (it) => resealed(it, 'S-2') },
      ),
      port.fire(id),
    ]);

    expect((await all()).map(typesOf)).toEqual([
      ['custody.taken', 'custody.refund-overdue', 'custody.resealed'],
    ]);
  });
});

describe('what the auditor asks', () => {
  it('counts the aggregates whose clock was due before an instant', async () => {
    const { port } = await waiting(NINE, [{ dueAt: after(-1) }], [{ dueAt: NINE }], []);

    expect(await port.countOverdue(NINE)).toBe(1);
  });

  it('finds nobody whose due date agrees with the clocks', async () => {
    const { port } = await waiting(
      NINE,
      [{ dueAt: after(2) }, { dueAt: after(1) }, { dueAt: NINE, state: 'met' }],
      [{ state: 'superseded' }],
      [],
    );

    expect(await port.disagreeing(10)).toEqual([]);
  });

  it.each([
    ['moved', { $set: { nextDueAt: after(99_999) } }],
    ['taken away', { $unset: { nextDueAt: true } }],
  ] as const)('finds an aggregate whose due date was %s', async (_, tampering) => {
    const { port, model, ids } = await waiting(NINE, [{ dueAt: DUE }], [{ dueAt: DUE }], []);

    await model.updateOne({ _id: ids[0] ?? '' }, tampering);

    expect(await port.disagreeing(10)).toEqual([ids[0]]);
  });

  it('finds an aggregate with a due date that no open clock stands behind', async () => {
    const { port, model, ids } = await waiting(NINE, [], [{ state: 'fired' }]);

    await model.updateMany({}, { $set: { nextDueAt: DUE } });

    expect((await port.disagreeing(10)).sort()).toEqual(ids.sort());
    expect(await port.disagreeing(1)).toHaveLength(1);
  });
});
