import { describe, expect, it } from 'vitest';
import {
  ACCEPTED,
  aBureau,
  aCase,
  aClockOf,
  accepted,
  aSettlement,
  by,
  CONSENTED,
  GIVE,
  laterBy,
  NINE,
  settled,
  shanghai,
} from './a-case.contract.js';
import type { DisputeCase } from './dispute-case.js';

const states = ({ clocks }: DisputeCase) => clocks.map(({ kind, state }) => `${kind} ${state}`);
const mediated = () => GIVE.settle(accepted({ consents: CONSENTED }), by('mediator')).next;
/** Settled at nine to be performed within five days: 7 March is the last. */
const DUE = shanghai('2026-03-08T00:00:00');

describe('performing an agreement', () => {
  it.each(['manager', 'headquarters'] as const)('is recorded by the %s with proof', (who) => {
    const { next, events } = GIVE['record-performance'](settled(), by(who));

    expect(next.status).toBe('settled');
    expect(next.performed).toEqual([{ by: who, at: NINE, words: '已退款', proof: 'T-1' }]);
    expect(states(next).at(-1)).toBe('performance open');
    expect(events).toMatchObject([{ type: 'case.performance-recorded' }]);
  });

  it('ends with the shopper’s word that it was kept', () => {
    const { next, events } = GIVE['confirm-performance'](settled(), by('shopper'));

    expect(next).toMatchObject({
      status: 'closed',
      result: 'settled',
      performance: 'confirmed',
      closedAt: NINE,
    });
    expect(states(next).at(-1)).toBe('performance met');
    expect(events).toMatchObject([
      { type: 'case.performance-confirmed' },
      { type: 'case.closed', data: { result: 'settled' } },
    ]);
  });

  it('is confirmed in the time after it was due as well', () => {
    const clocks = [aClockOf('performance', 'fired'), aClockOf('performance-confirmation')];

    const { next } = GIVE['confirm-performance'](aCase('settled', { clocks }), by('shopper'));

    expect(states(next)).toEqual(['performance fired', 'performance-confirmation met']);
  });
});

describe('an agreement that was not kept', () => {
  const broken = (dispute: DisputeCase) => {
    const recorded = GIVE['record-performance'](dispute, by('manager')).next;
    return GIVE['report-breach'](recorded, by('shopper'));
  };

  it('with the store goes to the bureau, whose seven working days start', () => {
    const { next, events } = broken(settled());

    expect(next.status).toBe('with-bureau');
    expect(states(next).slice(2)).toEqual(['performance superseded', 'complaint-acceptance open']);
    expect(events).toMatchObject([
      {
        type: 'case.performance-breached',
        data: { to: 'with-bureau', bureau: 'bureau-320508' },
      },
    ]);
  });

  it('goes to the staffed desk where no bureau is known', () => {
    const bureau = aBureau({ level: 'queue' });

    expect(broken(settled({ bureau })).next).toMatchObject({ status: 'unrouted' });
  });

  it('stays in the record with what the shopper says, and is an agreement no more', () => {
    const { next } = broken(settled());

    expect(next.evidence).toEqual([
      { by: 'shopper', at: NINE, kind: 'statement', words: '仍未退款' },
    ]);
    expect(next.offers).toMatchObject([{ state: 'accepted' }]);
    expect(next).not.toHaveProperty('settlement');
    expect(next.breaches).toEqual([]);
  });

  it('after the bureau mediated ends unperformed: what remains are the courts and arbitration', () => {
    const { next, events } = broken(mediated());

    expect(next).toMatchObject({
      status: 'closed',
      result: 'unperformed',
      performance: 'breached',
      settlement: { by: 'mediation' },
    });
    expect(next.clocks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(events).toMatchObject([
      { type: 'case.performance-breached', data: { to: 'closed' } },
      { type: 'case.closed', data: { result: 'unperformed' } },
    ]);
  });

  it('is not reported before it was due, unless the respondent says that it was kept', () => {
    expect(() => GIVE['report-breach'](settled(), by('shopper'))).toThrow(
      expect.objectContaining({
        kind: 'conflict',
        code: 'performance-not-due',
        details: { dueOn: '2026-03-07' },
      }),
    );
    expect(broken(settled()).next.status).toBe('with-bureau');
  });

  it('is not due because an agreement before it was said to be kept', () => {
    const performed = [
      { by: 'manager', at: laterBy(NINE, -1), words: '已退款', proof: 'T-0' },
    ] as const;
    const again = settled({ performed });

    expect(() => GIVE['report-breach'](again, by('shopper'))).toThrow(
      expect.objectContaining({ code: 'performance-not-due' }),
    );
  });

  it('is reported once it was due', () => {
    const clocks = [aClockOf('performance', 'fired')];
    const due = aCase('settled', { clocks, settlement: aSettlement() });

    expect(GIVE['report-breach'](due, by('shopper', DUE)).next.status).toBe('with-bureau');
  });
});

describe('a case that has ended', () => {
  const THIRTIETH_DAY_ENDS = shanghai('2026-04-02T00:00:00');
  const withdrawn = () => aCase('withdrawn');

  it.each([
    ['withdrawn', withdrawn],
    ['closed', () => GIVE['confirm-performance'](settled(), by('shopper')).next],
  ])('as %s is opened again where the shopper was asked', (_, made) => {
    const { next, events } = GIVE.reopen(made(), by('shopper'));

    expect(next).toMatchObject({
      status: 'awaiting-shopper',
      reopened: { at: NINE, words: '门店改口' },
    });
    expect(states(next).at(-1)).toBe('escalation-window open');
    for (const gone of ['result', 'closedAt', 'withdrawnAt', 'settlement', 'performance'])
      expect(next).not.toHaveProperty(gone);
    expect(events).toMatchObject([{ type: 'case.reopened', by: 'shopper' }]);
  });

  it('is opened again until the end of the thirtieth day', () => {
    const last = by('shopper', laterBy(THIRTIETH_DAY_ENDS, -1));

    expect(GIVE.reopen(withdrawn(), last).next.status).toBe('awaiting-shopper');
    expect(() => GIVE.reopen(withdrawn(), by('shopper', THIRTIETH_DAY_ENDS))).toThrow(
      expect.objectContaining({ code: 'reopen-too-late', details: { last: '2026-04-01' } }),
    );
  });

  it('is opened again once', () => {
    const reopened = { at: NINE, words: '门店改口' };

    expect(() => GIVE.reopen(aCase('closed', { reopened }), by('shopper'))).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'already-reopened' }),
    );
  });

  it.each([
    ['refused', () => aCase('not-accepted')],
    ['accepted', () => aCase('closed', { acceptance: ACCEPTED })],
    ['ended a mediation', () => GIVE.notify(aCase('terminated'), by('mediator')).next],
  ])('is not opened again where the bureau has %s', (_, made) => {
    expect(() => GIVE.reopen(made(), by('shopper'))).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'bureau-has-decided' }),
    );
  });
});
