import { describe, expect, it } from 'vitest';
import { fenOf } from './typed.js';

describe('an amount that was typed', () => {
  it.each([
    ['128.50', 12_850],
    ['¥1,280.5', 128_050],
    ['0.01', 1],
    ['299', 29_900],
    ['￥ 20', 2_000],
  ])('%s is %i fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });

  it.each(['一百', '12.345', '-5', '1e3', '.5'])('%s is no amount', (typed) => {
    expect(fenOf(typed)).toBeNull();
  });

  it('is nothing where nothing was typed', () => {
    expect(fenOf('  ')).toBeUndefined();
  });
});
