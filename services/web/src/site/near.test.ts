import { describe, expect, it } from 'vitest';
import { placeIn } from './near.js';

describe('the stores near somebody', () => {
  it('are asked for by a place to about a kilometre', () => {
    expect(placeIn('/stores', { longitude: 120.622876, latitude: 31.311349 })).toBe(
      '/stores?near=120.62,31.31',
    );
  });

  it('keep what was already looked for', () => {
    expect(placeIn('/stores?q=a', { longitude: 118.8, latitude: 32 })).toBe(
      '/stores?q=a&near=118.80,32.00',
    );
  });
});
