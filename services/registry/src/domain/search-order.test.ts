import { describe, expect, it } from 'vitest';
import { metresBetween } from './search-distance.js';
import { listedAs, rankOf, ranksOf } from './search-order.js';

const isWithin = (rank: number, [from, until]: readonly [number, number]) =>
  from <= rank && rank < until;

describe('the order of the directory', () => {
  it('lists stores that pledge before those that do not, and closed ones apart', () => {
    const [pledged, unpledged, closed] = (['pledged', 'unpledged', 'closed'] as const).map((as) =>
      rankOf('7K3M9Q2FX4TDH8PZ', as),
    );

    expect([closed, pledged, unpledged].sort((a = 0, b = 0) => a - b)).toEqual([
      pledged,
      unpledged,
      closed,
    ]);
  });

  it('is closed for a closed store, whatever it pledged', () => {
    expect(listedAs('closed', true)).toBe('closed');
    expect(listedAs('registered', true)).toBe('pledged');
    expect(listedAs('registered', false)).toBe('unpledged');
  });

  it.each([
    ['registered', false, [true, true, false]],
    ['registered', true, [true, false, false]],
    ['closed', false, [false, false, true]],
  ] as const)('gives %s stores, only pledged ones: %s', (status, onlyPledged, listed) => {
    const ranks = (['pledged', 'unpledged', 'closed'] as const).map((as) => rankOf('A', as));

    expect(ranks.map((rank) => isWithin(rank, ranksOf(status, onlyPledged)))).toEqual(listed);
  });
});

describe('the distance between two points', () => {
  it('is in whole metres on the sphere', () => {
    const suzhou = { lng: 120.585, lat: 31.299 };

    expect(metresBetween(suzhou, suzhou)).toBe(0);
    expect(metresBetween(suzhou, { lng: 120.585, lat: 31.3 })).toBe(111);
    expect(metresBetween(suzhou, { lng: 121.474, lat: 31.23 })).toBeCloseTo(84_900, -3);
  });
});
