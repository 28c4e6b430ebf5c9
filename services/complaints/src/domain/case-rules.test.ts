import { offered } from '@anxintui/shared/aggregate/commanding';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { ROLES, type Role } from '@anxintui/shared/vocabulary/actors';
import { CASE_COMMANDS, CASE_STATUSES, type CaseCommand } from '@anxintui/shared/vocabulary/cases';
import { partiesOf } from '@anxintui/shared/vocabulary/parties';
import { describe, expect, it } from 'vitest';
import {
  ACCEPTED,
  aCase,
  aClockOf,
  accepted,
  aMandate,
  anActor,
  anOffer,
  aSettlement,
  by,
  CONSENTED,
  type Facts,
  GIVE,
  laterBy,
  NINE,
  settled,
  shanghai,
  withoutHeadquarters,
} from './a-case.contract.js';
import { involvedIn } from './case-lifecycle.js';
import { CASE_RULES } from './case-rules.js';
import type { DisputeCase } from './dispute-case.js';

/** What may be found in a case, by which something is in the way of a command or no longer is. */
const CIRCUMSTANCES: Readonly<Record<string, Facts>> = {
  'with nothing in it': {},
  'that reached the bureau': { clocks: [aClockOf('complaint-acceptance', 'met')] },
  'with an offer of the store': { offers: [anOffer()] },
  'with an offer of the shopper': { offers: [anOffer({ by: 'shopper' })] },
  'with answered offers': { offers: [anOffer({ state: 'declined' })] },
  'with both consents': { consents: CONSENTED },
  'with a refused consent': {
    consents: { ...CONSENTED, shopper: { consent: 'declined', by: 'shopper', at: NINE } },
  },
  'without headquarters': withoutHeadquarters,
  'with performance to come': { clocks: [aClockOf('performance')] },
  'with performance recorded': {
    clocks: [aClockOf('performance')],
    settlement: aSettlement(),
    performed: [{ by: 'manager', at: NINE, words: '已退款', proof: 'T-1' }],
  },
  'with a representative': { representative: { ...aMandate(), since: NINE } },
  'that was reopened before': { reopened: { at: NINE, words: '再议' } },
  'that a bureau had accepted': { acceptance: ACCEPTED },
  'in which all has been said': {
    messages: 100,
    evidence: Array.from({ length: 50 }, () => ({
      by: 'shopper',
      at: NINE,
      kind: 'photo',
      words: '照片',
    })),
    offers: Array.from({ length: 50 }, (_, at) => anOffer({ id: at + 1 })),
  },
};
const cases = Object.entries(CIRCUMSTANCES).flatMap(([circumstance, facts]) =>
  CASE_STATUSES.map((status) => ({ status, circumstance, dispute: aCase(status, facts) })),
);

/** What a role may do by trying it. */
function acceptedOf(dispute: DisputeCase, role: Role): CaseCommand[] {
  const parties = partiesOf(anActor(role), involvedIn(dispute));
  return CASE_COMMANDS.filter((command) =>
    parties.some((party) => isAccepted(() => GIVE[command](dispute, by(party)))),
  );
}
function isAccepted(give: () => unknown): boolean {
  try {
    give();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

describe('what is offered in a case', () => {
  it.each(cases)('$status $circumstance is what is then accepted', ({ dispute }) => {
    for (const role of ROLES)
      expect([role, offered(CASE_RULES, dispute, { actor: anActor(role), at: NINE })]).toEqual([
        role,
        acceptedOf(dispute, role),
      ]);
  });

  it.each(CASE_STATUSES)('to a stranger is nothing while %s', (status) => {
    const stranger = {
      accountId: 'shopper-9',
      roles: ['shopper', 'manager', 'supervisor'],
    } as const;

    expect(offered(CASE_RULES, aCase(status), { actor: stranger, at: NINE })).toEqual([]);
  });

  it('includes every command that a person gives, in one case or another', () => {
    const all = cases.flatMap(({ dispute }) =>
      ROLES.flatMap((role) => offered(CASE_RULES, dispute, { actor: anActor(role), at: NINE })),
    );

    expect([...new Set([...all, 'route'])].sort()).toEqual([...CASE_COMMANDS].sort());
  });
});

describe('a hindrance', () => {
  const full = (of: Facts) => () => aCase('with-store', of);
  const fifty = Array.from({ length: 50 });

  it.each([
    ['too-many-messages', 'send-message', 'shopper', full({ messages: 100 })],
    [
      'too-much-evidence',
      'add-evidence',
      'manager',
      full({ evidence: fifty.map(() => ({ by: 'shopper', at: NINE, kind: 'photo', words: '' })) }),
    ],
    ['case-is-full', 'decline-claim', 'manager', full({ version: 300 })],
    ['too-many-offers', 'offer', 'manager', full({ offers: fifty.map(() => anOffer()) })],
    ['no-open-offer', 'accept-offer', 'manager', full({ offers: [anOffer()] })],
    ['no-open-offer', 'decline-offer', 'shopper', full({ offers: [anOffer({ by: 'shopper' })] })],
    ['no-headquarters', 'refer-up', 'manager', full(withoutHeadquarters)],
    ['already-consented', 'consent', 'manager', () => accepted({ consents: CONSENTED })],
    [
      'already-declined',
      'decline-mediation',
      'shopper',
      () => GIVE['decline-mediation'](accepted(), by('shopper')).next,
    ],
    ['consent-missing', 'record-session', 'mediator', () => accepted()],
    ['consent-missing', 'settle', 'mediator', () => GIVE.consent(accepted(), by('manager')).next],
    ['performance-not-due', 'report-breach', 'shopper', () => settled()],
  ] as const)('%s refuses %s to the %s', (code, command, party, made) => {
    expect(() => GIVE[command](made(), by(party))).toThrow(
      expect.objectContaining({ kind: 'conflict', code }),
    );
  });

  it.each([
    ['the hundredth message', 'send-message', { messages: 99 }],
    [
      'the fiftieth piece of evidence',
      'add-evidence',
      {
        evidence: fifty
          .slice(1)
          .map(() => ({ by: 'shopper', at: NINE, kind: 'photo', words: '' }) as const),
      },
    ],
    ['the fiftieth offer', 'offer', { offers: fifty.slice(1).map(() => anOffer()) }],
  ] as const)('is not yet there for %s', (_, command, facts) => {
    expect(GIVE[command](aCase('with-store', facts), by('shopper')).events).toHaveLength(1);
  });
});

describe('going to the bureau', () => {
  const LAST_DAY_ENDS = shanghai('2029-03-03T00:00:00');

  it.each(['with-store', 'closed'] as const)(
    'is possible for three years from the filing while %s (Order 121, art. 16(4))',
    (status) => {
      const last = by('shopper', laterBy(LAST_DAY_ENDS, -1));

      expect(GIVE.escalate(aCase(status), last).next.status).toBe('with-bureau');
      expect(() => GIVE.escalate(aCase(status), by('shopper', LAST_DAY_ENDS))).toThrow(
        expect.objectContaining({ kind: 'conflict', code: 'limitation-passed' }),
      );
    },
  );

  it('is over where the case was closed with another result', () => {
    const confirmed = GIVE['confirm-performance'](settled(), by('shopper')).next;

    expect(() => GIVE.escalate(confirmed, by('shopper'))).toThrow(
      expect.objectContaining({ code: 'closed-for-good', details: { result: 'settled' } }),
    );
  });
});
