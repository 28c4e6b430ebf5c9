import { describe, expect, it } from 'vitest';
import { aClock, after } from '../testing/custody.js';
import {
  earliestDue,
  endClocks,
  fireEarliest,
  meetClock,
  openClock,
  supersedeClock,
} from './clocks.js';

const { generation: _, state: __, ...aNewClock } = aClock();
const DUE = after(1000);
const HOUR_MS = 3_600_000;

describe('a clock', () => {
  it('opens as the first generation of its kind, beside the others', () => {
    const clocks = openClock([aClock({ kind: 'pass', generation: 3 })], aNewClock);

    expect(clocks).toHaveLength(2);
    expect(clocks[1]).toMatchObject({ kind: 'refund', generation: 1, state: 'open' });
  });

  it('opens as the next generation of its kind, however the earlier ones ended', () => {
    const ended = [aClock({ state: 'met' }), aClock({ generation: 2, state: 'superseded' })];

    expect(openClock(ended, aNewClock)[2]).toMatchObject({ generation: 3, state: 'open' });
  });

  it('is met only while it is open, and only of its own kind', () => {
    const clocks = [
      aClock({ state: 'fired' }),
      aClock({ generation: 2 }),
      aClock({ kind: 'pass' }),
    ];

    expect(meetClock(clocks, 'refund').map(({ state }) => state)).toEqual(['fired', 'met', 'open']);
  });

  it('ends with a reason when nobody waits any more, and what has ended before stays', () => {
    const clocks = [aClock(), aClock({ kind: 'pass', state: 'met' })];

    const ended = endClocks(clocks, 'settled');

    expect(ended[0]).toMatchObject({ state: 'superseded', supersededBy: 'settled' });
    expect(ended[1]).toEqual(aClock({ kind: 'pass', state: 'met' }));
  });

  it('is never edited: a new due date is the next generation and the old one stays to be seen', () => {
    const successor = { ...aNewClock, dueAt: after(72 * HOUR_MS) };

    const clocks = supersedeClock([aClock(), aClock({ kind: 'pass' })], successor, 'calendar:2');

    expect(clocks).toMatchObject([
      { generation: 1, state: 'superseded', supersededBy: 'calendar:2', dueAt: aClock().dueAt },
      { kind: 'pass', state: 'open' },
      { generation: 2, state: 'open', dueAt: after(72 * HOUR_MS) },
    ]);
  });
});

describe('the earliest due date', () => {
  it('is that of the open clocks alone', () => {
    const clocks = [
      aClock({ dueAt: after(1), state: 'met' }),
      aClock({ dueAt: after(3) }),
      aClock({ dueAt: after(2) }),
    ];

    expect(earliestDue(clocks)).toEqual(after(2));
  });

  it('does not exist while nobody is waited for', () => {
    expect(earliestDue([])).toBeUndefined();
    expect(earliestDue([aClock({ state: 'fired' })])).toBeUndefined();
  });
});

describe('a clock that runs out', () => {
  const clocks = [aClock({ dueAt: DUE }), aClock({ kind: 'pass' })];

  it('does not fire one millisecond early', () => {
    expect(fireEarliest(clocks, after(999))).toBeNull();
  });

  it('fires on the instant, not late at all', () => {
    expect(fireEarliest(clocks, DUE)?.fired).toMatchObject({
      state: 'fired',
      firedAt: DUE,
      lateByMs: 0,
    });
  });

  it('says by how much it fired late, and leaves the other clocks alone', () => {
    const run = fireEarliest(clocks, after(1001));

    expect(run?.fired.lateByMs).toBe(1);
    expect(run?.after).toEqual([run?.fired, aClock({ kind: 'pass' })]);
  });

  it.each(['met', 'fired', 'superseded'] as const)('does not fire once it is %s', (state) => {
    expect(fireEarliest([aClock({ dueAt: DUE, state })], after(HOUR_MS))).toBeNull();
  });

  it('comes before others that are less overdue', () => {
    const both = [aClock({ dueAt: after(2) }), aClock({ kind: 'pass', dueAt: after(1) })];

    expect(fireEarliest(both, after(5))?.fired.kind).toBe('pass');
  });
});
