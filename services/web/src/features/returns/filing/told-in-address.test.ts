import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, NO_GOODS } from './return-answers.js';
import { toldInAddress } from './told-in-address.js';

const told = (address: string, answers = NO_ANSWERS) =>
  toldInAddress(new URLSearchParams(address), answers);

describe('what was asked before filing', () => {
  it('is not asked again', () => {
    const address =
      'on=2026-03-01&delivery=delivered&receivedOn=2026-03-02&category=toys&proof=invoice';

    expect(told(address)).toEqual({
      on: '2026-03-01',
      delivery: 'delivered',
      receivedOn: '2026-03-02',
      proof: 'invoice',
      goods: [{ ...NO_GOODS, category: 'toys' }],
    });
  });

  it('counts only where the form could have been answered so', () => {
    expect(told('on=yesterday&delivery=drone&category=houses&proof=word')).toEqual({});
  });

  it('leaves goods alone that were filled in before', () => {
    const goods = [{ ...NO_GOODS, name: '毛衣', category: 'clothing' as const }];

    expect(told('category=toys', { ...NO_ANSWERS, goods })).toEqual({});
  });
});
