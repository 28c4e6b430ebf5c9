import { isOpen } from '@anxintui/shared/aggregate/clocks';
import { describe, expect, it } from 'vitest';
import {
  aBureau,
  aPledge,
  aPledgeAfter,
  aStoreThatPledges,
  by,
  GIVE,
  NINE,
  shanghai,
  someTerms,
} from './a-pledge.contract.js';
import { type Pledge, versionOn } from './pledge.js';
import { draftPledge, submitPledge } from './pledge-drafting.js';
import { pledgeOverdue } from './pledge-overdue.js';

const openClocks = ({ clocks }: Pledge) =>
  clocks.filter(isOpen).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
const covering = (pledge: Pledge, day: string) => versionOn(pledge, day)?.version ?? null;
const typesOf = (decision: { readonly events: readonly { readonly type: string }[] }) =>
  decision.events.map(({ type }) => type);
const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

describe('the first draft of a store', () => {
  it('begins its pledge under the number of its county, without a clock', () => {
    const { next, events } = draftPledge(aStoreThatPledges(), someTerms(), by('manager'));

    expect(next).toMatchObject({
      id: '7K3M9Q2FX4TDH8PZ',
      number: expect.stringMatching(/^320508[0-9A-Z]{9}$/),
      clocks: [],
      versions: [{ version: 1, status: 'draft', windowDays: 15, validityYears: 3 }],
    });
    expect(events).toEqual([
      {
        type: 'pledge.drafted',
        at: NINE,
        by: 'manager',
        account: 'manager-1',
        data: { version: 1 },
      },
    ]);
  });

  it('is not made on terms that the law does not allow, nor revised or amended to them', () => {
    const tooShort = someTerms({ windowDays: 3 });

    expect(() => draftPledge(aStoreThatPledges(), tooShort, by('manager'))).toThrow(
      expect.objectContaining({ code: 'window-too-short' }),
    );
  });

  it('loses with its revision what the new terms leave unsaid', () => {
    const { next } = draftPledge(
      aStoreThatPledges(),
      someTerms({ disclosure: '柜台明示', points: '按比例扣回' }),
      by('manager'),
    );

    const [revised] = GIVE.revise(next, by('manager')).next.versions;

    expect(revised).toMatchObject({ version: 1, status: 'draft', windowDays: 20 });
    expect(revised).not.toHaveProperty('disclosure');
    expect(revised).not.toHaveProperty('points');
  });
});

describe('submitting', () => {
  it('fixes the bureau and starts its ten working days', () => {
    const { next, events } = GIVE.submit(aPledge('draft'), by('manager'));

    expect(next).toMatchObject({ bureau: aBureau(), waitingSince: NINE });
    expect(openClocks(next)).toEqual(['review 2026-03-16']);
    expect(typesOf({ events })).toEqual(['pledge.submitted']);
  });

  it('goes to the bureau of the place where the store is by then', () => {
    const moved = aStoreThatPledges({ division: '320505' });
    const bureau = aBureau({ id: 'bureau-320505' });

    const { next } = submitPledge(aPledge('returned'), { store: moved, bureau }, by('manager'));

    expect(next).toMatchObject({ store: { division: '320505' }, bureau: { id: 'bureau-320505' } });
    expect(openClocks(next)).toEqual(['review 2026-03-16']);
  });
});

describe('a review', () => {
  const submitted = aPledge('submitted');
  const due = shanghai('2026-03-17T00:00:00');

  it('that is late stays a review, and the bureau is told', () => {
    expect(pledgeOverdue(submitted, after(due, -1))).toBeNull();

    const late = pledgeOverdue(submitted, due);

    expect(late && typesOf(late)).toEqual(['pledge.review-overdue']);
    expect(late?.next.versions).toMatchObject([{ status: 'submitted' }]);
    expect(late?.next.waitingSince).toEqual(NINE);
    expect(late && openClocks(late.next)).toEqual([]);
  });

  it('may still approve when it is late', () => {
    const late = pledgeOverdue(submitted, due)?.next ?? submitted;

    expect(GIVE.approve(late, by('supervisor', due)).next.versions).toMatchObject([
      { status: 'in-force', validFrom: '2026-03-18' },
    ]);
  });

  it('ends with the draft that is returned, with the reasons kept', () => {
    const { next } = GIVE.return(submitted, by('supervisor'));

    expect(next).not.toHaveProperty('waitingSince');
    expect(openClocks(next)).toEqual([]);
    expect(next.supervision).toEqual([
      { outcome: 'returned', version: 1, words: '请写明告知方式', at: NINE, by: 'supervisor' },
    ]);
  });

  it('ends with the draft that is withdrawn, which was never in force', () => {
    const { next, events } = GIVE.withdraw(submitted, by('manager'));

    expect(typesOf({ events })).toEqual(['pledge.draft-withdrawn']);
    expect(next.versions).toMatchObject([{ status: 'withdrawn' }]);
    expect(next).not.toHaveProperty('waitingSince');
    expect(openClocks(next)).toEqual([]);
    expect(covering(next, '2026-03-02')).toBeNull();
  });

  it('of a new version that is withdrawn leaves the clocks of the one in force', () => {
    const pledge = aPledgeAfter(
      ['submit', NINE],
      ['approve', NINE],
      ['amend', NINE],
      ['submit', NINE],
      ['withdraw', NINE],
    );

    expect(openClocks(pledge)).toEqual(['validity 2029-03-02', 'renewal-opens 2029-02-02']);
    expect(covering(pledge, '2026-03-03')).toBe(1);
  });
});
