import { describe, expect, it } from 'vitest';
import { aReturn, aTakenReturn, partlyRefused } from './a-return.contract.js';
import { dueFen, outcomesOf, paidForPieces, refusedPieces } from './item-outcomes.js';

const piecesFor = (quantity: number, paidFen: number) =>
  ({ name: '袜子', category: 'clothing', quantity, paidFen }) as const;

describe('what was paid for some of the pieces', () => {
  it.each([
    [3, 10_000, 0, 0],
    [3, 10_000, 1, 3_333],
    [3, 10_000, 2, 6_666],
    [3, 10_000, 3, 10_000],
    [2, 101, 1, 50],
    [7, 6, 6, 0],
    [7, 6, 7, 6],
    [1, 29_900, 1, 29_900],
    [1_000, 0, 999, 0],
  ])('of %i for %i fen, %i pieces: %i fen', (quantity, paidFen, pieces, fen) => {
    expect(paidForPieces(piecesFor(quantity, paidFen), pieces)).toBe(fen);
  });
});

describe('what the shopper has to get back', () => {
  it('is all she paid where all was accepted', () => {
    expect(dueFen(aReturn('accepted'))).toBe(40_000);
  });

  it('is what she paid for the pieces that were accepted', () => {
    expect(dueFen(partlyRefused('accepted'))).toBe(29_900 + 5_050);
  });

  it('is less what was deducted for a missing gift', () => {
    const gone = { amountFen: 900, words: '赠品缺失' };
    const outcomes = [
      { accepted: 1, refused: 0, checklist: [], deduction: gone },
      { accepted: 2, refused: 0, checklist: [] },
    ];

    expect(dueFen(aTakenReturn('accepted', outcomes))).toBe(39_100);
  });
});

describe('the pieces that were refused', () => {
  it.each([
    ['filed', 0],
    ['accepted', 1],
    ['refunded', 1],
    ['closed', 1],
    ['refused', 3],
    ['lapsed', 0],
  ] as const)('of a return that is %s are %i', (status, pieces) => {
    expect(refusedPieces(partlyRefused(status))).toBe(pieces);
  });

  it('are none in a return of old that knows no outcomes', () => {
    expect(outcomesOf(aReturn('accepted'))).toMatchObject([{ refused: 0 }, { refused: 0 }]);
    expect(outcomesOf(aReturn('filed'))).toBeNull();
  });
});
