import { describe, expect, it } from 'vitest';
import { operatorEn } from '../../copy/en/operator.js';
import { countsOf, lengthOf, oldestOf } from './health-text.js';

describe('the health of the machinery in words', () => {
  it('tells lengths in the largest unit that they fill', () => {
    expect(lengthOf(900, operatorEn)).toBe('1 s');
    expect(lengthOf(61_000, operatorEn)).toBe('1 min');
    expect(lengthOf(7_200_000, operatorEn)).toBe('2 h');
  });

  it('names the event that waits longest over all outboxes', () => {
    expect(
      oldestOf([
        { aggregate: 'returns', waiting: 2, oldestAt: '2026-03-02T01:00:05Z' },
        { aggregate: 'cases', waiting: 1, oldestAt: '2026-03-02T01:00:00Z' },
        { aggregate: 'pledges', waiting: 0, oldestAt: null },
      ]),
    ).toEqual({ waiting: 3, oldestAt: '2026-03-02T01:00:00Z' });
  });

  it('leaves out what there is none of', () => {
    expect(countsOf({ late: 0, missing: 2 })).toBe('missing 2');
  });
});
