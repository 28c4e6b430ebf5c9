import { isOpen } from '@anxintui/shared/aggregate/clocks';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type { PledgeCommand } from '@anxintui/shared/vocabulary/pledges';
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
  someTerms,
} from './a-pledge.contract.js';
import { type Pledge, versionOn } from './pledge.js';
import { pledgeOverdue } from './pledge-overdue.js';

const openClocks = ({ clocks }: Pledge) =>
  clocks.filter(isOpen).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
const covering = (pledge: Pledge, day: string) => versionOn(pledge, day)?.version ?? null;
const typesOf = (decision: { readonly events: readonly { readonly type: string }[] }) =>
  decision.events.map(({ type }) => type);
const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

const aSubmittedOne = { ...someTerms(), version: 2, status: 'submitted' } as const;

describe('an approved version', () => {
  it('binds from 00:00 of the next day, for as many years as it says', () => {
    const pledge = aPledge('in-force');

    expect(pledge.versions).toMatchObject([
      { status: 'in-force', validFrom: '2026-03-03', validUntil: '2029-03-02' },
    ]);
    expect([
      covering(pledge, '2026-03-02'),
      covering(pledge, '2026-03-03'),
      covering(pledge, '2029-03-02'),
      covering(pledge, '2029-03-03'),
    ]).toEqual([null, 1, 1, null]);
  });

  it.each([
    ['the last second of 9 May', '2026-05-09T23:59:59', '2026-05-10'],
    ['the first of 10 May', '2026-05-10T00:00:00', '2026-05-11'],
  ])('counts its next day in Shanghai: approved at %s', (_, at, validFrom) => {
    const pledge = GIVE.approve(aPledge('submitted'), by('supervisor', shanghai(at))).next;

    expect(pledge.versions).toMatchObject([{ validFrom }]);
  });

  it('takes the place of the one before: on the day of approval that one still holds', () => {
    const amended = aPledgeAfter(['submit', NINE], ['approve', NINE], ['amend', NINE]);
    const submitted = GIVE.submit(amended, by('manager', noon('2026-06-01'))).next;

    const { next, events } = GIVE.approve(submitted, by('supervisor', noon('2026-06-05')));

    expect(typesOf({ events })).toEqual([
      'pledge.approved',
      'pledge.superseded',
      'pledge.in-force',
    ]);
    expect([covering(next, '2026-06-05'), covering(next, '2026-06-06')]).toEqual([1, 2]);
    expect(next.versions).toMatchObject([
      { status: 'superseded', validUntil: '2026-06-05', windowDays: 15 },
      { status: 'in-force', validFrom: '2026-06-06', windowDays: 30 },
    ]);
    expect(openClocks(next)).toEqual(['validity 2029-06-05', 'renewal-opens 2029-05-05']);
  });

  it('does not lengthen one that was over before', () => {
    const over = { ...aPledge('in-force'), versions: [aVersion(), aSubmittedOne] };

    const { next } = GIVE.approve(over, by('supervisor', noon('2027-06-01')));

    expect(next.versions[0]).toMatchObject({ status: 'superseded', validUntil: '2027-02-28' });
  });

  it('is never touched by a draft beside it', () => {
    const pledge = aPledge('in-force');

    const amended = GIVE.revise(GIVE.amend(pledge, by('manager')).next, by('manager')).next;

    expect(amended.versions[0]).toEqual(pledge.versions[0]);
    expect(amended.versions[1]).toMatchObject({ version: 2, status: 'draft', windowDays: 20 });
  });
});

describe('validity', () => {
  it('counts its first day and its last', () => {
    const [, validity] = aPledge('in-force').clocks;

    expect(validity).toMatchObject({
      kind: 'validity',
      dueOn: '2029-03-02',
      dueAt: shanghai('2029-03-03T00:00:00'),
      steps: [
        { on: '2026-03-02', why: 'start' },
        { on: '2026-03-03', until: '2029-03-02', counted: 1096 },
        { on: '2029-03-02', why: 'end' },
      ],
    });
  });

  const pledge = aPledge('in-force');
  const opens = shanghai('2029-02-03T00:00:00');
  const ends = shanghai('2029-03-03T00:00:00');

  it('opens renewal in its last month', () => {
    expect(pledgeOverdue(pledge, after(opens, -1))).toBeNull();

    const open = pledgeOverdue(pledge, opens);

    expect(open && typesOf(open)).toEqual(['pledge.renewal-opened']);
    expect(open?.next.versions).toMatchObject([{ status: 'in-force' }]);
  });

  it('runs out with its last day, and what was bought by then stays covered', () => {
    expect(pledgeOverdue(pledge, after(ends, -1))?.next.versions).toMatchObject([
      { status: 'in-force' },
    ]);

    const over = pledgeOverdue(pledge, ends);

    expect(over && typesOf(over)).toEqual(['pledge.renewal-opened', 'pledge.expired']);
    expect(over?.next.versions).toMatchObject([{ status: 'expired', validUntil: '2029-03-02' }]);
    expect(over && covering(over.next, '2029-03-02')).toBe(1);
    expect(over && openClocks(over.next)).toEqual([]);
  });

  it('runs out for a suspended pledge as well', () => {
    expect(pledgeOverdue(aPledge('suspended'), ends)?.next.versions).toMatchObject([
      { status: 'expired' },
    ]);
  });
});

describe('a renewal', () => {
  const again = (pledge: Pledge, day: string, windowDays = 15) => {
    const draft = { ...pledge, versions: [...pledge.versions, aDraft(windowDays)] };
    return GIVE.submit(draft, by('manager', noon(day))).next.versions.at(-1);
  };
  const aDraft = (windowDays: number) =>
    ({ ...someTerms({ windowDays }), version: 2, status: 'draft' }) as const;

  it.each([
    ['the day before renewal opens', '2029-02-02', false],
    ['the day it opens', '2029-02-03', true],
    ['the last day', '2029-03-02', true],
  ])('is the same promise submitted on %s (%s): %s', (_, day, isRenewal) => {
    expect(again(aPledge('in-force'), day)?.renews === true).toBe(isRenewal);
  });

  it('is told apart from new terms, and may come after the pledge has expired', () => {
    expect(again(aPledge('in-force'), '2029-02-20', 16)).not.toHaveProperty('renews');
    expect(again(aPledge('expired'), '2029-04-01')).toMatchObject({ renews: true });
  });

  it('is none where the store had left or was taken off the list', () => {
    expect(again(aPledge('withdrawn'), '2026-03-03')).not.toHaveProperty('renews');
    expect(again(aPledge('delisted'), '2026-03-03')).not.toHaveProperty('renews');
  });

  it('is none any more once a returned draft promises something else', () => {
    const { versions, ...pledge } = aPledge('in-force');
    const late = (command: PledgeCommand, party: Party, current: Pledge) =>
      GIVE[command](current, by(party, noon('2029-02-10'))).next;
    const submitted = late('submit', 'manager', { ...pledge, versions: [...versions, aDraft(15)] });
    const revised = late('revise', 'manager', late('return', 'supervisor', submitted));

    const again = late('submit', 'manager', revised);

    expect(submitted.versions[1]).toMatchObject({ renews: true });
    expect(again.versions[1]).not.toHaveProperty('renews');
  });

  it('keeps its mark when it comes into force', () => {
    const { versions, ...pledge } = aPledge('in-force');
    const draft = { ...pledge, versions: [...versions, aDraft(15)] };
    const submitted = GIVE.submit(draft, by('manager', noon('2029-02-10'))).next;

    const { next } = GIVE.approve(submitted, by('supervisor', noon('2029-02-12')));

    expect(next.versions[1]).toMatchObject({
      status: 'in-force',
      renews: true,
      validFrom: '2029-02-13',
      validUntil: '2032-02-12',
    });
  });
});
