import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { TERMINATION_CAUSES } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import {
  accepted,
  aSecondPerson,
  by,
  CONSENTED,
  GIVE,
  laterBy,
  NINE,
  shanghai,
  someTerms,
} from './a-case.contract.js';
import { caseOverdue } from './case-overdue.js';
import { invite, settle, terminate } from './decide-mediation.js';
import type { DisputeCase } from './dispute-case.js';

const states = ({ clocks }: DisputeCase) => clocks.map(({ kind, state }) => `${kind} ${state}`);
/** Accepted on 2 March 2026: the sixtieth day is 1 May, a statutory holiday as 2 May is, so it ends on 3 May. */
const MEDIATION_DUE = shanghai('2026-05-04T00:00:00');
const MONDAY_AFTER = shanghai('2026-05-11T09:00:00');

describe('an invitation to mediation', () => {
  it('says how and when, and where it is held on site (Order 121, art. 20)', () => {
    const heldAt = laterBy(NINE, 1);
    const meeting = { mode: 'on-site', heldAt, place: '姑苏区局 201 室' } as const;

    const { next, events } = invite(accepted(), meeting, by('mediator'));

    expect(next.invitations).toEqual([{ ...meeting, at: NINE }]);
    expect(next.status).toBe('mediating');
    expect(events).toMatchObject([
      {
        type: 'case.mediation-invited',
        data: { mode: 'on-site', heldAt: heldAt.toISOString() },
      },
    ]);
  });

  it('is for a time to come', () => {
    expect(() => invite(accepted(), { mode: 'phone', heldAt: NINE }, by('mediator'))).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'held-in-the-past',
        pointer: '/heldAt',
      }),
    );
  });

  it('on site without a place is none', () => {
    const nowhere = { mode: 'on-site', heldAt: laterBy(NINE, 1) } as const;

    expect(() => invite(accepted(), nowhere, by('mediator'))).toThrow(
      expect.objectContaining({ kind: 'rule-broken', code: 'place-missing', pointer: '/place' }),
    );
  });
});

describe('consent to mediation', () => {
  it.each([
    ['shopper', 'shopper'],
    ['manager', 'respondent'],
    ['headquarters', 'respondent'],
  ] as const)('of the %s is that of the %s', (who, side) => {
    const { next, events } = GIVE.consent(accepted(), by(who));

    expect(next.consents).toEqual({ [side]: { consent: 'given', by: who, at: NINE } });
    expect(events).toMatchObject([{ type: 'case.mediation-consented', data: { side } }]);
  });

  it('is declined by either side, which leaves it to the mediator what follows', () => {
    const { next, events } = GIVE['decline-mediation'](
      accepted({ consents: CONSENTED }),
      by('manager'),
    );

    expect(next.consents).toEqual({
      ...CONSENTED,
      respondent: { consent: 'declined', by: 'manager', at: NINE },
    });
    expect(next.status).toBe('mediating');
    expect(events).toMatchObject([
      { type: 'case.mediation-declined', data: { side: 'respondent' } },
    ]);
    expect(GIVE.terminate(next, by('mediator')).next).toMatchObject({
      status: 'terminated',
      termination: { cause: 2 },
    });
  });

  it('may be given after it was declined', () => {
    const declined = GIVE['decline-mediation'](accepted(), by('shopper')).next;

    expect(GIVE.consent(declined, by('shopper')).next.consents.shopper?.consent).toBe('given');
  });
});

describe('a mediation', () => {
  const consented = () => accepted({ consents: CONSENTED });

  it('keeps a record of each session', () => {
    const { next, events } = GIVE['record-session'](consented(), by('mediator'));

    expect(next.sessions).toEqual([{ at: NINE, mode: 'phone', words: '双方各陈述意见' }]);
    expect(events).toMatchObject([{ type: 'case.session-recorded', data: { mode: 'phone' } }]);
  });

  it('that settles the case gives the time to perform that was agreed', () => {
    const { next, events } = GIVE.settle(consented(), by('mediator'));

    expect(next).toMatchObject({
      status: 'settled',
      settlement: { ...someTerms(), at: NINE, by: 'mediation' },
    });
    expect(states(next).slice(1)).toEqual(['mediation met', 'performance open']);
    expect(next.clocks.at(-1)?.dueOn).toBe('2026-03-07');
    expect(events).toMatchObject([{ type: 'case.settled', data: { remedy: 'refund' } }]);
  });

  it('settles no refund above what was paid, and none without an amount', () => {
    const { amountFen: _, ...unnamed } = someTerms();

    for (const [terms, code] of [
      [someTerms({ amountFen: 40_001 }), 'offer-above-paid'],
      [unnamed, 'amount-missing'],
    ] as const)
      expect(() => settle(consented(), terms, by('mediator'))).toThrow(
        expect.objectContaining({ kind: 'rule-broken', code, pointer: '/amountFen' }),
      );
  });

  it.each(TERMINATION_CAUSES.filter((cause) => cause !== 5))(
    'is terminated by cause %i, and both parties are told within seven working days (art. 23)',
    (cause) => {
      const approved = aSecondPerson(accepted());
      const { next, events } = terminate(
        accepted(),
        { cause, words: '…', approved },
        by('mediator'),
      );

      expect(next).toMatchObject({
        status: 'terminated',
        termination: { cause, words: '…', by: 'mediator', at: NINE },
      });
      expect(states(next).slice(1)).toEqual(['mediation met', 'termination-notice open']);
      expect(next.clocks.at(-1)).toMatchObject({ dueOn: '2026-03-11', standing: 'statutory' });
      expect(events).toMatchObject([{ type: 'case.terminated', data: { cause } }]);
    },
  );

  const AGAINST_A_WISH = TERMINATION_CAUSES.filter((cause) => ![1, 3, 5].includes(cause));

  it.each(AGAINST_A_WISH)('is not terminated by cause %i by one person alone', (cause) => {
    expect(() => terminate(accepted(), { cause, words: '…' }, by('mediator'))).toThrow(
      expect.objectContaining({
        kind: 'forbidden',
        code: 'second-person-needed',
        pointer: '/approval',
        details: { cause },
      }),
    );
  });

  it('is not terminated with the consent of somebody of another bureau', () => {
    const approved = { id: 'A1', by: 'supervisor-9', bureauId: 'bureau-310101' };

    expect(() => terminate(accepted(), { cause: 2, words: '…', approved }, by('mediator'))).toThrow(
      expect.objectContaining({ code: 'second-person-needed' }),
    );
  });

  it('keeps who has consented, where it took a second person', () => {
    const { next } = GIVE.terminate(accepted(), by('mediator'));

    expect(next.termination?.approved).toEqual({ id: 'A1', by: 'supervisor-1' });
  });

  it('is not terminated for its sixty days while they run', () => {
    const sixtyDays = { cause: 5, words: '六十日届满' } as const;

    expect(() =>
      terminate(accepted(), sixtyDays, by('mediator', laterBy(MEDIATION_DUE, -1))),
    ).toThrow(
      expect.objectContaining({
        kind: 'rule-broken',
        code: 'sixty-days-not-over',
        pointer: '/cause',
        details: { dueOn: '2026-05-03' },
      }),
    );
  });

  it('is terminated for its sixty days once they are over, and the notice counts from that day', () => {
    const over = caseOverdue(accepted(), { at: MONDAY_AFTER, ruleBook: testRuleBook });
    const sixtyDays = { cause: 5, words: '六十日届满' } as const;

    const { next } = terminate(over?.next ?? accepted(), sixtyDays, by('mediator', MONDAY_AFTER));

    expect(states(next).slice(1)).toEqual(['mediation fired', 'termination-notice open']);
    expect(next.clocks.at(-1)).toMatchObject({ startAt: MONDAY_AFTER, dueOn: '2026-05-13' });
    expect(next.clocks.at(-1)?.steps[0]).toEqual({ on: '2026-05-03', why: 'start' });
  });
});
