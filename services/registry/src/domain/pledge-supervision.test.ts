import { isOpen } from '@anxintui/shared/aggregate/clocks';
import { addDays } from '@anxintui/shared/calendar/civil-date';
import { describe, expect, it } from 'vitest';
import {
  aPledge,
  aPledgeAfter,
  aVersion,
  by,
  GIVE,
  NINE,
  noon,
  shanghai,
} from './a-pledge.contract.js';
import { type Pledge, versionOn } from './pledge.js';
import { pledgeOverdue } from './pledge-overdue.js';
import { resumePledge, suspendPledge } from './pledge-supervision.js';

const openClocks = ({ clocks }: Pledge) =>
  clocks.filter(isOpen).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
const covering = (pledge: Pledge, day: string) => versionOn(pledge, day)?.version ?? null;
const typesOf = (decision: { readonly events: readonly { readonly type: string }[] }) =>
  decision.events.map(({ type }) => type);

describe('a suspension', () => {
  const suspendedOn = (day: string, from?: string) =>
    suspendPledge(aPledge('in-force'), { words: '整改', from }, by('supervisor', noon(day))).next;
  const resumedOn = (pledge: Pledge, day: string) =>
    resumePledge(pledge, { words: '已整改', outcome: 'resumed' }, by('supervisor', noon(day))).next;

  it('begins tomorrow, takes its first day out and gives the day of resumption back', () => {
    const pledge = resumedOn(suspendedOn('2026-04-09'), '2026-04-20');

    const days = ['2026-04-09', '2026-04-10', '2026-04-19', '2026-04-20'];
    expect(days.map((day) => covering(pledge, day))).toEqual([1, null, null, 1]);
    expect(pledge.versions).toMatchObject([
      { status: 'in-force', suspensions: [{ from: '2026-04-10', until: '2026-04-19' }] },
    ]);
  });

  it('lasts until it is lifted', () => {
    const pledge = suspendedOn('2026-04-09');

    expect([covering(pledge, '2026-04-09'), covering(pledge, '2027-04-09')]).toEqual([1, null]);
  });

  it('may begin on a later day, never today or earlier: what is bought today is covered', () => {
    const pledge = suspendedOn('2026-04-10', '2026-04-15');

    expect([covering(pledge, '2026-04-14'), covering(pledge, '2026-04-15')]).toEqual([1, null]);
    expect(() => suspendedOn('2026-04-10', '2026-04-10')).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'suspension-out-of-range',
        pointer: '/from',
        details: { tomorrow: '2026-04-11', validUntil: '2029-03-02' },
      }),
    );
    expect(() => suspendedOn('2026-04-10', '2029-03-03')).toThrow(
      expect.objectContaining({ code: 'suspension-out-of-range' }),
    );
  });

  it.each([
    ['on the day it was ordered', '2026-04-10', undefined],
    ['on its very first day', '2026-04-11', undefined],
    ['before its first day has come', '2026-04-12', '2026-04-15'],
  ])('that is lifted %s has never been one', (_, resumed, from) => {
    const pledge = resumedOn(suspendedOn('2026-04-10', from), resumed);

    expect(pledge.versions).toMatchObject([{ status: 'in-force', suspensions: [] }]);
    expect(covering(pledge, '2026-04-11')).toBe(1);
    expect(covering(pledge, '2026-04-15')).toBe(1);
  });

  it('concerns the new version only on the day that was approved: the old one holds to its end', () => {
    const amended = aPledgeAfter(['submit', NINE], ['approve', NINE], ['amend', NINE]);
    const day = noon('2026-06-05');
    const submitted = GIVE.submit(amended, by('manager', day)).next;
    const approved = GIVE.approve(submitted, by('supervisor', day)).next;

    const pledge = GIVE.suspend(approved, by('supervisor', day)).next;

    expect(['2026-06-04', '2026-06-05', '2026-06-06'].map((on) => covering(pledge, on))).toEqual([
      1,
      1,
      null,
    ]);
    expect(pledge.versions.map(({ status }) => status)).toEqual(['superseded', 'suspended']);
  });

  it('leaves a version alone that was over before', () => {
    const twice = aPledge('superseded');

    const later = GIVE.suspend(twice, by('supervisor', noon('2026-06-05'))).next;

    expect(later.versions[0]).toEqual(twice.versions[0]);
  });

  it('leaves an earlier one as it was', () => {
    const once = resumedOn(suspendedOn('2026-04-09'), '2026-04-20');
    const again = GIVE.suspend(once, by('supervisor', noon('2026-04-30'))).next;

    expect(resumedOn(again, '2026-05-03').versions).toMatchObject([
      {
        suspensions: [
          { from: '2026-04-10', until: '2026-04-19' },
          { from: '2026-05-01', until: '2026-05-02' },
        ],
      },
    ]);
  });
});

describe.each([
  ['withdraw', 'manager', 'withdrawn'],
  ['delist', 'supervisor', 'delisted'],
] as const)('ending a pledge by %s', (command, party, status) => {
  const day = '2026-04-10';
  const { next, events } = GIVE[command](aPledge('in-force'), by(party, noon(day)));

  it('still covers that day and what was bought before, and nothing after', () => {
    expect(next.versions).toMatchObject([{ status, validUntil: day }]);
    expect([covering(next, day), covering(next, addDays(day, 1))]).toEqual([1, null]);
    expect(typesOf({ events })).toEqual([`pledge.${status}`]);
  });

  it('never lengthens one that was over already', () => {
    const over = { ...aPledge('in-force'), clocks: [], versions: [aVersion()] };

    expect(GIVE[command](over, by(party, noon('2027-06-01'))).next.versions).toMatchObject([
      { status, validUntil: '2027-02-28' },
    ]);
  });

  it('stops its clocks', () => {
    expect(openClocks(next)).toEqual([]);
    expect(pledgeOverdue(next, shanghai('2030-01-01T00:00:00'))).toBeNull();
  });

  it('leaves nothing of a version that would have begun the next day', () => {
    const approvedToday = aPledge('in-force');

    const ended = GIVE[command](approvedToday, by(party, NINE)).next;

    expect([covering(ended, '2026-03-02'), covering(ended, '2026-03-03')]).toEqual([null, null]);
  });
});

describe('what the bureau did', () => {
  it('is kept in order, with who, when and about which version', () => {
    const pledge = aPledgeAfter(
      ['submit', NINE],
      ['approve', NINE],
      ['warn', noon('2026-04-01')],
      ['suspend', noon('2026-04-10')],
    );
    const cleared = resumePledge(
      pledge,
      { words: '查无此事', outcome: 'no-problem' },
      by('supervisor', noon('2026-04-12')),
    ).next;
    const { supervision = [] } = GIVE.delist(cleared, by('supervisor', noon('2026-05-01'))).next;

    expect(supervision.map(({ outcome, version }) => `${outcome} ${version}`)).toEqual([
      'warned 1',
      'suspended 1',
      'no-problem 1',
      'delisted 1',
    ]);
    expect(supervision[0]).toEqual({
      outcome: 'warned',
      version: 1,
      words: '两次未按承诺退货',
      at: noon('2026-04-01'),
      by: 'supervisor',
    });
  });

  it('is never told in the events, which hold nothing in words', () => {
    const { events } = GIVE.warn(aPledge('in-force'), by('supervisor'));

    expect(events).toMatchObject([{ type: 'pledge.warned', data: { version: 1 } }]);
    expect(JSON.stringify(events)).not.toContain('未按承诺');
  });
});
