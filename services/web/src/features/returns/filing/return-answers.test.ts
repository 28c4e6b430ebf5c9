import { describe, expect, it } from 'vitest';
import {
  mostBack,
  NO_ANSWERS,
  NO_GOODS,
  type ReturnAnswers,
  returnBodyOf,
} from './return-answers.js';

const COVER = {
  ...NO_GOODS,
  name: ' 四件套 ',
  category: 'home-textiles',
  paid: '299',
  more: 'no',
} as const;
const ANSWERED: ReturnAnswers = {
  ...NO_ANSWERS,
  store: { id: 'S', name: '店', address: '路' },
  on: '2026-10-01',
  delivery: 'self-pickup',
  goods: [COVER],
  proof: 'receipt',
  proofNumber: 'R-7',
};

describe('what is sent for a return', () => {
  it('is what was answered', () => {
    expect(returnBodyOf(ANSWERED)).toEqual({
      storeId: 'S',
      purchase: {
        on: '2026-10-01',
        delivery: 'self-pickup',
        receivedOn: '2026-10-01',
        proof: { kind: 'receipt', number: 'R-7' },
      },
      items: [{ name: '四件套', category: 'home-textiles', quantity: 1, paidFen: 29_900 }],
    });
  });

  it('has the day of receipt only of goods that were delivered', () => {
    const receivedOn = '2026-10-04';

    const taken = returnBodyOf({ ...ANSWERED, receivedOn });
    const delivered = returnBodyOf({ ...ANSWERED, receivedOn, delivery: 'delivered' });

    expect(taken?.purchase.receivedOn).toBe('2026-10-01');
    expect(delivered?.purchase.receivedOn).toBe(receivedOn);
  });

  it('has no number of a receipt that is lost', () => {
    expect(returnBodyOf({ ...ANSWERED, proof: 'lost-receipt' })?.purchase.proof).toEqual({
      kind: 'lost-receipt',
    });
  });

  it('has the price of a gift only where one is missing', () => {
    const gifted = { ...COVER, gift: '20' };

    const [there] = returnBodyOf({ ...ANSWERED, goods: [gifted] })?.items ?? [];
    const [missing] =
      returnBodyOf({ ...ANSWERED, goods: [{ ...gifted, conditions: ['missing-gift'] }] })?.items ??
      [];

    expect(there).not.toHaveProperty('giftFen');
    expect(missing).toMatchObject({ conditions: ['missing-gift'], giftFen: 2_000 });
  });

  it('has nothing of what stands behind "no more"', () => {
    expect(returnBodyOf({ ...ANSWERED, goods: [COVER, NO_GOODS] })?.items).toHaveLength(1);
  });

  it.each<Partial<ReturnAnswers>>([
    { store: null },
    { delivery: '' },
    { proof: '' },
    { goods: [{ ...COVER, more: 'yes' }, NO_GOODS] },
    { goods: [{ ...COVER, paid: '很多' }] },
    { goods: [{ ...COVER, quantity: '1001' }] },
    { goods: [{ ...COVER, quantity: '0' }] },
  ])('is nothing yet without everything: %o', (missing) => {
    expect(returnBodyOf({ ...ANSWERED, ...missing })).toBeNull();
  });
});

describe('what can come back at most', () => {
  it('is all that was paid, less what gifts may cost', () => {
    const gifted = { ...COVER, paid: '100', gift: '20', conditions: ['missing-gift'] } as const;

    const back = mostBack({ goods: [{ ...COVER, more: 'yes' }, gifted] });

    expect(back).toEqual({ paidFen: 39_900, giftFen: 2_000 });
  });
});
