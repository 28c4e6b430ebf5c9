import { verifyHistory } from '@anxintui/shared/aggregate/verify';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { mongoDirectory } from '../db/directory.js';
import { enterpriseModel, mongoEnterprises } from '../db/enterprises.js';
import { registryModels } from '../db/indexes.js';
import { mongoStores, storeModel } from '../db/stores.js';
import { A_ROW } from '../domain/a-list.contract.js';
import { enterpriseIdOf, registerEnterprise } from '../domain/enterprise.js';
import { applyImport } from '../domain/import.js';
import type { ImportWork } from '../domain/import-ports.js';
import { registerStore } from '../domain/store.js';
import { ANALYST, aList, importWorld, NINE, turnsUntil } from './import-world.contract.js';

/** Three chunks, and more plans than are registered together. */
const ROWS = 4_300;
const MADE = { rows: ROWS, good: 4_128, dirty: 43, duplicate: 129 };
const LATER = new Date(NINE.getTime() + 16_000);

async function aWorld(name: string) {
  const { connection, drop } = await testDatabase(name);
  afterAll(drop);
  await buildIndexes(registryModels(connection));
  return importWorld(connection);
}
type World = Awaited<ReturnType<typeof aWorld>>;

async function apply({ imports }: World, id: string): Promise<void> {
  const current = await imports.find(id);
  if (!current) throw new Error(`there is no ${id}`);
  await imports.save(current, applyImport(current, ANALYST, NINE), { key: `apply-${id}` });
}
const statusOf = async ({ imports }: World, id: string) => (await imports.find(id))?.status;
const reaching = (world: World, id: string, status: string, turn: () => Promise<boolean>) =>
  turnsUntil(turn, async () => (await statusOf(world, id)) === status);
const storeIds = ({ connection }: World) => connection.collection('stores').distinct('_id', {});

/** A worker that dies when it has kept so many chunks and is about to keep the next one. */
function dyingAfter(chunks: number, work: ImportWork): ImportWork {
  let kept = 0;
  const orDie = () => {
    if (kept === chunks) throw new Error('killed');
    kept += 1;
  };
  return {
    ...work,
    async keepChecked(...given) {
      orDie();
      await work.keepChecked(...given);
    },
    async keepApplied(...given) {
      orDie();
      await work.keepApplied(...given);
    },
  };
}

describe('a list in the hands of the router', () => {
  it('is judged first and registered when it is applied; every row is accounted for', async () => {
    const world = await aWorld('import-quiet');
    const turn = world.aRouter('router-1');
    await world.upload('LIST', aList(ROWS));

    await reaching(world, 'LIST', 'checked', turn);
    expect((await world.work.progress('LIST')).counts).toEqual({ ...MADE, applied: 0 });
    expect(await storeIds(world)).toEqual([]);

    await apply(world, 'LIST');
    await reaching(world, 'LIST', 'applied', turn);
    expect((await world.work.progress('LIST')).counts).toEqual({
      ...MADE,
      good: 0,
      applied: MADE.good,
    });
    expect(await storeIds(world)).toHaveLength(MADE.good);
  });

  it('killed in the middle of both phases leads to the same stores', async () => {
    const quiet = await aWorld('import-whole');
    await quiet.upload('LIST', aList(ROWS));
    const whole = quiet.aRouter('router-1');
    await reaching(quiet, 'LIST', 'checked', whole);
    await apply(quiet, 'LIST');
    await reaching(quiet, 'LIST', 'applied', whole);
    const world = await aWorld('import-killed');
    await world.upload('LIST', aList(ROWS));

    const first = world.aRouter('router-1', { work: dyingAfter(1, world.work) });
    await expect(reaching(world, 'LIST', 'checked', first)).rejects.toThrow('killed');
    await reaching(world, 'LIST', 'checked', world.aRouter('router-2', { now: LATER }));
    await apply(world, 'LIST');
    const third = world.aRouter('router-3', { work: dyingAfter(0, world.work), now: LATER });
    await expect(reaching(world, 'LIST', 'applied', third)).rejects.toThrow('killed');
    const inTheMiddle = await storeIds(world);
    const fourth = world.aRouter('router-4', { now: new Date(LATER.getTime() + 16_000) });
    await reaching(world, 'LIST', 'applied', fourth);

    expect(inTheMiddle.length).toBeGreaterThanOrEqual(3_000);
    expect(await world.work.progress('LIST')).toEqual(await quiet.work.progress('LIST'));
    expect(await storeIds(world)).toEqual(await storeIds(quiet));
  });

  it('is worked on by one router at a time, until that one has been silent for fifteen seconds', async () => {
    const { work } = await aWorld('import-lease');

    expect(await work.claim('LIST', 'router-1', NINE)).toMatchObject({ attempts: 1 });
    expect(await work.claim('LIST', 'router-1', NINE)).toMatchObject({ attempts: 1 });
    expect(await work.claim('LIST', 'router-2', new Date(NINE.getTime() + 15_000))).toBeNull();
    expect(await work.claim('LIST', 'router-2', new Date(NINE.getTime() + 15_001))).toMatchObject({
      attempts: 2,
    });
    await work.release('LIST', 'router-2');
    expect(await work.claim('LIST', 'router-1', NINE)).toMatchObject({ attempts: 3 });
  });

  it('that five processes have died of is refused', async () => {
    const world = await aWorld('import-deadly');
    await world.upload('LIST', aList(10));
    for (const n of [1, 2, 3, 4, 5]) {
      await world.work.claim('LIST', `router-${n}`, NINE);
      await world.work.release('LIST', `router-${n}`);
    }

    await world.aRouter('router-6')();

    expect(await world.imports.find('LIST')).toMatchObject({
      status: 'failed',
      failure: { code: 'unreadable-file' },
    });
  });

  it.each([
    ['lacks columns', '企业名称,地址\n甲,乙\n', { code: 'missing-columns' }],
    [
      'has a head only',
      '统一社会信用代码,企业名称,门店名称,区划代码,地址,经营类别\n\n,,\n',
      { code: 'no-rows' },
    ],
    ['has a quotation mark too many', `a,b\n"${'长'.repeat(40_000)}`, { code: 'unreadable-file' }],
  ])('that %s is refused as a whole', async (_, text, failure) => {
    const world = await aWorld('import-refused');
    await world.upload('LIST', Buffer.from(text));

    await world.aRouter('router-1')();

    expect(await world.imports.find('LIST')).toMatchObject({ status: 'failed', failure });
    expect(await world.imports.waiting()).toEqual([]);
  });
});

describe('what a list registers', () => {
  it('is an enterprise and a store like any other, found in the directory at once, and told to nobody', async () => {
    const world = await aWorld('import-stores');
    await world.upload('LIST', aList(1));
    const turn = world.aRouter('router-1');
    await reaching(world, 'LIST', 'checked', turn);
    await apply(world, 'LIST');

    await reaching(world, 'LIST', 'applied', turn);

    const enterpriseId = enterpriseIdOf(A_ROW.统一社会信用代码);
    const enterprise = await mongoEnterprises(world.connection).readPublic(enterpriseId);
    const [id = ''] = (await storeIds(world)).map(String);
    const store = await storeModel(world.connection).findOne({ _id: id }).lean<Row>();
    expect(enterprise?.current).toMatchObject({ name: A_ROW.企业名称, status: 'registered' });
    expect(store?.facts).toMatchObject({
      seller: { id: enterpriseId, name: A_ROW.企业名称 },
      address: '江苏省苏州市姑苏区观前街0号',
    });
    expect(store?.history).toMatchObject([
      { type: 'store.registered', by: 'province-analyst', cause: 'import:LIST:2' },
    ]);
    expect(store && chainProblems(store)).toEqual([]);
    expect(enterprise && verifyHistory(enterprise.current, enterprise.history)).toEqual([]);
    expect(store?.outbox).toEqual([]);
    const before = await world.connection.collection('directory').findOne();
    await mongoDirectory(world.connection).refresh(id);
    expect(await world.connection.collection('directory').findOne()).toEqual(before);
  });

  it('is found again by a second list, with the number it has', async () => {
    const world = await aWorld('import-again');
    const turn = world.aRouter('router-1');
    await world.upload('FIRST', aList(30));
    await reaching(world, 'FIRST', 'checked', turn);
    await apply(world, 'FIRST');
    await reaching(world, 'FIRST', 'applied', turn);
    await world.upload('SECOND', aList(30));

    await reaching(world, 'SECOND', 'checked', turn);

    const { counts, problems } = await world.work.progress('SECOND');
    const ids = new Set((await storeIds(world)).map(String));
    expect(counts).toMatchObject({ rows: 30, good: 0, duplicate: 30 });
    const known = problems.filter(({ faults }) => faults?.[0]?.code === 'already-registered');
    expect(known).toHaveLength(29);
    expect(known.filter(({ storeId = '' }) => !ids.has(storeId))).toEqual([]);
  });

  it('is not what a form has registered before, however the address is typed', async () => {
    const world = await aWorld('import-form');
    await registerByForm(world, '苏州市姑苏区观前街 １ 号');
    await world.upload('LIST', aList(2));

    await reaching(world, 'LIST', 'checked', world.aRouter('router-1'));

    expect(await world.work.rows('LIST', { after: 0, limit: 9 })).toMatchObject([
      { row: 2, result: 'good' },
      { row: 3, result: 'duplicate', storeId: 'BY-FORM' },
    ]);
  });

  it('leaves alone what a form has registered between dry run and application', async () => {
    const world = await aWorld('import-late');
    const turn = world.aRouter('router-1');
    await world.upload('LIST', aList(2));
    await reaching(world, 'LIST', 'checked', turn);
    await registerByForm(world, '苏州市姑苏区观前街 1 号');
    await apply(world, 'LIST');

    await reaching(world, 'LIST', 'applied', turn);

    const rows = await world.work.rows('LIST', { after: 0, limit: 9 });
    expect(rows).toMatchObject([
      { row: 2, result: 'applied' },
      { row: 3, result: 'duplicate', storeId: 'BY-FORM', faults: [{ code: 'already-registered' }] },
    ]);
    expect((await world.work.progress('LIST')).counts).toMatchObject({ applied: 1, duplicate: 1 });
    expect(await mongoStores(world.connection).find('BY-FORM')).toMatchObject({ version: 1 });
  });
});

const chainProblems = ({ _id, version, head, clocks, facts, history }: Row): string[] =>
  verifyHistory({ ...facts, id: _id, version, head, clocks }, history);

async function registerByForm({ connection }: World, address: string): Promise<void> {
  const actor = { accountId: 'owner-1', roles: ['owner'] } as const;
  const bureau = { id: 'b', name: 'b', path: ['b'] };
  const { 统一社会信用代码: creditCode, 企业名称: name } = A_ROW;
  const seller = registerEnterprise(
    { name, creditCode, kind: 'independent', division: '320508' },
    { actor, at: NINE, bureau },
  );
  const facts = {
    name: '观前街店',
    division: '320508',
    address,
    categories: ['clothing'],
  } as const;
  const store = registerStore({ id: 'BY-FORM', facts }, seller.next, { actor, at: NINE });
  await enterpriseModel(connection).insertMany([newRow(seller, { key: 'e' }, new Set())]);
  await storeModel(connection).insertMany([newRow(store, { key: 's' }, new Set())]);
  await mongoDirectory(connection).refresh('BY-FORM');
}
