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
import { aBureau, aCase, anOffer, by, GIVE, routed } from './a-case.contract.js';
import { caseOverdue } from './case-overdue.js';
import { CASE_LIFECYCLE, type DisputeCase, holderOf, involvedIn } from './dispute-case.js';

const EITHER_SIDE = ['shopper', 'manager', 'headquarters'] as const;
/** Everything that anybody may do, written out beside the table. */
const LEGAL: Readonly<Record<string, readonly Party[]>> = {
  'filed route': ['router'],
  'with-store offer': EITHER_SIDE,
  'with-store accept-offer': EITHER_SIDE,
  'with-store escalate': ['shopper'],
  'with-headquarters offer': EITHER_SIDE,
  'with-headquarters accept-offer': EITHER_SIDE,
  'with-headquarters escalate': ['shopper'],
  'awaiting-shopper escalate': ['shopper'],
  'with-bureau offer': EITHER_SIDE,
  'with-bureau accept-offer': EITHER_SIDE,
  'with-bureau accept': ['intake', 'supervisor'],
  'with-bureau refuse': ['intake', 'supervisor'],
  'closed escalate': ['shopper'],
};
const pairs = CASE_STATUSES.flatMap((status) =>
  CASE_COMMANDS.map((command) => ({ status, command })),
);
const legalFor = (status: CaseStatus, command: CaseCommand): readonly Party[] =>
  LEGAL[`${status} ${command}`] ?? [];

/** What comes of a command: the status it led to, or the code of the refusal. */
function given(status: CaseStatus, command: CaseCommand, party: Party): string {
  const offers = [anOffer({ by: party === 'shopper' ? 'manager' : 'shopper' })];
  try {
    return GIVE[command](aCase(status, { offers }), by(party)).next.status;
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

  it.each(pairs.filter(({ status, command }) => legalFor(status, command).length === 0))(
    'while $status knows no $command, whoever asks',
    ({ status, command }) => {
      expect(new Set(PARTIES.map((party) => given(status, command, party)))).toEqual(
        new Set(['illegal-transition']),
      );
    },
  );

  it.each(
    pairs
      .filter(({ status, command }) => legalFor(status, command).length > 0)
      .map(({ status, command }) => ({ status, command, party: legalFor(status, command)[0] })),
  )('leads by $command of the $party while $status only where its table says', (row) => {
    const { status, command, party = 'clock' } = row;

    expect(CASE_LIFECYCLE[status][command]?.to).toContain(given(status, command, party));
  });

  it('reaches by commands and silence every status but those whose commands come later', () => {
    const asked = silent(routed('with-store'), '2026-04-01T00:00:00Z');
    const closed = silent(asked, '2026-06-01T00:00:00Z');
    const reached = new Set<CaseStatus>(['filed', asked.status, closed.status]);
    for (const status of reached) for (const to of leadsTo(status)) reached.add(to);

    expect(CASE_STATUSES.filter((status) => !reached.has(status))).toEqual([
      'terminated',
      'withdrawn',
    ]);
  });

  it('says in every status who is waited for', () => {
    expect(CASE_STATUSES.map((status) => [status, holderOf(aCase(status))])).toEqual([
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
    ]);
  });
});

const leadsTo = (status: CaseStatus): CaseStatus[] =>
  Object.values(CASE_LIFECYCLE[status]).flatMap(({ to }) => [...to]);

const silent = (dispute: DisputeCase, at: string): DisputeCase =>
  caseOverdue(dispute, { at: new Date(at), ruleBook: testRuleBook })?.next ?? dispute;

describe('a bureau', () => {
  it.each(CASE_STATUSES)(
    'in a case that is %s has a relation only once it was reached',
    (status) => {
      const atBureau = ['unrouted', 'with-bureau', 'mediating', 'not-accepted', 'terminated'];

      expect('bureauPath' in involvedIn(aCase(status))).toBe(atBureau.includes(status));
    },
  );

  it('keeps its relation to a case that went on from there', () => {
    const { clocks } = routed('with-bureau');

    expect(involvedIn(aCase('settled', { clocks })).bureauPath).toEqual(aBureau().path);
    expect(involvedIn(aCase('closed', { clocks })).bureauPath).toEqual(aBureau().path);
  });

  it('has none where no bureau is known', () => {
    const { bureau: _, ...unknown } = aCase('unrouted');

    expect(involvedIn(unknown)).toEqual({
      shopperId: 'shopper-1',
      sellerStoreId: 'store-1',
      sellerId: 'seller-1',
      headquartersId: 'brand-1',
    });
  });
});
