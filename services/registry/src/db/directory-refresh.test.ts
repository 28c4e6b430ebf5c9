import { newRow } from '@anxintui/shared/store/aggregate-store';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pledge } from '../domain/pledge.js';
import type { Store } from '../domain/store.js';
import { closeStore } from '../domain/store-commands.js';
import { aPledge, aSearch, aStore } from './directory.contract.js';
import { directoryModel, directoryRow, mongoDirectory } from './directory.js';
import { pledgeModel } from './pledges.js';
import { renewDirectory } from './renew-directory.js';
import { mongoStores, storeModel } from './stores.js';

const { connection, drop } = await testDatabase('refresh');
afterAll(drop);
const directory = mongoDirectory(connection);
const rows = directoryModel(connection);
const at = new Date('2026-03-02T01:00:00Z');
const stored = (next: Store | Pledge) =>
  newRow({ next, events: [{ type: 'made', at, by: 'owner' }] }, { key: 'k' }, new Set());
const names = async (): Promise<string[]> => {
  const { stores } = await directory.search(aSearch());
  return stores.map(({ name }) => name).sort();
};

beforeAll(() => buildIndexes([rows, storeModel(connection), pledgeModel(connection)]));
beforeEach(async () => {
  await rows.deleteMany({});
  await storeModel(connection).deleteMany({});
  await pledgeModel(connection).deleteMany({});
  await storeModel(connection).insertMany([stored(aStore({ id: 'A' }))]);
});

describe('the directory', () => {
  it('holds a store as it and its pledge stand, whenever it is told to look', async () => {
    await directory.refresh('A');
    const before = await directory.search(aSearch());
    await pledgeModel(connection).insertMany([stored(aPledge('A'))]);
    await directory.refresh('A');
    const after = await directory.search(aSearch());

    expect(before.stores).toMatchObject([{ id: 'A', pledge: null }]);
    expect(after.stores).toMatchObject([{ id: 'A', pledge: { number: 'P-A' } }]);
  });

  it('is the same after looking twice', async () => {
    await directory.refresh('A');
    const once = await rows.find().lean();
    await Promise.all([directory.refresh('A'), directory.refresh('A')]);

    expect(await rows.find().lean()).toEqual(once);
  });

  it('keeps what is newer when an older reading comes late', async () => {
    const newer = aStore({ id: 'A', version: 5, name: '新名' });
    await rows.insertMany([directoryRow(newer, null)]);

    await directory.refresh('A');

    expect(await names()).toEqual(['新名']);
  });

  it('no longer lists a store that has closed', async () => {
    const stores = mongoStores(connection);
    const store = await stores.find('A');
    const closed = store && closeStore(store, { by: 'owner', at });
    if (store && closed) await stores.save(store, closed, { key: 'close' });

    await directory.refresh('A');

    expect(await names()).toEqual([]);
    const { stores: shut } = await directory.search(aSearch({ status: 'closed' }));
    expect(shut).toMatchObject([{ id: 'A', status: 'closed' }]);
  });

  it('has nothing to say of a store that does not exist', async () => {
    await directory.refresh('X');

    expect(await rows.countDocuments()).toBe(0);
  });

  it('is made anew from the stores', async () => {
    await storeModel(connection).insertMany([stored(aStore({ id: 'B', name: '采芝斋' }))]);

    const rebuilt = await directory.rebuild();

    expect(rebuilt).toBe(2);
    expect(await names()).toEqual(['恒源祥服饰（观前街店）', '采芝斋']);
  });

  it('is brought up to date once where it is from before there were lists of pledges', async () => {
    await pledgeModel(connection).insertMany([stored(aPledge('A'))]);
    await directory.refresh('A');
    await rows.updateMany({}, { $unset: { listed: true } });

    await renewDirectory(connection);
    const listed = await rows.findOne({ _id: 'A' }).lean();
    await rows.updateMany({}, { $set: { name: '不必再读' } });
    await renewDirectory(connection);

    expect(listed?.listed).toMatchObject({ list: 'in-force', city: '320500' });
    expect(await names()).toEqual(['不必再读']);
  });

  it('from before rows knew their city is made anew once', async () => {
    await directory.refresh('A');
    await rows.updateMany({}, { $unset: { city: true } });

    await renewDirectory(connection);
    const { stores } = await directory.search(aSearch({ text: '恒源祥', division: '320500' }));

    expect(stores).toHaveLength(1);
  });
});
