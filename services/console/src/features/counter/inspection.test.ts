import { describe, expect, it } from 'vitest';
import { placeOf, verdictOf } from './inspection.js';

const CLAIMED = [{ quantity: 1 }, { quantity: 3 }];
const WORN = { class: 'not-intact', points: ['labels'], words: '吊牌已剪' } as const;

describe('what the clerk found at the counter', () => {
  it('is an acceptance when everything is fine', () => {
    const told = { items: [{ decision: 'accept' }, { decision: 'accept' }], seal: 'A-7' } as const;

    expect(verdictOf(told, CLAIMED)).toEqual({
      command: 'accept',
      body: {
        custody: { seal: 'A-7' },
        items: [
          { item: 1, accepted: 1, refused: 0 },
          { item: 2, accepted: 3, refused: 0 },
        ],
      },
    });
  });

  it('accepts one item and refuses another with its class, words and points', () => {
    const told = { items: [{ decision: 'refuse', ...WORN }, { decision: 'accept' }] } as const;

    expect(verdictOf(told, CLAIMED)).toEqual({
      command: 'accept',
      body: {
        items: [
          { item: 1, accepted: 0, refused: 1, ...WORN },
          { item: 2, accepted: 3, refused: 0 },
        ],
      },
    });
  });

  it('takes some pieces of an item, and deducts a gift in fen', () => {
    const some = { decision: 'some', accepted: 2, class: 'other', words: '缺一件' } as const;
    const gift = { decision: 'accept', deduction: 19.9, words: '赠品缺失' } as const;

    expect(verdictOf({ items: [gift, some] }, CLAIMED).body).toEqual({
      items: [
        { item: 1, accepted: 1, refused: 0, words: '赠品缺失', deductionFen: 1990 },
        { item: 2, accepted: 2, refused: 1, class: 'other', words: '缺一件' },
      ],
    });
  });

  it('is a refusal when nothing is accepted', () => {
    const told = {
      items: [
        { decision: 'refuse', ...WORN },
        { decision: 'refuse', ...WORN, points: ['accessories'] },
      ],
    } as const;

    expect(verdictOf(told, CLAIMED)).toEqual({
      command: 'refuse',
      body: { class: 'not-intact', words: '吊牌已剪', points: ['labels', 'accessories'] },
    });
  });

  it('finds the field that the API points at, of one item or of the whole', () => {
    expect(placeOf('/items/1/class')).toEqual(['items', 1, 'class']);
    expect(placeOf('#/words')).toEqual(['items', 0, 'words']);
  });
});
