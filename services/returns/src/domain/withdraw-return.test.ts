import { describe, expect, it } from 'vitest';
import { aPass, aReturn, GIVE, NINE } from './a-return.contract.js';
import { returnOverdue } from './return-overdue.js';

const clerk = { by: 'clerk', account: 'clerk-1', at: NINE } as const;
const shopper = { by: 'shopper', account: 'shopper-1', at: NINE } as const;

describe('a return that the shopper withdraws', () => {
  it('is over, and nobody waits for anything any more', () => {
    const presented = GIVE.present(aReturn('filed', { clocks: [aPass] }), clerk).next;

    const { next, events } = GIVE.withdraw(presented, shopper);

    expect(next.status).toBe('withdrawn');
    expect(next.clocks).toMatchObject([
      { kind: 'pass', state: 'met' },
      { kind: 'inspection', state: 'superseded', supersededBy: 'withdrawn' },
    ]);
    expect(returnOverdue(next, new Date('2030-01-01T00:00:00Z'))).toBeNull();
    expect(events).toEqual([{ ...shopper, type: 'return.withdrawn', data: {} }]);
  });
});
