import { describe, expect, it } from 'vitest';
import { aClock, aCustody, after, NINE } from '../testing/custody.js';
import { openClock } from './clocks.js';
import { silence } from './silence.js';

const told = (kind: string, at = NINE) => ({ type: `custody.${kind}-overdue`, at, by: 'clock' });
const { generation: _, state: __, ...aNewClock } = aClock({ kind: 'clue' });
const twoDue = aCustody({
  clocks: [
    aClock({ kind: 'refund', dueAt: after(2) }),
    aClock({ kind: 'pass', dueAt: after(1) }),
    aClock({ kind: 'review', dueAt: after(9) }),
  ],
});

describe('silence', () => {
  it('has done nothing while no clock has run out', () => {
    expect(
      silence(twoDue, NINE, (current) => ({ next: current, events: [told('none')] })),
    ).toBeNull();
  });

  it('lets every due clock run out, the most overdue first, each once', () => {
    const decision = silence(twoDue, after(5), (current, { kind }) => ({
      next: current,
      events: [told(kind)],
    }));

    expect(decision?.events.map(({ type }) => type)).toEqual([
      'custody.pass-overdue',
      'custody.refund-overdue',
    ]);
    expect(decision?.next.clocks.map(({ state }) => state)).toEqual(['fired', 'fired', 'open']);
  });

  it('hands every consequence what the one before has left', () => {
    const decision = silence(twoDue, after(5), (current, { kind }) => ({
      next: { ...current, seal: `${current.seal},${kind}` },
      events: [told(kind)],
    }));

    expect(decision?.next.seal).toBe('S-1,pass,refund');
  });

  it('does not fire a clock that an earlier consequence has ended', () => {
    const decision = silence(twoDue, after(5), (current, { kind }) => ({
      next: { ...current, clocks: current.clocks.filter((clock) => clock.state === 'fired') },
      events: [told(kind)],
    }));

    expect(decision?.events).toEqual([told('pass')]);
  });

  it('lets a clock run out at once that a consequence has opened overdue', () => {
    const decision = silence(
      aCustody({ clocks: [aClock({ dueAt: after(1) })] }),
      after(5),
      (current, { kind }) => ({
        next:
          kind === 'refund'
            ? { ...current, clocks: openClock(current.clocks, { ...aNewClock, dueAt: after(3) }) }
            : current,
        events: [told(kind)],
      }),
    );

    expect(decision?.events).toEqual([told('refund'), told('clue')]);
    expect(decision?.next.clocks).toMatchObject([{ lateByMs: 4 }, { kind: 'clue', lateByMs: 2 }]);
  });
});
