import { newRow } from '@anxintui/shared/store/aggregate-store';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, describe, expect, it } from 'vitest';
import { pledgeModel } from './db/pledges.js';
import { mongoStores, storeModel } from './db/stores.js';
import { registryQueries } from './queries.js';

const { connection, drop } = await testDatabase('registry');
afterAll(drop);
const at = new Date('2026-03-02T01:00:00Z');
const row = (facts: { readonly id: string }) => {
  const next = { version: 0, head: '', clocks: [], ...facts };
  return newRow({ next, events: [{ type: 'made', at, by: 'owner' }] }, { key: 'k' }, new Set());
};
const aStore = (id: string, division: string) =>
  row({
    id,
    ...{
      status: 'registered',
      name: '观前街店',
      seller: { id: 'seller-1', name: '商贸公司' },
      division,
      address: '观前街 1 号',
      categories: ['clothing'],
      parking: true,
    },
  });
const version = (number: number, validFrom: string, validUntil: string) => ({
  version: number,
  status: 'in-force',
  validFrom,
  validUntil,
  windowDays: 7,
  refundHours: 48,
  excluded: [],
});
await storeModel(connection).insertMany([
  aStore('A', '320508'),
  aStore('B', '320508'),
  aStore('C', '310101'),
]);
await pledgeModel(connection).insertMany([
  row({
    id: 'A',
    ...{
      number: 'P-A',
      versions: [version(1, '2026-01-01', '2026-02-28'), version(2, '2026-03-01', '2026-12-31')],
    },
  }),
]);
const { pledgedStore, store } = registryQueries(connection);

describe('a store with the pledge of a day', () => {
  it.each([
    ['2025-12-31', null],
    ['2026-02-28', { number: 'P-A', version: { version: 1 } }],
    ['2026-03-01', { number: 'P-A', version: { version: 2 } }],
    ['2027-01-01', null],
  ])('on %s is judged by %o', async (day, pledge) => {
    expect(await pledgedStore('A', day)).toMatchObject({ store: { id: 'A' }, pledge });
  });

  it('has none where the store pledges nothing, and is nothing where there is no store', async () => {
    expect(await pledgedStore('B', '2026-03-01')).toMatchObject({ pledge: null });
    expect(await pledgedStore('X', '2026-03-01')).toBeNull();
    expect(await store('X')).toBeNull();
  });
});

describe('the directory', () => {
  it('lists the stores of a division, page by page, with facts of newer versions', async () => {
    const stores = mongoStores(connection);

    const first = await stores.list({ division: '320508', limit: 1 });
    const second = await stores.list({ division: '320508', limit: 9, after: 'A' });

    expect([...first, ...second]).toMatchObject([
      { id: 'A', parking: true },
      { id: 'B', parking: true },
    ]);
    expect(await stores.list({ limit: 9 })).toHaveLength(3);
  });
});
