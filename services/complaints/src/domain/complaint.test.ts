import { describe, expect, it } from 'vitest';
import { shanghai } from './a-case.contract.js';
import { assertBoughtInTime } from './complaint.js';

const filing = (purchasedOn: string, at: string) => () =>
  assertBoughtInTime(purchasedOn, shanghai(at));

// 《市场监督管理投诉举报处理办法》第十六条第（四）项：三年
describe('a complaint about a purchase', () => {
  it('of today is in time from the first instant of the day in Shanghai', () => {
    expect(filing('2026-03-02', '2026-03-02T00:00:00')).not.toThrow();
    expect(filing('2026-03-02', '2026-03-01T23:59:59.999')).toThrow('bought in the future');
  });

  it('can be filed until the end of the day three years later', () => {
    expect(filing('2023-03-02', '2026-03-02T23:59:59.999')).not.toThrow();
    expect(filing('2023-03-02', '2026-03-03T00:00:00')).toThrow('it could be filed until');
  });

  it('of a leap day can be filed until the end of February', () => {
    expect(filing('2024-02-29', '2027-02-28T23:59:59.999')).not.toThrow();
    expect(filing('2024-02-29', '2027-03-01T00:00:00')).toThrow('it could be filed until');
  });
});
