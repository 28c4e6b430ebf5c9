import {
  HEARD_CASE_EVENTS,
  HEARD_PLEDGE_EVENTS,
  HEARD_RETURN_EVENTS,
} from '@anxintui/shared/vocabulary/events';
import { describe, expect, it } from 'vitest';
import { isCritical, isStatutory } from './critical-topics.js';

const HEARD = [...HEARD_RETURN_EVENTS, ...HEARD_CASE_EVENTS, ...HEARD_PLEDGE_EVENTS];

describe('what also goes out by SMS or mail', () => {
  it('is every time that has run out', () => {
    expect(HEARD.filter((topic) => topic.endsWith('-overdue') && !isCritical(topic))).toEqual([]);
  });

  it.each([
    'return.refused',
    'case.offer-made',
    'case.accepted',
    'case.not-accepted',
    'case.terminated',
    'pledge.suspended',
  ] as const)('is the decision or offer %s', (topic) => {
    expect(isCritical(topic)).toBe(true);
  });

  it.each([
    'return.filed',
    'return.presented',
    'return.evidence-added',
    'case.filed',
    'case.message-sent',
    'case.evidence-added',
    'pledge.in-force',
  ] as const)('is not %s, which people read when they look', (topic) => {
    expect(isCritical(topic)).toBe(false);
  });
});

describe('what goes out to everybody, whatever they have chosen', () => {
  it.each([
    'case.accepted',
    'case.not-accepted',
    'case.materials-requested',
    'case.mediation-invited',
    'case.terminated',
    'case.shopper-asked',
  ] as const)('is %s', (topic) => {
    expect(isStatutory(topic)).toBe(true);
  });

  it('goes out at all', () => {
    expect(HEARD.filter((topic) => isStatutory(topic) && !isCritical(topic))).toEqual([]);
  });

  it.each(['case.offer-made', 'return.refunded', 'case.routed'] as const)(
    'is not %s, which somebody may do without',
    (topic) => {
      expect(isStatutory(topic)).toBe(false);
    },
  );
});
