import { anOfficerAt, aShopper, headquartersOf } from '@anxintui/shared/testing/people';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { CASE_STATUSES, CASE_VIEWS } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import {
  aCase,
  accepted,
  anActor,
  by,
  GIVE,
  laterBy,
  NINE,
  routed,
  settled,
} from './a-case.contract.js';
import { CASE_LIFECYCLE } from './case-lifecycle.js';
import { caseOverdue } from './case-overdue.js';
import { type Desk, deskOf, pilesOf, reasonOn } from './desk.js';
import type { DisputeCase } from './dispute-case.js';
import { listedCase, OPEN_STEPS, STEPS, stepOf, waitedClock } from './listed-case.js';

const HOUR_MS = 3_600_000;
const YEAR_MS = 366 * 24 * HOUR_MS;
const NOWHERE: Desk = { side: 'store', name: '', todo: [] };
const bureau = (role: 'intake' | 'mediator' | 'supervisor' | 'bureau-head'): Desk =>
  deskOf(anOfficerAt('bureau-320508', role)) ?? NOWHERE;
const store = deskOf(anActor('manager')) ?? NOWHERE;
const brand = deskOf(headquartersOf('brand-1')) ?? NOWHERE;
const MOVING = ['assign-bureau', 'assign', 'accept', 'settle', 'notify'] as const;

describe('a desk', () => {
  it('is where somebody works: at a bureau, at headquarters, in a store', () => {
    expect(bureau('intake')).toMatchObject({ side: 'bureau', name: 'bureau:bureau-320508' });
    expect(brand).toMatchObject({ side: 'headquarters', name: 'headquarters:brand-1' });
    expect(store).toMatchObject({ side: 'store', name: 'store:store-1' });
  });

  it('is nothing that a shopper has', () => {
    expect(deskOf(aShopper('shopper-1'))).toBeNull();
  });

  it.each(['intake', 'mediator', 'supervisor'] as const)(
    'has to do for %s only what the lifecycle lets them move on',
    (role) => {
      const theirs = bureau(role).todo;
      const movable = theirs.filter((status) =>
        MOVING.some((command) => {
          const row = CASE_LIFECYCLE[status];
          const given = command in row ? row[command] : undefined;
          return given?.by.some((party) => party === role || role === 'supervisor');
        }),
      );

      expect(movable).toEqual(theirs);
    },
  );
});

describe('the step of a case', () => {
  it('is its status while its holder is waited for', () => {
    expect(stepOf(routed('with-store'))).toBe('with-store');
  });

  it('is done once the store has answered, and its clock no longer counts', () => {
    const answered = GIVE.offer(routed('with-store'), by('manager')).next;

    expect(stepOf(answered)).toBe('with-store-done');
    expect(waitedClock(answered)).toBeUndefined();
  });

  it('is done once the respondent says that the agreement was kept', () => {
    const kept = GIVE['record-performance'](settled(), by('manager', laterBy(NINE, 1))).next;

    expect(stepOf(kept)).toBe('settled-done');
  });

  it('stays the bureau’s when its clock has run out', () => {
    const at = laterBy(NINE, YEAR_MS);
    const late = caseOverdue(routed('with-bureau'), { at, ruleBook: testRuleBook })?.next;

    expect(late && waitedClock(late)).toMatchObject({
      kind: 'complaint-acceptance',
      state: 'fired',
    });
  });
});

describe('what a case is listed by', () => {
  it('is nothing until somebody has routed it', () => {
    expect(listedCase(aCase('filed'))).toBeUndefined();
  });

  it.each(CASE_STATUSES.filter((status) => status !== 'filed'))(
    'has a step of the list while %s',
    (status) => {
      expect(STEPS).toContain(listedCase(aCase(status))?.step);
    },
  );

  it('names the store and its headquarters, and the bureaus once it has reached one', () => {
    expect(listedCase(routed('with-store'))?.desks).toEqual([
      'headquarters:brand-1',
      'store:store-1',
    ]);
    expect(listedCase(routed('with-bureau'))?.desks).toEqual([
      'bureau:bureau-320000',
      'bureau:bureau-320500',
      'bureau:bureau-320508',
      'headquarters:brand-1',
      'store:store-1',
    ]);
  });

  it('says whose breach stands while the case is open, and no longer', () => {
    const breaches = [{ breach: 'store-silent', at: NINE }] as const;

    expect(listedCase(routed('with-headquarters', { breaches }))?.desks).toContain(
      'store:store-1 late',
    );
    expect(listedCase(aCase('closed', { breaches }))?.desks).toEqual([
      'headquarters:brand-1',
      'store:store-1',
    ]);
  });

  it('sorts as its instants do, and whatever is due at no time comes last', () => {
    const due = (dispute: DisputeCase): string => listedCase(dispute)?.due ?? '';
    const never = due(GIVE.offer(routed('with-store'), by('manager')).next);

    expect(due(routed('with-store')) < due(routed('with-bureau'))).toBe(true);
    expect(due(accepted()) < never).toBe(true);
  });

  it('tells nothing of the shopper', () => {
    expect(JSON.stringify(listedCase(accepted()))).not.toContain('shopper');
  });
});

describe('the piles of a view', () => {
  it.each(CASE_VIEWS)('of %s hold only what is open', (view) => {
    const steps = pilesOf(bureau('supervisor'), view, NINE).flatMap((pile) => pile.steps);

    expect(steps.filter((step) => !OPEN_STEPS.includes(step))).toEqual([]);
    expect(steps.length).toBeGreaterThan(0);
  });

  it('due soon end two days from now', () => {
    expect(pilesOf(bureau('intake'), 'due-soon', NINE)).toMatchObject([
      { dueFrom: NINE, dueBefore: laterBy(NINE, 48 * HOUR_MS) },
    ]);
  });

  it('to review are for bureaus only', () => {
    expect(pilesOf(store, 'review', NINE)).toEqual([]);
  });
});

describe('why a case lies on a desk', () => {
  it.each([
    ['decide-acceptance', bureau('intake'), routed('with-bureau')],
    ['others-act', bureau('mediator'), routed('with-bureau')],
    ['mediate', bureau('mediator'), accepted()],
    ['find-bureau', bureau('supervisor'), routed('unrouted')],
    ['answer', store, routed('with-store')],
    ['others-act', store, GIVE.offer(routed('with-store'), by('manager')).next],
    ['others-act', brand, routed('with-store')],
    ['perform', store, settled()],
    ['ended', store, aCase('closed')],
    ['missed', store, routed('with-bureau', { breaches: [{ breach: 'store-silent', at: NINE }] })],
  ] as const)('is %s', (reason, desk, dispute) => {
    expect(reasonOn(desk, dispute)).toBe(reason);
  });
});
