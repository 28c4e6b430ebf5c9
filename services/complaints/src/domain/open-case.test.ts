import { describe, expect, it } from 'vitest';
import { NINE } from './a-case.contract.js';
import { openCase, openComplaint } from './open-case.js';

const asked = {
  id: '7K3M9Q2FX4TDH8PZ',
  shopperId: 'shopper-1',
  respondent: { storeName: '山塘街小店', address: '山塘街 1 号', division: '320508' },
  claim: { kind: 'refund' },
  words: '拒不退款',
  handOver: 'ask',
  firstRung: 'store',
  wishes: { publish: true, entrust: false },
} as const;

describe('a case', () => {
  it('as a complaint of its own is filed by the shopper, about no return (Order 121, art. 10)', () => {
    const { next, events } = openComplaint(asked, NINE);

    expect(next).toMatchObject({ ...asked, ground: 'complaint', status: 'filed', filedAt: NINE });
    expect(next).not.toHaveProperty('returnId');
    expect(events).toEqual([
      {
        type: 'case.filed',
        at: NINE,
        by: 'shopper',
        account: 'shopper-1',
        data: { ground: 'complaint' },
      },
    ]);
  });

  it('beside a return is filed by the router', () => {
    const { next, events } = openCase({ ...asked, returnId: 'R-1', ground: 'refusal' }, NINE);

    expect(next).toMatchObject({ returnId: 'R-1', ground: 'refusal', messages: 0, clocks: [] });
    expect(events).toEqual([
      {
        type: 'case.filed',
        at: NINE,
        by: 'router',
        data: { returnId: 'R-1', ground: 'refusal' },
      },
    ]);
  });
});
