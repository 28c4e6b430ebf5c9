import { GOODS_CATEGORIES, INTACT_CHECKLIST } from '@anxintui/shared/vocabulary/claims';
import { describe, expect, it } from 'vitest';
import { aReturn } from './a-return.contract.js';
import { type InspectedItem, inspectItems } from './inspect-items.js';

/** A jacket for 299 yuan, and two scarves for 101 yuan together. */
const brought = aReturn();
const scarf = (over: Partial<InspectedItem> = {}): InspectedItem => ({
  item: 2,
  accepted: 1,
  refused: 1,
  class: 'other',
  words: '不是本店商品',
  ...over,
});
const stained = { class: 'not-intact', words: '有污渍' } as const;
const CHECKLIST = INTACT_CHECKLIST.clothing;
const oneScarf = { item: 2, accepted: 2, refused: 0 } as const;
const gift = { deductionFen: 500, giftFen: 500, words: '赠品胸针缺失' } as const;

type Wrong = readonly [string, readonly InspectedItem[], code: string, pointer: string];
const takenOff = { ...oneScarf, deductionFen: 500 };
const sealed = scarf({ ...stained, points: ['labels', 'one-time-seal'] });
const WRONG: readonly Wrong[] = [
  ['of an item there is not', [scarf({ item: 3 })], 'no-such-item', '/items/0/item'],
  ['of one item twice', [scarf(), scarf()], 'item-listed-twice', '/items/1/item'],
  ['of more than was claimed', [scarf({ accepted: 2 })], 'quantities-differ', '/items/0/accepted'],
  ['of less than was claimed', [scarf({ accepted: 0 })], 'quantities-differ', '/items/0/accepted'],
  [
    'with a class and nothing refused',
    [{ ...oneScarf, class: 'other' }],
    'nothing-refused',
    '/items/0/refused',
  ],
  [
    'with points and nothing refused',
    [{ ...oneScarf, points: ['labels'] }],
    'nothing-refused',
    '/items/0/refused',
  ],
  ['that does not name the points', [scarf(stained)], 'points-not-named', '/items/0/points'],
  [
    'that names no point',
    [scarf({ ...stained, points: [] })],
    'points-not-named',
    '/items/0/points',
  ],
  ['by a point of other goods', [sealed], 'not-on-checklist', '/items/0/points/1'],
  [
    'by a point without saying "not intact"',
    [scarf({ points: ['labels'] })],
    'not-on-checklist',
    '/items/0/points/0',
  ],
  [
    'that takes off money for no gift',
    [{ ...takenOff, words: '旧了' }],
    'deduction-without-gift',
    '/items/0/deductionFen',
  ],
  [
    'that takes off more than the marked price',
    [{ ...oneScarf, ...gift, deductionFen: 501 }],
    'deduction-above-mark',
    '/items/0/deductionFen',
  ],
  [
    'that takes off money without a word',
    [{ ...takenOff, giftFen: 500 }],
    'deduction-without-words',
    '/items/0/words',
  ],
];

describe('an inspection, item by item', () => {
  it('accepts whole whatever it does not list, by the checklist of its category', () => {
    expect(inspectItems(brought, [])).toEqual([
      { accepted: 1, refused: 0, checklist: CHECKLIST },
      { accepted: 2, refused: 0, checklist: CHECKLIST },
    ]);
  });

  it('keeps what was refused with class, words and the points that are not met', () => {
    const rows = [scarf({ ...stained, points: ['not-soiled-or-damaged'] })];

    expect(inspectItems(brought, rows)[1]).toEqual({
      accepted: 1,
      refused: 1,
      checklist: CHECKLIST,
      refusal: { ...stained, points: ['not-soiled-or-damaged'] },
    });
  });

  it('deducts a missing gift at the price that was marked for it', () => {
    expect(inspectItems(brought, [{ ...oneScarf, ...gift }])[1]).toMatchObject({
      accepted: 2,
      deduction: { amountFen: 500, words: '赠品胸针缺失' },
    });
  });

  it('goes by the shorter checklist of the pledge where that asks for less', () => {
    const pledge = { ...brought.pledge, conditions: { clothing: ['labels'] } } as const;
    const rows = [scarf({ ...stained, points: ['not-soiled-or-damaged'] })];

    expect(inspectItems({ ...brought, pledge }, [])[0]?.checklist).toEqual(['labels']);
    expect(() => inspectItems({ ...brought, pledge }, rows)).toThrow(
      expect.objectContaining({ code: 'not-on-checklist', pointer: '/items/0/points/0' }),
    );
  });

  it.each(WRONG)('%s is refused at its place', (_, rows, code, pointer) => {
    expect(() => inspectItems(brought, rows)).toThrow(
      expect.objectContaining({ kind: 'rule-broken', code, pointer }),
    );
  });

  it.each([['class'], ['words']] as const)('that refuses without its %s is refused', (missing) => {
    const { [missing]: _, ...row } = scarf();

    expect(() => inspectItems(brought, [row])).toThrow(
      expect.objectContaining({ code: 'refusal-without-reason', pointer: `/items/0/${missing}` }),
    );
  });

  it('that takes nothing at all is a refusal and not an acceptance', () => {
    const jacket = { item: 1, accepted: 0, refused: 1, class: 'other', words: '不收' } as const;

    expect(() => inspectItems(brought, [jacket, scarf({ accepted: 0, refused: 2 })])).toThrow(
      expect.objectContaining({ code: 'nothing-accepted', pointer: '/items' }),
    );
  });

  it('deducts no more than the accepted pieces bring back', () => {
    const dear = { giftFen: 9_999, deductionFen: 5_051 };

    expect(() => inspectItems(brought, [scarf(dear)])).toThrow(
      expect.objectContaining({ code: 'deduction-above-mark', details: { most: 5_050 } }),
    );
    expect(inspectItems(brought, [scarf({ ...dear, deductionFen: 5_050 })])).toHaveLength(2);
  });

  it('believes the filing about the marked price before the counter', () => {
    const [jacket, scarves] = brought.items;
    const items = jacket && scarves ? [jacket, { ...scarves, giftFen: 300 }] : [];

    expect(() => inspectItems({ ...brought, items }, [{ ...oneScarf, ...gift }])).toThrow(
      expect.objectContaining({ details: { most: 300 } }),
    );
  });
});

describe('the checklist of every category', () => {
  it.each(GOODS_CATEGORIES)('of %s holds something to look at, each once', (category) => {
    const points = INTACT_CHECKLIST[category];

    expect(points.length).toBeGreaterThan(0);
    expect(new Set(points).size).toBe(points.length);
  });

  it.each(['food', 'cosmetics', 'medicine'] as const)(
    'of %s has its one-time seal (SAIC Order 90)',
    (category) => {
      expect(INTACT_CHECKLIST[category]).toContain('one-time-seal');
    },
  );
});
