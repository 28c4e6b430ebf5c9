import { eventWords } from '@anxintui/shared/contracts/event-words';
import {
  HEARD_CASE_EVENTS,
  HEARD_PLEDGE_EVENTS,
  HEARD_RETURN_EVENTS,
} from '@anxintui/shared/vocabulary/events';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, BETWEEN_PEOPLE, desksTold, isHeard, TOLD } from './audience.js';

const HEARD = [...HEARD_RETURN_EVENTS, ...HEARD_CASE_EVENTS, ...HEARD_PLEDGE_EVENTS];
const desks = { shopper: 's', store: 'o', headquarters: 'h', bureau: 'b', officer: 'f' };
const by = 'clock';

describe('the audience', () => {
  it('exists for every event that somebody must be told of, and for no other', () => {
    expect(Object.keys(TOLD).sort()).toEqual([...HEARD].sort());
    expect(HEARD.filter((topic) => TOLD[topic].length === 0)).toEqual([]);
    expect(HEARD.filter((topic) => !isHeard(topic))).toEqual([]);
    expect(['return.noted', 'case.breach-recorded', 'store.closed', ''].filter(isHeard)).toEqual(
      [],
    );
  });

  it.each(HEARD)('of %s is told in words, each desk once', (type) => {
    const told = desksTold({ type, by }, desks);

    expect(told).toEqual([...new Set(told)]);
    expect(told).toHaveLength(TOLD[type].filter((each) => each !== 'representative').length);
    expect(eventWords(type)).not.toEqual({ zh: type, en: type });
  });

  it.each([
    ['return.presented', ['s']],
    ['return.refused', ['s']],
    ['return.refusal-reversed', ['s']],
    ['return.goods-handed-back', ['s']],
    ['return.exchanged', ['s']],
    ['return.withdrawn', ['o']],
    ['return.inspection-overdue', ['s', 'o']],
    ['return.refund-overdue', ['s', 'o']],
    ['return.refund-clue-overdue', ['s', 'o']],
    ['return.closed', ['s', 'o']],
    ['case.referred-up', ['s', 'h']],
    ['case.handed-over', ['s', 'o', 'h', 'b']],
    ['case.bureau-assigned', ['s', 'o', 'h', 'b']],
    ['case.shopper-asked', ['s']],
    ['case.not-accepted', ['s', 'o']],
    ['case.withdrawn', ['o', 'h', 'b']],
    ['case.assigned', ['b', 'f']],
    ['case.materials-requested', ['s', 'o', 'h']],
    ['case.mediation-invited', ['s', 'o', 'h']],
    ['case.session-recorded', ['s', 'o', 'h']],
    ['case.terminated', ['s', 'o', 'h', 'b']],
    ['case.termination-notified', ['s', 'o', 'h']],
    ['case.termination-notice-overdue', ['b']],
    ['case.performance-recorded', ['s']],
    ['case.performance-breached', ['o', 'h', 'b']],
    ['case.reopened', ['o', 'h']],
    ['case.corrected', ['s', 'o', 'h']],
    ['case.routing-overdue', ['b']],
    ['case.representative-appointed', ['o', 'h', 'b']],
    ['case.representative-dismissed', ['s', 'o', 'h', 'b']],
    ['pledge.submitted', ['b']],
    ['pledge.review-overdue', ['b']],
    ['pledge.appealed', ['b']],
    ['pledge.returned', ['o', 'h']],
    ['pledge.approved', ['o', 'h']],
    ['pledge.in-force', ['o', 'h']],
    ['pledge.warned', ['o', 'h']],
    ['pledge.suspended', ['o', 'h']],
    ['pledge.resumed', ['o', 'h']],
    ['pledge.delisted', ['o', 'h']],
    ['pledge.renewal-opened', ['o', 'h']],
    ['pledge.expired', ['o', 'h']],
  ] as const)('of %s is %j', (type, told) => {
    expect(desksTold({ type, by }, desks)).toEqual(told);
  });

  it('is joined by whoever acts for the shopper, in all that she is told', () => {
    const all = { ...desks, representative: 'r' };
    const toShopper = HEARD.filter((type) => desksTold({ type, by }, all).includes('s'));

    expect(toShopper.filter((type) => !desksTold({ type, by }, all).includes('r'))).toEqual([]);
    expect(desksTold({ type: 'case.representative-appointed', by: 'shopper' }, all)).toEqual([
      'r',
      'o',
      'h',
      'b',
    ]);
    expect(desksTold({ type: 'case.representative-dismissed', by: 'shopper' }, all)).toEqual([
      'r',
      'o',
      'h',
      'b',
    ]);
    expect(desksTold({ type: 'return.filed', by }, all)).toEqual(['o']);
  });

  it('leaves out whoever does not exist in a case', () => {
    expect(desksTold({ type: 'case.referred-up', by }, { shopper: 's' })).toEqual(['s']);
    expect(desksTold({ type: 'case.routing-overdue', by }, {})).toEqual([]);
  });

  it('knows six kinds of desk', () => {
    expect(new Set(HEARD.flatMap((topic) => TOLD[topic]))).toEqual(new Set(AUDIENCES));
  });
});

describe('whoever says something to the others', () => {
  it.each([
    ['case.message-sent', 'shopper', ['o', 'h', 'b']],
    ['case.message-sent', 'manager', ['s', 'h', 'b']],
    ['case.message-sent', 'headquarters', ['s', 'o', 'b']],
    ['case.evidence-added', 'shopper', ['o', 'h', 'b']],
    ['case.offer-made', 'shopper', ['o', 'h']],
    ['case.offer-made', 'manager', ['s', 'h']],
    ['case.offer-declined', 'shopper', ['o', 'h']],
    ['case.claim-declined', 'headquarters', ['s', 'o']],
    ['case.mediation-consented', 'shopper', ['o', 'h', 'b']],
    ['case.mediation-declined', 'manager', ['s', 'h', 'b']],
    ['return.evidence-added', 'clerk', ['s']],
    ['return.evidence-added', 'shopper', ['o']],
    ['return.closed', 'shopper', ['o']],
    ['pledge.withdrawn', 'manager', ['h', 'b']],
    ['pledge.withdrawn', 'headquarters', ['o', 'b']],
  ] as const)('by %s as %s is not told of it: %j', (type, role, told) => {
    expect(desksTold({ type, by: role }, desks)).toEqual(told);
  });

  it('is told all the same of what binds them', () => {
    expect(BETWEEN_PEOPLE.has('case.settled')).toBe(false);
    expect(desksTold({ type: 'case.settled', by: 'shopper' }, desks)).toContain('s');
  });
});
