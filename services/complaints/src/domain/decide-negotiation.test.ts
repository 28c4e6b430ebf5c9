import { describe, expect, it } from 'vitest';
import { aCase, aClockOf, accepted, by, GIVE, laterBy, NINE, routed } from './a-case.contract.js';
import { addEvidence, declineClaim, sendMessage } from './decide-negotiation.js';

const states = ({ clocks }: ReturnType<typeof aCase>) =>
  clocks.map(({ kind, state }) => `${kind} ${state}`);

describe('declining the claim', () => {
  it.each(['manager', 'headquarters'] as const)(
    'by the %s with reasons is the answer of the store',
    (who) => {
      const { next, events } = GIVE['decline-claim'](routed('with-store'), by(who));

      expect(next.status).toBe('with-store');
      expect(next.declines).toEqual([{ by: who, at: NINE, words: '已使用，不能再售' }]);
      expect(states(next)).toEqual(['store-answer met', 'headquarters-answer open']);
      expect(events).toMatchObject([{ type: 'case.claim-declined', by: who }]);
    },
  );

  it('does not end a case that the shopper may still take further', () => {
    const declined = declineClaim(routed('with-store'), { words: '不退' }, by('manager')).next;

    expect(GIVE.escalate(declined, by('shopper')).next.status).toBe('with-bureau');
  });
});

describe('referring up', () => {
  it('ends the time of the store and leaves that of headquarters running', () => {
    const before = routed('with-store');

    const { next, events } = GIVE['refer-up'](before, by('manager'));

    expect(next.status).toBe('with-headquarters');
    expect(next.clocks).toMatchObject([
      { kind: 'store-answer', state: 'superseded', supersededBy: 'with-headquarters' },
      { kind: 'headquarters-answer', state: 'open', dueAt: before.clocks[1]?.dueAt },
    ]);
    expect(events).toMatchObject([
      { type: 'case.referred-up', by: 'manager', data: { to: 'with-headquarters' } },
    ]);
  });

  it('after the store has answered leaves that answer met', () => {
    const answered = GIVE.offer(routed('with-store'), by('manager')).next;

    expect(states(GIVE['refer-up'](answered, by('manager')).next)[0]).toBe('store-answer met');
  });
});

describe('what is said and shown', () => {
  it.each(['shopper', 'manager', 'headquarters'] as const)(
    'by the %s leaves every clock running',
    (who) => {
      const message = GIVE['send-message'](routed('with-store'), by(who)).next;
      const evidence = GIVE['add-evidence'](message, by(who)).next;

      expect(states(evidence)).toEqual(['store-answer open', 'headquarters-answer open']);
      expect(evidence.status).toBe('with-store');
    },
  );

  it('as a message is counted and named, with no word of it', () => {
    const sent = { messageId: 'M-7', hash: 'ab12' };

    const { next, events } = sendMessage(aCase('filed', { messages: 2 }), sent, by('shopper'));

    expect(next.messages).toBe(3);
    expect(events).toEqual([
      { type: 'case.message-sent', at: NINE, by: 'shopper', account: 'shopper-1', data: sent },
    ]);
  });

  it('as evidence stays with its hash, who brought it and when', () => {
    const photo = { kind: 'photo', words: '吊牌', sha256: 'a'.repeat(64) } as const;

    const { next, events } = addEvidence(aCase('settled'), photo, by('manager'));

    expect(next.evidence).toEqual([{ ...photo, by: 'manager', at: NINE }]);
    expect(events).toMatchObject([
      { type: 'case.evidence-added', data: { kind: 'photo', sha256: photo.sha256 } },
    ]);
  });
});

describe('withdrawing', () => {
  it.each(['with-store', 'with-headquarters', 'with-bureau'] as const)(
    'a case that is %s ends it and every clock',
    (rung) => {
      const { next, events } = GIVE.withdraw(routed(rung), by('shopper'));

      expect(next).toMatchObject({ status: 'withdrawn', withdrawnAt: NINE });
      expect(next.clocks.filter(({ state }) => state === 'open')).toEqual([]);
      expect(events).toMatchObject([{ type: 'case.withdrawn', by: 'shopper' }]);
    },
  );

  it('while she is asked ends her window', () => {
    const asked = aCase('awaiting-shopper', { clocks: [aClockOf('escalation-window')] });

    expect(GIVE.withdraw(asked, by('shopper', laterBy(NINE, 1))).next).toMatchObject({
      status: 'withdrawn',
      withdrawnAt: laterBy(NINE, 1),
      clocks: [{ state: 'superseded', supersededBy: 'withdrawn' }],
    });
  });

  it('while the bureau mediates ends the mediation by its first cause (Order 121, art. 23)', () => {
    const { next, events } = GIVE.withdraw(accepted(), by('shopper'));

    expect(next).toMatchObject({ status: 'terminated', termination: { cause: 1, by: 'shopper' } });
    expect(states(next).slice(1)).toEqual(['mediation met', 'termination-notice open']);
    expect(events).toMatchObject([
      { type: 'case.withdrawn' },
      { type: 'case.terminated', data: { cause: 1 } },
    ]);
  });
});
