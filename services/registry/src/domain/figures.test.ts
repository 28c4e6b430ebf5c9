import { describe, expect, it } from 'vitest';
import type { MovementKind } from './figure-movements.js';
import { defaultTarget, plannedInAll, withTarget } from './figure-targets.js';
import { yearFigures } from './figures.js';

const SUZHOU = '320500';
const count = (month: string, kind: MovementKind, n: number, city = SUZHOU) => ({
  city,
  month,
  kind,
  n,
});
const COUNTS = [
  count('before', 'new', 100),
  count('before', 'uncovered', 10),
  count('2026-01', 'new', 7),
  count('2026-02', 'left', 3),
  count('2026-02', 'uncovered', 5),
  count('2026-03', 'renewed', 2),
  count('2026-03', 'covered', 1),
  count('2026-12', 'uncovered', 4),
];
const target = defaultTarget(2026);
const suzhou = (today: string, counts = COUNTS) => {
  const [found] = yearFigures(counts, target, { year: 2026, today, city: SUZHOU }).cities;
  if (!found) throw new Error('no figures');
  return found;
};

describe('the figures of a year', () => {
  it('add up month by month to what is in force, and say nothing of months to come', () => {
    const { months } = suzhou('2026-03-31');

    expect(months.map(({ inForce }) => inForce)).toEqual([97, 92, 93, ...Array(9).fill(null)]);
    expect(months[1]).toEqual({ month: '2026-02', new: 0, renewed: 0, left: 3, inForce: 92 });
  });

  it('sum new, renewed and left over the year, and give the last month’s pledges in force', () => {
    expect(suzhou('2026-12-31')).toMatchObject({ new: 7, renewed: 2, left: 3, inForce: 89 });
  });

  it('are the sum of the cities in all', () => {
    const counts = [...COUNTS, count('2026-01', 'new', 5, '320100')];

    const { total, cities } = yearFigures(counts, target, { year: 2026, today: '2026-03-31' });

    expect(total).toMatchObject({ new: 12, renewed: 2, left: 3, inForce: 98, planned: 10_000 });
    expect(cities).toHaveLength(13);
  });

  it('name a city that has no plan without one', () => {
    const counts = [count('2026-01', 'new', 5, '310100')];

    const { cities } = yearFigures(counts, target, { year: 2026, today: '2026-03-31' });

    expect(cities.find(({ city }) => city === '310100')).toMatchObject({ new: 5, planned: null });
  });
});

describe('the forecast', () => {
  const paced = (today: string) => suzhou(today, [count('2026-01', 'new', 31)]).forecast;

  it('keeps up the pace of the days so far', () => {
    expect(paced('2026-01-31')).toBe(365);
    expect(paced('2026-06-30')).toBe(63);
  });

  it('of a past year is what happened, and of a year to come is none', () => {
    expect(paced('2027-01-01')).toBe(31);
    expect(paced('2025-12-31')).toBeNull();
  });
});

describe('the plan', () => {
  it('is 10,000 newly pledged stores a year for the thirteen cities of Jiangsu by default', () => {
    expect(plannedInAll(target)).toBe(10_000);
    expect(Object.keys(target.cities)).toHaveLength(13);
  });

  it('keeps the figures of the cities that a new version does not name', () => {
    const next = withTarget(target, {
      year: 2026,
      source: '省局通知',
      cities: [{ city: SUZHOU, planned: 2000 }],
    });

    expect(next).toMatchObject({ version: 1, source: '省局通知' });
    expect(next.cities[SUZHOU]).toBe(2000);
    expect(next.cities['320100']).toBe(target.cities['320100']);
  });

  it.each([
    ['a county', [{ city: '320505', planned: 1 }], 'unknown-city', '/cities/0/city'],
    [
      'a city twice',
      [
        { city: SUZHOU, planned: 1 },
        { city: SUZHOU, planned: 2 },
      ],
      'city-named-twice',
      '/cities/1/city',
    ],
  ])('refuses %s', (_, cities, code, pointer) => {
    expect(() => withTarget(target, { year: 2026, source: '通知', cities })).toThrow(
      expect.objectContaining({ code, pointer }),
    );
  });
});
