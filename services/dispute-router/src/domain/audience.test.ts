import { eventWords } from '@anxintui/shared/contracts/event-words';
import { HEARD_CASE_EVENTS, HEARD_RETURN_EVENTS } from '@anxintui/shared/vocabulary/events';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, desksTold, isHeard, TOLD } from './audience.js';

const HEARD = [...HEARD_RETURN_EVENTS, ...HEARD_CASE_EVENTS];
const desks = { shopper: 's', store: 'o', headquarters: 'h', bureau: 'b' };

describe('the audience', () => {
  it('exists for every event that is waited for, and for no other', () => {
    expect(Object.keys(TOLD).sort()).toEqual([...HEARD].sort());
    expect(HEARD.filter((topic) => TOLD[topic].length === 0)).toEqual([]);
    expect(HEARD.filter((topic) => !isHeard(topic))).toEqual([]);
    expect(['return.noted', 'case.breach-recorded', ''].filter(isHeard)).toEqual([]);
  });

  it.each(HEARD)('of %s is told in words, each desk once', (topic) => {
    const told = desksTold(topic, desks);

    expect(told).toEqual([...new Set(told)]);
    expect(told).toHaveLength(TOLD[topic].length);
    expect(eventWords(topic)).not.toEqual({ zh: topic, en: topic });
  });

  it.each([
    ['return.refused', ['s']],
    ['return.refund-overdue', ['s', 'o']],
    ['case.referred-up', ['s', 'h']],
    ['case.handed-over', ['s', 'o', 'h', 'b']],
    ['case.shopper-asked', ['s']],
    ['case.not-accepted', ['s', 'o']],
    ['case.routing-overdue', ['b']],
  ] as const)('of %s is %j', (topic, told) => {
    expect(desksTold(topic, desks)).toEqual(told);
  });

  it('leaves out whoever does not exist in a case', () => {
    expect(desksTold('case.referred-up', { shopper: 's' })).toEqual(['s']);
    expect(desksTold('case.routing-overdue', {})).toEqual([]);
  });

  it('knows four kinds of desk', () => {
    expect(new Set(HEARD.flatMap((topic) => TOLD[topic]))).toEqual(new Set(AUDIENCES));
  });
});
