import { describe, expect, it } from 'vitest';
import { aCase, by, GIVE, NINE, shanghai } from './a-case.contract.js';
import type { DisputeCase } from './dispute-case.js';

const closed = (): DisputeCase => aCase('closed');
/** Closed on 2 March: thirty days later is 1 April. */
const LAST_DAY = shanghai('2026-04-01T23:59:59.999');
const TOO_LATE = shanghai('2026-04-02T00:00:00');

describe('rating the outcome', () => {
  it('keeps what the shopper said, and that she said it', () => {
    const { next, events } = GIVE.rate(closed(), by('shopper'));

    expect(next).toMatchObject({
      status: 'closed',
      rating: { solved: 'partly', stars: 4, at: NINE },
    });
    expect(events).toMatchObject([
      { type: 'case.rated', by: 'shopper', data: { solved: 'partly', stars: 4 } },
    ]);
  });

  it('is possible also where the bureau did not accept', () => {
    expect(GIVE.rate(aCase('not-accepted'), by('shopper')).next).toHaveProperty('rating');
  });

  it('happens once', () => {
    const rated = GIVE.rate(closed(), by('shopper')).next;

    expect(() => GIVE.rate(rated, by('shopper'))).toThrow('already-rated');
  });

  it('ends with the thirtieth day after the end', () => {
    expect(GIVE.rate(closed(), by('shopper', LAST_DAY)).next).toHaveProperty('rating');
    expect(() => GIVE.rate(closed(), by('shopper', TOO_LATE))).toThrow('rating-too-late');
  });

  it.each(['clerk', 'manager', 'headquarters', 'intake', 'mediator', 'supervisor'] as const)(
    'is nothing a %s does',
    (who) => {
      expect(() => GIVE.rate(closed(), by(who))).toThrow('may not rate');
    },
  );

  it('waits for the end', () => {
    expect(() => GIVE.rate(aCase('settled'), by('shopper'))).toThrow('cannot rate');
  });

  it('stays when the case goes on afterwards', () => {
    const rated = GIVE.rate(closed(), by('shopper')).next;

    expect(GIVE.reopen(rated, by('shopper')).next).toHaveProperty('rating.stars', 4);
  });
});

describe('the two consents of filing', () => {
  it.each(['with-store', 'mediating', 'closed'] as const)(
    'may be given otherwise while a case is %s, and the history says so',
    (status) => {
      const { next, events } = GIVE['change-wishes'](aCase(status), by('shopper'));

      expect(next).toMatchObject({ status, wishes: { publish: true, entrust: false } });
      expect(events).toMatchObject([
        { type: 'case.wishes-changed', data: { publish: true, entrust: false } },
      ]);
    },
  );

  it('are nobody else’s', () => {
    expect(() => GIVE['change-wishes'](aCase('with-store'), by('manager'))).toThrow('may not');
  });
});
