import { describe, expect, it } from 'vitest';
import { aPledge, aPledgeAfter, by, GIVE, NINE, noon } from './a-pledge.contract.js';
import { versionOn } from './pledge.js';
import { closePledge } from './pledge-closing.js';

const LAST_DAY = '2026-06-05';

describe('the pledge of a store that closes', () => {
  it('ends with that day: what was bought until then is covered, and nothing after', () => {
    const { next, events } = closePledge(aPledge('in-force'), noon(LAST_DAY));

    expect(versionOn(next, LAST_DAY)?.version).toBe(1);
    expect(versionOn(next, '2026-06-06')).toBeNull();
    expect(next.clocks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(events.map(({ type, by: party }) => `${party}: ${type}`)).toEqual([
      'router: pledge.store-closed',
      'router: pledge.withdrawn',
    ]);
  });

  it('loses its draft, which nobody reviews any more', () => {
    const waiting = aPledgeAfter(
      ['submit', NINE],
      ['approve', NINE],
      ['amend', NINE],
      ['submit', NINE],
    );

    const { next, events } = closePledge(waiting, noon(LAST_DAY));

    expect(next.versions.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
    expect(next.waitingSince).toBeUndefined();
    expect(events.map(({ type }) => type)).toContain('pledge.draft-withdrawn');
  });

  it.each(['delisted', 'draft', 'withdrawn'] as const)(
    'that was %s is told of it too',
    (status) => {
      const { next, events } = closePledge(aPledge(status), noon(LAST_DAY));

      expect(next.closedAt).toEqual(noon(LAST_DAY));
      expect(events[0]?.type).toBe('pledge.store-closed');
    },
  );

  it('is not taken up again: a closed store promises nothing new', () => {
    const { next } = closePledge(aPledge('in-force'), noon(LAST_DAY));

    expect(() => GIVE.amend(next, by('manager', noon('2026-06-06')))).toThrow(
      expect.objectContaining({ code: 'store-closed' }),
    );
  });
});
