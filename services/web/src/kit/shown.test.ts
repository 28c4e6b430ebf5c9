import { describe, expect, it } from 'vitest';
import { dayOf, daysUntil, dueDay, money, receiptNumber } from './shown.js';

describe('what pages show', () => {
  it('has a day of Shanghai for an instant', () => {
    expect([dayOf('2026-03-02T15:59:59Z'), dayOf('2026-03-02T16:00:00Z')]).toEqual([
      '2026-03-02',
      '2026-03-03',
    ]);
  });

  it('names the last day on which something can still be done', () => {
    expect(dueDay('2026-03-02T16:00:00Z')).toBe('2026-03-02');
  });

  it('counts days of Shanghai until that day', () => {
    const now = new Date('2026-03-02T23:00:00+08:00');

    expect([daysUntil('2026-03-02', now), daysUntil('2026-03-09', now)]).toEqual([0, 7]);
  });

  it('has amounts with two places and numbers in groups of four', () => {
    expect([money(12_850), receiptNumber('7K3M9Q2FX4TDH8PZ')]).toEqual([
      '¥128.50',
      '7K3M-9Q2F-X4TD-H8PZ',
    ]);
  });
});
