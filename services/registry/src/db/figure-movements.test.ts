import { testDatabase } from '@anxintui/shared/testing/test-database';
import { FIGURE_KINDS, type FigureKind } from '@anxintui/shared/vocabulary/figures';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultTarget } from '../domain/figure-targets.js';
import { yearFigures } from '../domain/figures.js';
import type { PledgeVersion } from '../domain/pledge.js';
import { enterTarget } from '../use-cases/enter-figure-target.js';
import { refreshFigures } from '../use-cases/refresh-figures.js';
import { mongoFigureMovements, movementModel, movementRows } from './figure-movements.js';
import { mongoTargets, targetModel } from './figure-targets.js';

const { connection, drop } = await testDatabase('figures');
afterAll(drop);
const movements = mongoFigureMovements(connection);
const targets = mongoTargets(connection);
await movementModel(connection).createIndexes();
await targetModel(connection).createIndexes();
beforeEach(async () => {
  await movementModel(connection).deleteMany({});
  await targetModel(connection).deleteMany({});
});

const aVersion = (facts: Partial<PledgeVersion> = {}): PledgeVersion => ({
  version: 1,
  status: 'in-force',
  validFrom: '2026-03-05',
  validUntil: '2029-03-04',
  windowDays: 7,
  refundHours: 48,
  excluded: [],
  ...facts,
});
const LEFT = aVersion({ status: 'withdrawn', validUntil: '2026-05-31' });
const RENEWED = [
  aVersion({ status: 'superseded', validFrom: '2023-04-01', validUntil: '2026-03-31' }),
  aVersion({ version: 2, validFrom: '2026-04-01', validUntil: '2029-03-31', renews: true }),
];
const pledges = Array.from({ length: 40 }, (_, n) => ({
  id: `S${String(n).padStart(2, '0')}`,
  versions: n % 4 === 0 ? RENEWED : [n % 4 === 1 ? LEFT : aVersion()],
  division: n % 2 === 0 ? '320505' : '320102',
}));
const seedPledges = () =>
  movementModel(connection).insertMany(
    pledges.flatMap(({ division, ...pledge }) => movementRows(pledge, division)),
  );

async function listed(kind: FigureKind, city: string, month?: number): Promise<string[]> {
  const place = { kind, city, year: 2026, ...(month ? { month } : {}) };
  const first = await movements.behind(place, { limit: 3 });
  const after = first.at(-1)?.place;
  const rest = after ? await movements.behind(place, { limit: 100, after }) : [];
  return [...first, ...rest].map(({ storeId }) => storeId);
}

describe('the figures of pledged stores', () => {
  it('equal the lists of stores behind them, by kind, city and month', async () => {
    await seedPledges();
    const counts = await movements.counts(2026);
    const target = defaultTarget(2026);
    const { cities } = yearFigures(counts, target, { year: 2026, today: '2026-12-31' });

    for (const kind of FIGURE_KINDS) {
      for (const { city, months, ...sums } of cities) {
        const lists = await Promise.all(months.map((_, at) => listed(kind, city, at + 1)));
        expect(lists.map(({ length }) => length)).toEqual(months.map((month) => month[kind]));
        expect((await listed(kind, city)).sort()).toEqual(lists.flat().sort());
        expect(sums[kind]).toBe(new Set(lists.flat()).size);
      }
    }
  });

  it('are 30 new stores in March 2026, ten that have left and ten renewed', async () => {
    await seedPledges();

    const counts = await movements.counts(2026);

    const target = defaultTarget(2026);
    const { total } = yearFigures(counts, target, { year: 2026, today: '2026-12-31' });
    expect(total).toMatchObject({ new: 30, left: 10, renewed: 10, inForce: 30 });
  });

  it('are counted from the index alone', async () => {
    await seedPledges();
    const plan = await movementModel(connection)
      .find({ kind: 'new', month: '2026-03' })
      .select({ _id: 0, kind: 1, month: 1, city: 1 })
      .explain('executionStats');

    expect(plan).toMatchObject({ executionStats: { totalDocsExamined: 0 } });
  });

  it('follow a pledge that has changed, however often they are brought up to date', async () => {
    const pledge = { id: 'S1', number: '320505X', version: 1, head: '', clocks: [] };
    const found = [
      { ...pledge, versions: [aVersion()] },
      { ...pledge, version: 2, versions: [LEFT] },
    ];
    const find = async () => found[found.length > 1 ? 0 : found.length - 1] ?? null;

    await refreshFigures({ pledges: { find }, movements }, 'S1');
    found.shift();
    await refreshFigures({ pledges: { find }, movements }, 'S1');
    await refreshFigures({ pledges: { find }, movements }, 'S1');

    expect(await listed('left', '320500')).toEqual(['S1']);
    expect(await movementModel(connection).countDocuments({})).toBe(3);
  });

  it('lose what a pledge no longer says', async () => {
    await movements.replace({ id: 'S1', versions: [LEFT] }, '320505');
    await movements.replace({ id: 'S1', versions: [aVersion()] }, '320505');

    expect(await listed('left', '320500')).toEqual([]);
    expect(await listed('new', '320500')).toEqual(['S1']);
  });
});

describe('entering the plan', () => {
  const at = new Date('2026-01-10T02:00:00Z');
  const entering = (planned: number, cause: string) =>
    enterTarget(
      { targets, now: () => at },
      {
        entered: { year: 2026, source: '省局通知', cities: [{ city: '320500', planned }] },
        cause,
        fingerprint: String(planned),
      },
    );

  it('makes a version beside the earlier ones, and the newest counts', async () => {
    await entering(1500, 'first');
    await entering(1800, 'second');

    expect(await targets.newest(2026)).toMatchObject({ version: 2, enteredAt: at });
    expect((await targets.newest(2026))?.cities['320500']).toBe(1800);
    expect(await targetModel(connection).countDocuments({})).toBe(2);
  });

  it('again changes nothing, also when another plan came in between', async () => {
    await entering(1500, 'first');
    await entering(1800, 'second');

    const again = await entering(1500, 'first');

    expect(again).toMatchObject({ replayed: true, target: { version: 1 } });
    expect((await targets.newest(2026))?.version).toBe(2);
  });

  it('is refused under a key that entered another plan', async () => {
    await entering(1500, 'first');

    await expect(entering(1600, 'first')).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });
});
