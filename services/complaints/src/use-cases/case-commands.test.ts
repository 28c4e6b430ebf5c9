import type { PersonsStep } from '@anxintui/shared/aggregate/commanding';
import type { Stepped } from '@anxintui/shared/aggregate/step';
import { memoryAggregates } from '@anxintui/shared/testing/memory-aggregates';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Role } from '@anxintui/shared/vocabulary/actors';
import type { CaseCommand, CaseStatus } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import {
  aCase,
  accepted,
  aMandate,
  anActor,
  anOffer,
  by,
  CONSENTED,
  GIVE,
  laterBy,
  NINE,
  routed,
  settled,
  someTerms,
} from '../domain/a-case.contract.js';
import { involvedIn } from '../domain/case-lifecycle.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import * as bureau from './bureau-commands.js';
import * as parties from './case-commands.js';
import { dismissRepresentativeOfCase } from './representation-commands.js';
import * as settlement from './settlement-commands.js';
import { type CaseSteps, caseSteps } from './step-case.js';
import { terminationsWith } from './terminate-case.js';

async function stepping(dispute: DisputeCase, at = NINE): Promise<CaseSteps> {
  const rows = memoryAggregates(involvedIn);
  const event = { type: 'case.filed', at: NINE, by: 'router' };
  await rows.create({ next: dispute, events: [event] }, { key: 'k0' });
  return caseSteps(rows, { now: () => at, ruleBook: () => testRuleBook });
}
const asking = (dispute: DisputeCase, role: Role): PersonsStep => ({
  id: dispute.id,
  cause: { key: `request:${role}` },
  seen: 1,
  actor: anActor(role),
});
type Use = (cases: CaseSteps, asked: PersonsStep) => Promise<Stepped<DisputeCase>>;
const words = { words: '…' };
/** What somebody said with a step stands in the record as their statement. */
const said = (who: Role, text = '…') => ({
  evidence: [{ by: who, at: NINE, kind: 'statement', words: text }],
});
const offered = (status: CaseStatus = 'with-store') => aCase(status, { offers: [anOffer()] });
const performed = () => GIVE['record-performance'](settled(), by('manager')).next;

const USES: Readonly<
  Record<
    Exclude<
      CaseCommand,
      'route' | 'assign-bureau' | 'assign' | 'send-message' | 'appoint-representative'
    >,
    readonly [Role, () => DisputeCase, Use, object]
  >
> = {
  'add-evidence': [
    'manager',
    () => routed('with-store'),
    (cases, asked) =>
      parties.evidenceFrom(async () => null)(cases, asked, { kind: 'photo', ...words }),
    { evidence: [{ kind: 'photo', by: 'manager' }] },
  ],
  offer: [
    'manager',
    () => routed('with-store'),
    (cases, asked) => parties.offerInCase(cases, asked, someTerms()),
    { offers: [someTerms()] },
  ],
  'accept-offer': [
    'shopper',
    offered,
    (cases, asked) => parties.acceptOfferInCase(cases, asked, 1),
    { status: 'settled' },
  ],
  'decline-offer': [
    'shopper',
    offered,
    (cases, asked) => parties.declineOfferInCase(cases, asked, { offerId: 1, words: '太少' }),
    { offers: [{ state: 'declined' }], ...said('shopper', '太少') },
  ],
  'decline-claim': [
    'headquarters',
    () => routed('with-store'),
    (cases, asked) => parties.declineClaim(cases, asked, words),
    { declines: [{ by: 'headquarters' }] },
  ],
  'refer-up': [
    'manager',
    () => routed('with-store'),
    (cases, asked) => parties.referCaseUp(cases, asked, words),
    { status: 'with-headquarters', ...said('manager') },
  ],
  'change-wishes': [
    'shopper',
    () => routed('with-store'),
    (cases, asked) => settlement.changeWishesOfCase(cases, asked, { publish: true, entrust: true }),
    { wishes: { publish: true, entrust: true } },
  ],
  rate: [
    'shopper',
    () => aCase('closed'),
    (cases, asked) => settlement.rateCase(cases, asked, { solved: 'yes', stars: 5 }),
    { rating: { solved: 'yes', stars: 5 } },
  ],
  'dismiss-representative': [
    'shopper',
    () => aCase('with-store', { representative: { ...aMandate(), since: NINE } }),
    dismissRepresentativeOfCase,
    { status: 'with-store' },
  ],
  escalate: [
    'shopper',
    () => routed('with-store'),
    parties.escalateCaseByShopper,
    { status: 'with-bureau' },
  ],
  withdraw: [
    'shopper',
    () => routed('with-store'),
    (cases, asked) => parties.withdrawCase(cases, asked, words),
    { status: 'withdrawn', ...said('shopper') },
  ],
  accept: [
    'supervisor',
    () => routed('with-bureau'),
    bureau.acceptCaseAtBureau,
    { status: 'mediating', acceptance: { ruleSetVersion: 'test-rules' } },
  ],
  refuse: [
    'intake',
    () => routed('with-bureau'),
    (cases, asked) => bureau.refuseCaseAtBureau(cases, asked, { ground: 2, ...words }),
    { nonAcceptance: { ground: 2 } },
  ],
  'request-materials': [
    'intake',
    () => routed('with-bureau'),
    (cases, asked) => bureau.requestMaterials(cases, asked, { of: 'both', ...words }),
    { materials: [{ of: 'both' }] },
  ],
  invite: [
    'mediator',
    accepted,
    (cases, asked) =>
      bureau.inviteToMediation(cases, asked, { mode: 'video', heldAt: laterBy(NINE, 1) }),
    { invitations: [{ mode: 'video' }] },
  ],
  consent: [
    'manager',
    accepted,
    bureau.consentToMediation,
    { consents: { respondent: { consent: 'given' } } },
  ],
  'decline-mediation': [
    'shopper',
    accepted,
    (cases, asked) => bureau.declineMediation(cases, asked, words),
    { consents: { shopper: { consent: 'declined' } }, ...said('shopper') },
  ],
  'record-session': [
    'mediator',
    () => accepted({ consents: CONSENTED }),
    (cases, asked) => bureau.recordSession(cases, asked, { mode: 'phone', ...words }),
    { sessions: [{ mode: 'phone' }] },
  ],
  settle: [
    'mediator',
    () => accepted({ consents: CONSENTED }),
    (cases, asked) => bureau.settleCase(cases, asked, someTerms()),
    { settlement: { by: 'mediation' } },
  ],
  terminate: [
    'mediator',
    accepted,
    (cases, asked) => terminationsWith(async () => null)(cases, asked, { cause: 3, ...words }),
    { termination: { cause: 3 } },
  ],
  notify: [
    'mediator',
    () => GIVE.terminate(accepted(), by('mediator')).next,
    bureau.notifyTermination,
    { result: 'terminated' },
  ],
  'record-performance': [
    'manager',
    settled,
    (cases, asked) => settlement.recordPerformance(cases, asked, { ...words, proof: 'T-1' }),
    { performed: [{ proof: 'T-1' }] },
  ],
  'confirm-performance': [
    'shopper',
    settled,
    settlement.confirmPerformance,
    { performance: 'confirmed' },
  ],
  'report-breach': [
    'shopper',
    performed,
    (cases, asked) => settlement.reportBreach(cases, asked, words),
    { status: 'with-bureau' },
  ],
  reopen: [
    'shopper',
    () => aCase('withdrawn'),
    (cases, asked) => settlement.reopenCase(cases, asked, words),
    { status: 'awaiting-shopper' },
  ],
  correct: [
    'supervisor',
    () => aCase('not-accepted'),
    (cases, asked) =>
      bureau.correctCase(cases, asked, { what: 'non-acceptance-ground', to: 3, ...words }),
    { nonAcceptance: { ground: 3 } },
  ],
};
const steps = Object.entries(USES);

describe('one command by a person', () => {
  it.each(steps)('%s is written down', async (_, [role, made, use, becomes]) => {
    const cases = await stepping(made());

    const { current, replayed } = await use(cases, asking(made(), role));

    expect(replayed).toBe(false);
    expect(current).toMatchObject(becomes);
  });

  it.each(steps)('%s asked twice is done once', async (_, [role, made, use]) => {
    const cases = await stepping(made());
    const { current } = await use(cases, asking(made(), role));

    expect(await use(cases, asking(made(), role))).toEqual({ current, replayed: true });
  });

  it.each(steps)(
    '%s by somebody without a relation finds no case',
    async (_, [role, made, use]) => {
      const cases = await stepping(made());
      const stranger = { accountId: 'stranger-1', roles: [role] };

      await expect(use(cases, { ...asking(made(), role), actor: stranger })).rejects.toMatchObject({
        kind: 'not-found',
      });
    },
  );

  it('that says nothing more leaves no statement', async () => {
    const dispute = routed('with-store');
    const cases = await stepping(dispute);

    const { current } = await parties.withdrawCase(cases, asking(dispute, 'shopper'), {});

    expect(current.evidence).toEqual([]);
  });

  it('comes after what silence has done by then', async () => {
    const dispute = routed('with-store');
    const cases = await stepping(dispute, laterBy(NINE, 96 * 3_600_000));

    await expect(parties.referCaseUp(cases, asking(dispute, 'manager'), {})).rejects.toMatchObject({
      code: 'illegal-transition',
      details: { command: 'refer-up', status: 'with-headquarters' },
    });
  });
});
