import { describe, expect, it } from 'vitest';
import { aPass, aReturn, byRules, laterBy, NINE } from './a-return.contract.js';
import { presentReturn } from './present-return.js';

const DAY_MS = 24 * 3_600_000;
const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;
const filed = aReturn('filed', { clocks: [aPass] });

describe('a pass that is shown at the counter', () => {
  it('ends the wait for the shopper and gives the store a day to answer', () => {
    const { next, events } = presentReturn(filed, { by: 'pass', isGenuine: true }, byRules(clerk));

    expect(next.status).toBe('presented');
    expect(next.clocks).toMatchObject([
      { kind: 'pass', state: 'met' },
      { kind: 'inspection', state: 'open', dueAt: laterBy(NINE, DAY_MS) },
    ]);
    expect(events).toEqual([{ ...clerk, type: 'return.presented', data: { shown: 'pass' } }]);
  });

  it.each(['pass', 'code'] as const)('is refused at its field when the %s is a wrong one', (by) => {
    expect(() => presentReturn(filed, { by, isGenuine: false }, byRules(clerk))).toThrow(
      expect.objectContaining({ kind: 'rule-broken', code: 'pass-invalid', pointer: `/${by}` }),
    );
  });

  it.each(['presented', 'accepted', 'lapsed'] as const)(
    'opens nothing while %s, wrong or right: it is used once',
    (status) => {
      const wrong = { by: 'code', isGenuine: false } as const;

      expect(() => presentReturn(aReturn(status), wrong, byRules(clerk))).toThrow(
        expect.objectContaining({ kind: 'conflict', code: 'illegal-transition' }),
      );
    },
  );
});
