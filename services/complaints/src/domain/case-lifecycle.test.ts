import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { PARTIES, type Party } from '@anxintui/shared/vocabulary/actors';
import {
  CASE_COMMANDS,
  CASE_STATUSES,
  type CaseCommand,
  type CaseStatus,
} from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import { aCase, aMandate, anOffer, by, CONSENTED, GIVE, NINE, routed } from './a-case.contract.js';
import { CASE_LIFECYCLE, holderOf } from './case-lifecycle.js';
import { caseOverdue } from './case-overdue.js';
import type { DisputeCase } from './dispute-case.js';

const SHOPPER = ['shopper'] as const;
const RESPONDENT = ['manager', 'headquarters'] as const;
const EITHER_SIDE = ['shopper', 'manager', 'headquarters'] as const;
const INTAKE = ['intake', 'supervisor'] as const;
const MEDIATOR = ['mediator'] as const;
const OFFICER = ['intake', 'mediator', 'supervisor'] as const;
const SUPERVISOR = ['supervisor'] as const;
/** Consent may be taken back at any time, also after the end. */
const WISHES = { 'change-wishes': SHOPPER } as const;
/** Who acts for the shopper, she alone decides. */
const MANDATE = {
  ...WISHES,
  'appoint-representative': SHOPPER,
  'dismiss-representative': SHOPPER,
} as const;

type Law = Readonly<Record<CaseStatus, Readonly<Partial<Record<CaseCommand, readonly Party[]>>>>>;
/** Everything that anybody may do, written out beside the table. */
const LEGAL: Law = {
  filed: {
    ...MANDATE,
    route: ['router'],
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
  },
  unrouted: {
    ...MANDATE,
    'assign-bureau': ['intake'],
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
  },
  'with-store': {
    ...MANDATE,
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
    offer: EITHER_SIDE,
    'accept-offer': EITHER_SIDE,
    'decline-offer': EITHER_SIDE,
    'decline-claim': RESPONDENT,
    'refer-up': ['manager'],
    escalate: SHOPPER,
    withdraw: SHOPPER,
  },
  'with-headquarters': {
    ...MANDATE,
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
    offer: EITHER_SIDE,
    'accept-offer': EITHER_SIDE,
    'decline-offer': EITHER_SIDE,
    'decline-claim': RESPONDENT,
    escalate: SHOPPER,
    withdraw: SHOPPER,
  },
  'awaiting-shopper': {
    ...MANDATE,
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
    escalate: SHOPPER,
    withdraw: SHOPPER,
  },
  'with-bureau': {
    ...MANDATE,
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
    offer: EITHER_SIDE,
    'accept-offer': EITHER_SIDE,
    'decline-offer': EITHER_SIDE,
    withdraw: SHOPPER,
    assign: SUPERVISOR,
    accept: INTAKE,
    refuse: INTAKE,
    'request-materials': OFFICER,
  },
  mediating: {
    ...MANDATE,
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
    offer: EITHER_SIDE,
    'accept-offer': EITHER_SIDE,
    'decline-offer': EITHER_SIDE,
    withdraw: SHOPPER,
    assign: SUPERVISOR,
    'request-materials': OFFICER,
    invite: MEDIATOR,
    consent: EITHER_SIDE,
    'decline-mediation': EITHER_SIDE,
    'record-session': MEDIATOR,
    settle: MEDIATOR,
    terminate: MEDIATOR,
  },
  settled: {
    ...MANDATE,
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
    'record-performance': RESPONDENT,
    'confirm-performance': SHOPPER,
    'report-breach': SHOPPER,
  },
  terminated: {
    ...MANDATE,
    'send-message': EITHER_SIDE,
    'add-evidence': EITHER_SIDE,
    notify: MEDIATOR,
  },
  'not-accepted': { ...WISHES, reopen: SHOPPER, correct: SUPERVISOR, rate: SHOPPER },
  withdrawn: { ...WISHES, reopen: SHOPPER, correct: SUPERVISOR },
  closed: { ...WISHES, reopen: SHOPPER, escalate: SHOPPER, correct: SUPERVISOR, rate: SHOPPER },
};
const pairs = CASE_STATUSES.flatMap((status) =>
  CASE_COMMANDS.map((command) => ({ status, command })),
);
const legalFor = (status: CaseStatus, command: CaseCommand): readonly Party[] =>
  LEGAL[status][command] ?? [];
const legalPairs = pairs.filter(({ status, command }) => legalFor(status, command).length > 0);

/** What only a mediation has that both sides agreed to. */
const BY_CONSENT: readonly CaseCommand[] = ['record-session', 'settle'];
const REPRESENTED = { representative: { ...aMandate(), since: NINE } };
/** A case with something for everybody to answer. */
const whole = (status: CaseStatus, command: CaseCommand): DisputeCase =>
  aCase(status, {
    ...(command === 'dismiss-representative' ? REPRESENTED : {}),
    consents: BY_CONSENT.includes(command) ? CONSENTED : {},
    offers: [anOffer(), anOffer({ id: 2, by: 'shopper' })],
  });

/** What comes of a command: the status it led to, or the code of the refusal. */
function given(status: CaseStatus, command: CaseCommand, party: Party): string {
  try {
    return GIVE[command](whole(status, command), by(party)).next.status;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code;
  }
}

describe('the lifecycle of a case', () => {
  it.each(pairs)('while $status lets nobody $command but whom the law book names', (pair) => {
    const { status, command } = pair;

    const allowed = PARTIES.filter(
      (party) => !['illegal-transition', 'not-permitted'].includes(given(status, command, party)),
    );

    expect([...allowed].sort()).toEqual([...legalFor(status, command)].sort());
  });

  it.each(pairs.filter((pair) => !legalPairs.includes(pair)))(
    'while $status knows no $command, whoever asks',
    ({ status, command }) => {
      expect(new Set(PARTIES.map((party) => given(status, command, party)))).toEqual(
        new Set(['illegal-transition']),
      );
    },
  );

  it.each([
    ['filed', 'route', 'with-store'],
    ['unrouted', 'assign-bureau', 'with-bureau'],
    ['with-store', 'refer-up', 'with-headquarters'],
    ['with-store', 'accept-offer', 'settled'],
    ['with-store', 'escalate', 'with-bureau'],
    ['with-store', 'withdraw', 'withdrawn'],
    ['with-headquarters', 'accept-offer', 'settled'],
    ['with-headquarters', 'escalate', 'with-bureau'],
    ['with-headquarters', 'withdraw', 'withdrawn'],
    ['awaiting-shopper', 'escalate', 'with-bureau'],
    ['awaiting-shopper', 'withdraw', 'withdrawn'],
    ['with-bureau', 'accept-offer', 'settled'],
    ['with-bureau', 'accept', 'mediating'],
    ['with-bureau', 'refuse', 'not-accepted'],
    ['with-bureau', 'withdraw', 'withdrawn'],
    ['mediating', 'accept-offer', 'terminated'],
    ['mediating', 'settle', 'settled'],
    ['mediating', 'terminate', 'terminated'],
    ['mediating', 'withdraw', 'terminated'],
    ['settled', 'confirm-performance', 'closed'],
    ['settled', 'report-breach', 'with-bureau'],
    ['terminated', 'notify', 'closed'],
    ['not-accepted', 'reopen', 'bureau-has-decided'],
    ['withdrawn', 'reopen', 'awaiting-shopper'],
    ['closed', 'reopen', 'awaiting-shopper'],
    ['closed', 'escalate', 'with-bureau'],
  ] as const)('goes from %s by %s to %s', (status, command, to) => {
    const led = legalFor(status, command).map((party) => given(status, command, party));

    expect(new Set(led)).toEqual(new Set([to]));
  });

  it('leads nowhere else by any other command', () => {
    const moves = legalPairs.filter(({ status, command }) =>
      legalFor(status, command).some((party) => given(status, command, party) !== status),
    );

    expect(moves).toHaveLength(26);
  });

  it.each(legalPairs)('leads by $command while $status only where its table says', (pair) => {
    const { status, command } = pair;
    const [party = 'clock'] = legalFor(status, command);
    const to = CASE_LIFECYCLE[status][command]?.to;

    expect([...(to ?? []), 'bureau-has-decided']).toContain(given(status, command, party));
  });

  it('reaches every status by commands and silence', () => {
    const asked = silent(routed('with-store'), '2026-04-01T00:00:00Z');
    const reached = new Set<CaseStatus>(['filed', asked.status]);
    for (const status of reached) for (const to of leadsTo(status)) reached.add(to);

    expect([...reached].sort()).toEqual([...CASE_STATUSES].sort());
  });

  it.each([
    'hand-back',
    'designate',
    'link-national',
    'close-elsewhere',
    'request-recusal',
    'decide-recusal',
    'start-appraisal',
    'end-appraisal',
    'entrust',
    'flag-clue',
  ])('knows no %s yet', (later) => {
    expect(CASE_COMMANDS).not.toContain(later);
  });

  it.each([
    ['filed', 'router'],
    ['unrouted', 'intake'],
    ['with-store', 'store'],
    ['with-headquarters', 'headquarters'],
    ['awaiting-shopper', 'shopper'],
    ['with-bureau', 'bureau'],
    ['mediating', 'bureau'],
    ['settled', 'respondent'],
    ['terminated', 'bureau'],
    ['not-accepted', 'nobody'],
    ['withdrawn', 'nobody'],
    ['closed', 'nobody'],
  ] as const)('while %s waits for the %s', (status, holder) => {
    expect(holderOf(aCase(status))).toBe(holder);
  });
});

const leadsTo = (status: CaseStatus): CaseStatus[] =>
  Object.values(CASE_LIFECYCLE[status]).flatMap(({ to }) => [...to]);

const silent = (dispute: DisputeCase, at: string): DisputeCase =>
  caseOverdue(dispute, { at: new Date(at), ruleBook: testRuleBook })?.next ?? dispute;
