import { describe, expect, it } from 'vitest';
import { aPass, aReturn, GIVE, NINE, partlyRefused } from './a-return.contract.js';
import { handBackGoods, refuseReturn } from './refuse-return.js';

const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;

describe('goods that were refused', () => {
  it('are refused with class and words, and nobody is waited for', () => {
    const presented = GIVE.present(aReturn('filed', { clocks: [aPass] }), clerk).next;

    const { next, events } = GIVE.refuse(presented, clerk);

    expect(next).toMatchObject({
      status: 'refused',
      refusal: { class: 'not-intact', words: '吊牌已剪', at: NINE },
      clocks: [
        { kind: 'pass', state: 'met' },
        { kind: 'inspection', state: 'met' },
      ],
    });
    expect(events).toEqual([{ ...clerk, type: 'return.refused', data: { class: 'not-intact' } }]);
  });

  it('as not intact name the points of the checklist that are not met, and no others', () => {
    const refusal = { class: 'not-intact', words: '吊牌已剪' } as const;

    expect(refuseReturn(aReturn(), { ...refusal, points: ['labels'] }, clerk).next).toMatchObject({
      refusal: { points: ['labels'] },
    });
    expect(() => refuseReturn(aReturn(), { ...refusal, points: ['one-time-seal'] }, clerk)).toThrow(
      expect.objectContaining({ code: 'not-on-checklist', pointer: '/points/0' }),
    );
    expect(() => refuseReturn(aReturn(), refusal, clerk)).toThrow(
      expect.objectContaining({ code: 'points-not-named', pointer: '/points' }),
    );
  });
});

describe('goods that go back to the shopper', () => {
  it.each([
    ['refused', 3],
    ['accepted', 1],
    ['closed', 1],
  ] as const)(
    'from a return that is %s are %i pieces, and it keeps its status',
    (status, pieces) => {
      const { next, events } = handBackGoods(partlyRefused(status), { words: '当面点清' }, clerk);

      expect(next).toMatchObject({ status, handedBack: { at: NINE, words: '当面点清' } });
      expect(events).toEqual([{ ...clerk, type: 'return.goods-handed-back', data: { pieces } }]);
    },
  );
});
