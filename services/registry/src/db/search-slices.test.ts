import { describe, expect, it } from 'vitest';
import type { Place } from '../domain/search-directory.js';
import { pacedSlices, rings, type Slice, walked } from './search-slices.js';

/** Three rows at every place from 0 to 99, as a database gives them: in order of the place, and in none within it. */
const ROWS = Array.from({ length: 100 }, (_, at) =>
  ['c', 'a', 'b'].map((id) => ({ at, id })),
).flat();
const read = async ({ from, until }: Slice, most: number) =>
  ROWS.filter(({ at }) => from <= at && at < until)
    .slice(0, most)
    .map((place) => ({ place, row: place }));

async function pages(slices: () => Iterable<Slice>, limit: number): Promise<Place[][]> {
  const all: Place[][] = [];
  for (let after: Place | undefined | null; after !== null; ) {
    const { placed, next } = await walked({
      limit,
      after: after ?? undefined,
      slices: slices(),
      read,
    });
    all.push(placed.map(({ place }) => place));
    after = next;
  }
  return all;
}
const inOrder = (place: Place): string => `${String(place.at).padStart(3, '0')}${place.id}`;

describe('walking along an order', () => {
  it.each([
    ['in one piece', () => [{ from: 0, until: 100 }]],
    ['in parts', () => pacedSlices({ from: 0, until: 100 }, 7)],
    ['in rings', () => rings({ from: 0, until: 100 })],
  ])('%s gives every row once and in order', async (_, slices) => {
    const found = (await pages(slices, 7)).flat();

    expect(found.map(inOrder)).toEqual(ROWS.map(inOrder).sort());
  });

  it('fills every page but the last', async () => {
    const sizes = (await pages(() => [{ from: 0, until: 100 }], 7)).map((page) => page.length);

    expect(sizes.slice(0, -1).every((size) => size === 7)).toBe(true);
    expect(sizes.at(-1)).toBe(300 % 7);
  });

  it('shows what it has when its time is over, and goes on from there', async () => {
    const endless = function* () {
      for (let at = 0; at < Number.MAX_SAFE_INTEGER; at += 1) yield { from: at, until: at + 1 };
    };
    const found = await walked({
      limit: 2,
      slices: endless(),
      read: async ({ from }) =>
        from === 0 ? [{ place: { at: 0, id: 'a' }, row: 'the only one' }] : [],
    });

    expect(found.placed).toHaveLength(1);
    expect(found.next).toMatchObject({ id: '' });
  });
});

describe('the parts of a way', () => {
  it('get wider while they are read at once, the last one as short as need be', () => {
    expect([...pacedSlices({ from: 5, until: 30 }, 3)]).toEqual([
      { from: 5, until: 8 },
      { from: 8, until: 20 },
      { from: 20, until: 30 },
    ]);
  });

  it('are rings, each a little wider, up to the radius', () => {
    expect([...rings({ from: 0, until: 3_500 })]).toEqual([
      { from: 0, until: 2_000 },
      { from: 2_000, until: 2_500 },
      { from: 2_500, until: 3_125 },
      { from: 3_125, until: 3_500 },
    ]);
  });
});
