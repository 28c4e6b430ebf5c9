import { buildIndexes } from '@anxintui/shared/store/indexes';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectorySearch, Place } from '../domain/search-directory.js';
import { aPledge, aSearch, aStore, aVersion } from './directory.contract.js';
import { directoryModel, directoryRow, mongoDirectory } from './directory.js';

const { connection, drop } = await testDatabase('directory');
afterAll(drop);
const directory = mongoDirectory(connection);
const found = async (asked: Partial<DirectorySearch>): Promise<string[]> => {
  const { stores } = await directory.search(aSearch(asked));
  return stores.map(({ id }) => id).sort();
};
const GUANQIAN = { lng: 120.6229, lat: 31.3113 };

/** Two of a brand, one in Suzhou and one in Nanjing; a book shop; a pharmacy without pledge; a closed one. */
const STORES = [
  [aStore({ id: 'HYX-SZ', point: GUANQIAN, openingHours: '10:00–22:00' }), aPledge('HYX-SZ')],
  [
    aStore({
      id: 'HYX-NJ',
      name: '恒源祥服饰（新街口店）',
      seller: { id: 'seller-2', name: '南京金陵商贸有限公司' },
      headquartersId: 'brand-1',
      division: '320104',
    }),
    aPledge('HYX-NJ', aVersion({ windowDays: 30 })),
  ],
  [
    aStore({
      id: 'BOOK',
      name: '慢书房（观前街店）',
      seller: { id: 'seller-3', name: '苏州慢书房文化有限公司' },
      categories: ['books', 'toys'],
      zone: '320576',
      point: { lng: 120.6239, lat: 31.3113 },
    }),
    aPledge('BOOK', aVersion({ windowDays: 16 })),
  ],
  [
    aStore({
      id: 'DRUG',
      name: '雷允上国药（平江路店）',
      seller: { id: 'seller-4', name: '雷允上药业有限公司' },
      division: '320581',
      categories: ['medicine'],
      point: { lng: 120.75, lat: 31.65 },
    }),
    null,
  ],
  [aStore({ id: 'SHUT', status: 'closed', name: '老慢书房' }), aPledge('SHUT')],
] as const;

beforeAll(async () => {
  await buildIndexes([directoryModel(connection)]);
  await directoryModel(connection).insertMany(
    STORES.map(([store, pledge]) => directoryRow(store, pledge)),
  );
});

describe('a search in the directory', () => {
  it.each([
    ['a word of the name', '恒源祥', ['HYX-NJ', 'HYX-SZ']],
    ['a part of a name that is in no dictionary', '源祥', ['HYX-NJ', 'HYX-SZ']],
    ['the whole name', '恒源祥服饰（观前街店）', ['HYX-SZ']],
    ['pinyin', 'hengyuanxiang', ['HYX-NJ', 'HYX-SZ']],
    ['first letters', 'hyx', ['HYX-NJ', 'HYX-SZ']],
    ['one letter', 'h', ['HYX-NJ', 'HYX-SZ']],
    ['the seller', '雷允上药业', ['DRUG']],
    ['a city', '苏州', ['BOOK', 'DRUG', 'HYX-SZ']],
    ['a city by pinyin', 'suzhou', ['BOOK', 'DRUG', 'HYX-SZ']],
    ['a city by first letters', 'szs', ['BOOK', 'DRUG', 'HYX-SZ']],
    ['a county', '常熟', ['DRUG']],
    ['a province', '江苏省', ['BOOK', 'DRUG', 'HYX-NJ', 'HYX-SZ']],
    ['goods', '药店', ['DRUG']],
    ['goods by pinyin', 'fuzhuang', ['HYX-NJ', 'HYX-SZ']],
    ['one character', '药', ['DRUG']],
    ['place and word', '苏州 恒源祥', ['HYX-SZ']],
    ['word and place', '恒源祥 苏州', ['HYX-SZ']],
    ['place and word without a space', '苏州恒源祥', ['HYX-SZ']],
    ['place and word by pinyin', 'suzhou hengyuanxiang', ['HYX-SZ']],
    ['pinyin without a space', 'suzhouhengyuanxiang', ['HYX-SZ']],
    ['first letters without a space', 'njhyx', ['HYX-NJ']],
    ['Chinese and letters mixed', '苏州hyx', ['HYX-SZ']],
    ['full width and capitals', 'ＳＵＺＨＯＵ HYX', ['HYX-SZ']],
    ['the word for a shop, which every store is', '店', ['BOOK', 'DRUG', 'HYX-NJ', 'HYX-SZ']],
    ['what no store has', '恒源祥 常熟', []],
  ])('finds by %s: %s', async (_, text, ids) => {
    expect(await found({ text })).toEqual(ids);
  });

  it.each([
    ['city', { division: '320500' }, ['BOOK', 'DRUG', 'HYX-SZ']],
    ['county', { division: '320508' }, ['BOOK', 'HYX-SZ']],
    ['province', { division: '320000' }, ['BOOK', 'DRUG', 'HYX-NJ', 'HYX-SZ']],
    ['unknown place', { division: '999999' }, []],
    ['zone', { zone: '320576' }, ['BOOK']],
    ['goods', { category: 'toys' }, ['BOOK']],
    ['window of 7 days or more', { windowDays: 7 }, ['BOOK', 'HYX-NJ', 'HYX-SZ']],
    ['window of 16 days or more', { windowDays: 16 }, ['BOOK', 'HYX-NJ']],
    ['window of 17 days or more', { windowDays: 17 }, ['HYX-NJ']],
    ['pledge', { onlyPledged: true }, ['BOOK', 'HYX-NJ', 'HYX-SZ']],
    ['word and place', { text: '观前街', division: '320500', category: 'books' }, ['BOOK']],
    ['place and another place', { text: '苏州', division: '320100' }, []],
    ['place and a place in it', { text: '姑苏区', division: '320000' }, ['BOOK', 'HYX-SZ']],
    ['seller', { seller: 'seller-3' }, ['BOOK']],
    ['seller and word', { seller: 'seller-3', text: '恒源祥' }, []],
    ['brand', { network: 'brand-1' }, ['HYX-NJ']],
    ['brand that has stores of its own', { network: 'seller-4' }, ['DRUG']],
    ['closed', { status: 'closed' }, ['SHUT']],
  ] as const)('is narrowed down by %s', async (_, asked, ids) => {
    expect(await found(asked)).toEqual(ids);
  });

  it('finds stores without a pledge after all that have one, and says so', async () => {
    const { stores } = await directory.search(aSearch());

    expect(stores.at(-1)).toMatchObject({ id: 'DRUG', pledge: null });
    expect(stores.filter(({ pledge }) => pledge === null)).toHaveLength(1);
  });

  it('shows a store as a list does, without what it is found by', async () => {
    const { stores } = await directory.search(aSearch({ text: '苏州恒源祥' }));

    expect(stores).toEqual([
      {
        id: 'HYX-SZ',
        status: 'registered',
        name: '恒源祥服饰（观前街店）',
        seller: { id: 'seller-1', name: '苏州吴韵商贸有限公司' },
        division: '320508',
        address: '观前街 1 号',
        categories: ['clothing'],
        point: GUANQIAN,
        openingHours: '10:00–22:00',
        pledge: {
          number: 'P-HYX-SZ',
          version: {
            version: 1,
            status: 'in-force',
            windowDays: 7,
            refundHours: 48,
            validFrom: '2026-01-01',
            validUntil: '2028-12-31',
          },
        },
      },
    ]);
  });

  it.each([
    '$where',
    '{"$gt":""}',
    '"; db.dropDatabase(); "',
    '.*',
    '\u0007\u001b',
    '苏'.repeat(60),
    'a'.repeat(60),
    'aiueo'.repeat(12),
    '# @320500 >15',
  ])('answers %j with nothing rather than a fault', async (text) => {
    expect(await found({ text })).toEqual([]);
  });
});

describe('a search near a point', () => {
  it('lists the nearest first, with the distance', async () => {
    const { stores } = await directory.search(aSearch({ near: GUANQIAN, radiusMetres: 100_000 }));

    expect(stores.map(({ id, metres }) => [id, metres])).toEqual([
      ['HYX-SZ', 0],
      ['BOOK', 95],
      ['DRUG', 39587],
    ]);
  });

  it('ends at its radius', async () => {
    expect(await found({ near: GUANQIAN, radiusMetres: 94 })).toEqual(['HYX-SZ']);
    expect(await found({ near: GUANQIAN, radiusMetres: 1_000 })).toEqual(['BOOK', 'HYX-SZ']);
  });

  it('is narrowed down like any other', async () => {
    const near = { near: GUANQIAN, radiusMetres: 100_000 };

    expect(await found({ ...near, text: '常熟' })).toEqual(['DRUG']);
    expect(await found({ ...near, onlyPledged: true, category: 'books' })).toEqual(['BOOK']);
  });
});

describe('the pledge in a list', () => {
  const { id } = { id: 'NEXT' };
  const superseded = aVersion({ status: 'superseded', validUntil: '2026-03-02' });
  const tomorrow = aVersion({ version: 2, validFrom: '2026-03-03', windowDays: 15 });
  const shown = async (on: string) => {
    const { stores } = await directory.search(aSearch({ text: '采芝斋', on }));
    return stores.map(({ pledge }) => pledge?.version.version);
  };
  beforeAll(async () => {
    const store = aStore({ id, name: '采芝斋' });
    await directoryModel(connection).create(directoryRow(store, aPledge(id, superseded, tomorrow)));
  });
  afterAll(async () => void (await directoryModel(connection).deleteOne({ _id: id })));

  it('is the one of the day, also when the day changes it and nobody else', async () => {
    expect(await shown('2026-03-02')).toEqual([1]);
    expect(await shown('2026-03-03')).toEqual([2]);
    expect(await shown('2029-01-01')).toEqual([undefined]);
  });

  it('decides what is asked for as pledged', async () => {
    const asked = { text: '采芝斋', onlyPledged: true };

    expect(await found({ ...asked, on: '2026-03-03' })).toEqual([id]);
    expect(await found({ ...asked, on: '2029-01-01' })).toEqual([]);
  });
});

describe('paging', () => {
  const COUNT = 60;
  const spots = Array.from({ length: COUNT }, (_, n) =>
    aStore({
      id: `P${String(n).padStart(3, '0')}`,
      name: '同得兴面馆',
      division: '310101',
      // Counters of one mall share a point; every sixth is another.
      point: { lng: 121.47 + Math.floor(n / 6) * 0.001, lat: 31.23 },
    }),
  );
  const pages = async (asked: Partial<DirectorySearch>): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: Place | null | undefined; after !== null; ) {
      const page = await directory.search(
        aSearch({ ...asked, limit: 7, ...(after ? { after } : {}) }),
      );
      ids.push(...page.stores.map(({ id }) => id));
      after = page.next;
    }
    return ids;
  };
  beforeAll(async () => {
    const rows = spots.map((store, n) => directoryRow(store, n % 2 ? aPledge(store.id) : null));
    // Ranks that meet are what a page must not stumble over.
    await directoryModel(connection).insertMany(
      rows.map((row, n) => ({ ...row, rank: n < 30 ? row.rank : (rows[n % 3]?.rank ?? 0) })),
    );
  });

  it.each([
    ['by rank', { text: '同得兴' }],
    ['by distance', { near: { lng: 121.4711, lat: 31.2301 }, division: '310101' }],
    ['by distance from afar', { near: GUANQIAN, radiusMetres: 100_000, text: '同得兴' }],
  ])('%s gives every store once', async (_, asked) => {
    const ids = await pages(asked);

    expect(ids).toHaveLength(COUNT);
    expect([...ids].sort()).toEqual(spots.map(({ id }) => id));
  });
});
