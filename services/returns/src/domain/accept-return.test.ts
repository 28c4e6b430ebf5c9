import { describe, expect, it } from 'vitest';
import { aPass, aReturn, byRules, GIVE, laterBy, NINE } from './a-return.contract.js';
import { acceptReturn, reverseRefusal } from './accept-return.js';

const HOUR_MS = 3_600_000;
const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;
const manager = { by: 'manager', account: 'manager-1', at: NINE } as const;
const refusedScarf = {
  item: 2,
  accepted: 1,
  refused: 1,
  class: 'not-intact',
  words: '有污渍',
  points: ['not-soiled-or-damaged'],
} as const;

describe('goods that were accepted', () => {
  it('are in the custody of whoever took them, under their seal', () => {
    const custody = { holder: 'store-2', seal: 'S-1' };

    const { next, events } = acceptReturn(aReturn(), { custody }, byRules(clerk));

    expect(next).toMatchObject({ status: 'accepted', custody: { ...custody, at: NINE } });
    expect(events).toEqual([{ ...clerk, type: 'return.accepted', data: { holder: 'store-2' } }]);
  });

  it('end the wait for the shopper and begin the wait for the money', () => {
    const presented = GIVE.present(aReturn('filed', { clocks: [aPass] }), clerk).next;

    expect(GIVE.accept(presented, clerk).next.clocks).toMatchObject([
      { kind: 'pass', state: 'met' },
      { kind: 'inspection', state: 'met' },
      { kind: 'refund', state: 'open', dueAt: laterBy(NINE, 48 * HOUR_MS) },
      { kind: 'refund-clue', state: 'open' },
    ]);
  });

  it('are refunded within the hours that the pledge promised, not those of the rule', () => {
    const { pledge } = aReturn();
    const promised = aReturn('filed', { pledge: { ...pledge, refundHours: 24 } });

    expect(GIVE.accept(promised, clerk).next.clocks).toMatchObject([
      { kind: 'refund', dueAt: laterBy(NINE, 24 * HOUR_MS) },
      { kind: 'refund-clue', dueOn: '2026-03-18' },
    ]);
  });

  it('become a clue fifteen days after the day on which the refund was due (Measures for Penalties, art. 8(2))', () => {
    const clue = GIVE.accept(aReturn(), clerk).next.clocks[1];

    expect(clue).toMatchObject({
      kind: 'refund-clue',
      standing: 'statutory',
      dueOn: '2026-03-19',
      dueAt: new Date('2026-03-19T16:00:00Z'),
    });
    expect(clue?.steps[0]).toEqual({ on: '2026-03-04', why: 'start' });
  });

  it('say how many pieces were not taken, where some were not', () => {
    const taken = { custody: { holder: 'store-1' }, items: [refusedScarf] };

    const { next, events } = acceptReturn(aReturn(), taken, byRules(clerk));

    expect(next).toMatchObject({
      outcomes: [
        { accepted: 1, refused: 0 },
        { accepted: 1, refused: 1, refusal: { class: 'not-intact', words: '有污渍' } },
      ],
    });
    expect(events).toMatchObject([{ data: { holder: 'store-1', refused: 1 } }]);
  });
});

describe('a refusal that the manager takes back', () => {
  const refused = GIVE.refuse(aReturn('filed', { clocks: [aPass] }), clerk).next;

  it('puts the goods into custody and begins the wait for the money', () => {
    const { next, events } = GIVE['reverse-refusal'](refused, manager);

    expect(next).toMatchObject({ status: 'accepted', custody: { holder: 'store-1', at: NINE } });
    expect(next).not.toHaveProperty('refusal');
    expect(next.clocks).toMatchObject([
      { kind: 'pass', state: 'met' },
      { kind: 'refund', state: 'open' },
      { kind: 'refund-clue', state: 'open' },
    ]);
    expect(events).toEqual([
      { ...manager, type: 'return.refusal-reversed', data: { holder: 'store-1' } },
    ]);
  });

  it('takes in again what had gone back to the shopper', () => {
    const handedBack = GIVE['hand-back-goods'](refused, clerk).next;

    expect(GIVE['reverse-refusal'](handedBack, manager).next).not.toHaveProperty('handedBack');
  });

  it('may be for a part of the goods', () => {
    const taken = { custody: { holder: 'store-1' }, items: [refusedScarf] };

    expect(reverseRefusal(refused, taken, byRules(manager)).next).toMatchObject({
      outcomes: [{ refused: 0 }, { refused: 1 }],
    });
  });
});
