import { describe, expect, it } from 'vitest';
import { entriesOf, turnOf } from './entries.js';

const FILED = { storeName: '观前街店', filedAt: '2026-03-02T01:00:00Z' };
const aReturn = (id: string, told: { nextDueAt?: string; filedAt?: string } = {}) => ({
  id,
  ...FILED,
  status: 'accepted' as const,
  ...told,
});
const aCase = (id: string, told: { nextDueAt?: string } = {}) => ({
  id,
  ...FILED,
  status: 'with-store' as const,
  ...told,
});

describe('what is mine', () => {
  it('begins with what waits for the shopper', () => {
    const entries = entriesOf(
      [aReturn('A'), { ...aReturn('B'), status: 'closed' }],
      [aCase('C'), { ...aCase('D'), status: 'awaiting-shopper' }],
    );

    expect(entries.map(({ id }) => id)).toEqual(['D', 'A', 'C', 'B']);
  });

  it('has what is due sooner before what is due later, and that before what is not due at all', () => {
    const entries = entriesOf(
      [aReturn('A'), aReturn('B', { nextDueAt: '2026-03-09T16:00:00Z' })],
      [aCase('C', { nextDueAt: '2026-03-05T16:00:00Z' })],
    );

    expect(entries.map(({ id }) => id)).toEqual(['C', 'B', 'A']);
  });

  it('has the newest first where nothing is due', () => {
    const entries = entriesOf(
      [aReturn('A'), aReturn('B', { filedAt: '2026-03-03T01:00:00Z' })],
      [],
    );

    expect(entries.map(({ id }) => id)).toEqual(['B', 'A']);
  });

  it('waits for the shopper once a refund is recorded, and for others while goods are inspected', () => {
    const refunded = entriesOf([{ ...aReturn('A'), status: 'refunded' }], []);
    const presented = entriesOf([{ ...aReturn('B'), status: 'presented' }], []);

    expect([...refunded, ...presented].map(turnOf)).toEqual(['waiting', 'going']);
  });
});
