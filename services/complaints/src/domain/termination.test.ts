import { describe, expect, it } from 'vitest';
import {
  aCase,
  accepted,
  aSettlement,
  aTermination,
  by,
  GIVE,
  laterBy,
  NINE,
  routed,
} from './a-case.contract.js';
import { terminate } from './decide-mediation.js';
import type { DisputeCase } from './dispute-case.js';

const states = ({ clocks }: DisputeCase) => clocks.map(({ kind, state }) => `${kind} ${state}`);

describe('telling both parties of the termination', () => {
  const LATER = laterBy(NINE, 1);

  it.each([
    ['by the mediator', 'terminated', () => GIVE.terminate(accepted(), by('mediator')).next],
    [
      'by the mediator for its first cause',
      'terminated',
      () => terminate(accepted(), { cause: 1, words: '双方自行和解' }, by('mediator')).next,
    ],
    ['because she withdrew', 'withdrawn', () => GIVE.withdraw(accepted(), by('shopper')).next],
    [
      'because she accepted an offer',
      'settled',
      () => GIVE['accept-offer'](GIVE.offer(accepted(), by('manager')).next, by('shopper')).next,
    ],
    [
      'because the store accepted her offer',
      'settled',
      () => GIVE['accept-offer'](GIVE.offer(accepted(), by('shopper')).next, by('manager')).next,
    ],
  ])('that ended %s closes the case as %s', (_, result, made) => {
    const { next, events } = GIVE.notify(made(), by('mediator', LATER));

    expect(next).toMatchObject({ status: 'closed', result, closedAt: LATER });
    expect(next.termination?.notifiedAt).toEqual(LATER);
    expect(states(next).slice(1)).toEqual(['mediation met', 'termination-notice met']);
    expect(events).toMatchObject([
      { type: 'case.termination-notified' },
      { type: 'case.closed', data: { result } },
    ]);
  });

  it('says nothing of an agreement that was broken before the bureau took the case', () => {
    const broken = aCase('settled', { clocks: [], settlement: aSettlement() });
    const taken = GIVE.accept(GIVE['report-breach'](broken, by('shopper')).next, by('intake')).next;

    const ended = GIVE.terminate(taken, by('mediator')).next;

    expect(GIVE.notify(ended, by('mediator')).next).toMatchObject({ result: 'terminated' });
  });

  it('needs no clock that is still open', () => {
    const { clocks } = routed('with-bureau');
    const late = aCase('terminated', { clocks, termination: aTermination() });

    expect(GIVE.notify(late, by('mediator', laterBy(NINE, 1))).next.status).toBe('closed');
  });
});
