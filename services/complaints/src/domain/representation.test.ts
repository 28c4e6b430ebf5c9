import { offered } from '@anxintui/shared/aggregate/commanding';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import { describe, expect, it } from 'vitest';
import { aCase, aMandate, anActor, by, laterBy, NINE, routed } from './a-case.contract.js';
import { involvedIn } from './case-lifecycle.js';
import { CASE_RULES } from './case-rules.js';
import {
  appointRepresentative,
  dismissRepresentative,
  endMandate,
} from './decide-representation.js';

const HOUR_MS = 3_600_000;
const IN_AN_HOUR = laterBy(NINE, HOUR_MS);
const daughter = { accountId: 'shopper-9', roles: ['shopper'] } as const;
const asDaughter = (at = NINE) => ({ ...by('shopper', at), account: daughter.accountId });
const represented = (until?: Date) =>
  appointRepresentative(
    routed('with-store'),
    aMandate(until === undefined ? {} : { until }),
    by('shopper'),
  ).next;
const offeredTo = (actor: Parameters<typeof partiesOf>[0], at = NINE) =>
  offered(CASE_RULES, represented(IN_AN_HOUR), { actor, at });

describe('a representative', () => {
  it('is appointed by the shopper, and the history names nothing but the account', () => {
    const { next, events } = appointRepresentative(
      routed('with-store'),
      aMandate({ until: IN_AN_HOUR }),
      by('shopper'),
    );

    expect(next.representative).toEqual({
      accountId: 'shopper-9',
      mandate: { words: '女儿代为处理' },
      since: NINE,
      until: IN_AN_HOUR,
    });
    expect(events).toEqual([
      {
        type: 'case.representative-appointed',
        at: NINE,
        by: 'shopper',
        account: 'shopper-1',
        data: { representative: 'shopper-9' },
      },
    ]);
  });

  it('stands to the case as the shopper does, and nobody else does so', () => {
    expect(partiesOf(daughter, involvedIn(represented()))).toEqual(['shopper']);
    expect(partiesOf(daughter, involvedIn(routed('with-store')))).toEqual([]);
    expect(partiesOf(anActor('shopper'), involvedIn(represented()))).toEqual(['shopper']);
  });

  it('may do all that the shopper may, except decide who represents her', () => {
    expect(offeredTo(daughter)).toEqual(
      offeredTo(anActor('shopper')).filter((command) => command !== 'dismiss-representative'),
    );
    expect(() => dismissRepresentative(represented(), asDaughter())).toThrow(
      expect.objectContaining({ kind: 'forbidden', code: 'only-shopper-herself' }),
    );
  });

  it('may do nothing more from the moment the mandate ends', () => {
    expect(offeredTo(daughter, IN_AN_HOUR)).toEqual([]);
    expect(offeredTo(daughter, laterBy(IN_AN_HOUR, -1))).not.toEqual([]);
  });

  it('is one at a time; a mandate that has ended makes room for the next', () => {
    expect(() => appointRepresentative(represented(), aMandate(), by('shopper'))).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'already-represented' }),
    );
    const ended = represented(IN_AN_HOUR);
    const next = aMandate({ accountId: 'shopper-8' });

    expect(
      appointRepresentative(ended, next, by('shopper', IN_AN_HOUR)).next.representative,
    ).toMatchObject({ accountId: 'shopper-8' });
  });

  it.each([
    ['the shopper herself', aMandate({ accountId: 'shopper-1' }), 'own-phone', '/phone'],
    ['somebody until yesterday', aMandate({ until: NINE }), 'mandate-too-short', '/until'],
  ])('is not %s', (_, mandate, code, pointer) => {
    expect(() => appointRepresentative(routed('with-store'), mandate, by('shopper'))).toThrow(
      expect.objectContaining({ kind: 'rule-broken', code, pointer }),
    );
  });

  it('is dismissed by the shopper, and then has no relation any more', () => {
    const { next, events } = dismissRepresentative(represented(), by('shopper'));

    expect(next).not.toHaveProperty('representative');
    expect(partiesOf(daughter, involvedIn(next))).toEqual([]);
    expect(events[0]).toMatchObject({
      type: 'case.representative-dismissed',
      data: { representative: 'shopper-9' },
    });
  });

  it('cannot be dismissed where there is none', () => {
    expect(() => dismissRepresentative(routed('with-store'), by('shopper'))).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'not-represented' }),
    );
  });

  it.each([
    ['without an end', represented(), IN_AN_HOUR],
    ['that goes on', represented(IN_AN_HOUR), laterBy(IN_AN_HOUR, -1)],
    ['that there is not', aCase('with-store'), IN_AN_HOUR],
  ])('is not ended by a mandate %s', (_, dispute, at) => {
    expect(endMandate(dispute, at)).toBeNull();
  });

  it('leaves the case by itself when the mandate has ended', () => {
    const ended = endMandate(represented(IN_AN_HOUR), IN_AN_HOUR);

    expect(ended?.next).not.toHaveProperty('representative');
    expect(ended?.events[0]).toMatchObject({
      type: 'case.representative-dismissed',
      by: 'clock',
      data: { representative: 'shopper-9' },
    });
  });
});
