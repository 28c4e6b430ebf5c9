import { describe, expect, it } from 'vitest';
import { levelOf, percentOf, placeOf } from './tiles.js';

describe('a tile of the coverage sketch', () => {
  it('is as dark as its share is high, and no darker than the darkest', () => {
    expect(levelOf({ pledged: 0, stores: 10 })).toBe(0);
    expect(levelOf({ pledged: 5, stores: 10 })).toBe(2);
    expect(levelOf({ pledged: 10, stores: 10 })).toBe(4);
  });

  it('has no share where there are no stores, and is never rounded up to all of them', () => {
    expect(percentOf({ pledged: 0, stores: 0 })).toBe('–');
    expect(percentOf({ pledged: 1, stores: 3 })).toBe('33.3%');
    expect(percentOf({ pledged: 1999, stores: 2000 })).toBe('99.9%');
  });

  it('has Shanghai east of Suzhou, and leaves a city that it does not know to the end', () => {
    expect(placeOf('310100').gridColumn).toBeGreaterThan(placeOf('320500').gridColumn ?? 0);
    expect(placeOf('110100')).toEqual({});
  });
});
