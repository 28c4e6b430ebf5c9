import { CaseView } from '@anxintui/shared/contracts/cases';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Role } from '@anxintui/shared/vocabulary/actors';
import { CASE_STATUSES } from '@anxintui/shared/vocabulary/cases';
import { describe, expect, it } from 'vitest';
import {
  aCase,
  accepted,
  anActor,
  anOffer,
  aSettlement,
  aTermination,
  by,
  CONSENTED,
  GIVE,
  laterBy,
  NINE,
  routed,
} from '../domain/a-case.contract.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { STORE } from './complaints-app.contract.js';
import { caseAnswer } from './view.js';

const HOUR_MS = 3_600_000;
/** What somebody in that role is shown, as it comes out of the wire. */
const shown = (
  current: DisputeCase,
  { role = 'shopper', at = NINE, language = 'zh' }: Partial<Shown> = {},
) => {
  const actor = { ...anActor(role), storeId: STORE };
  const dispute = { ...current, respondent: { ...current.respondent, storeId: STORE } };
  const reader = { actor, language, ruleBook: testRuleBook, at };
  return CaseView.parse(
    JSON.parse(JSON.stringify(caseAnswer({ current: dispute, history: [], around }, reader).body)),
  );
};
const around = { hidden: new Map(), seesHidden: false, files: new Map() };
type Shown = { readonly role: Role; readonly at: Date; readonly language: 'zh' | 'en' };
const offeredAt = (current: DisputeCase, told: Partial<Shown>) =>
  shown(current, told).availableCommands.map(({ href }) => href.split(current.id)[1]);

describe('the view of a case', () => {
  it.each(CASE_STATUSES)('keeps its contract while %s', (status) => {
    expect(shown(aCase(status))).toMatchObject({ status, receiptNumber: '7K3M-9Q2F-X4TD-H8PZ' });
  });

  it('tells what was claimed, paid and wished for', () => {
    expect(shown(aCase('with-store', { wishes: { publish: true, entrust: false } }))).toMatchObject(
      {
        claim: { kind: 'refund', amountFen: 40_000 },
        paidFen: 40_000,
        purchasedOn: '2026-02-26',
        wishes: { publish: true, entrust: false },
        filedAt: '2026-03-02T01:00:00.000Z',
      },
    );
  });

  it('tells what both sides and the bureau did', () => {
    const told = accepted({
      offers: [anOffer()],
      declines: [{ by: 'manager', at: NINE, words: '已使用' }],
      evidence: [
        { by: 'shopper', at: NINE, kind: 'photo', words: '吊牌', sha256: 'ab'.repeat(32) },
      ],
      messages: 2,
      officer: 'mediator-1',
      materials: [{ at: NINE, of: 'shopper', words: '请补充小票' }],
      invitations: [{ at: NINE, mode: 'on-site', heldAt: NINE, place: '调解室' }],
      consents: CONSENTED,
      sessions: [{ at: NINE, mode: 'on-site', words: '双方到场' }],
    });

    expect(shown(told)).toMatchObject({
      offers: [{ id: 1, state: 'open', by: 'manager' }],
      declines: [{ words: '已使用' }],
      evidence: [{ kind: 'photo', sha256: 'ab'.repeat(32) }],
      messages: { count: 2, href: `/api/v1/cases/${told.id}/messages` },
      bureau: { id: 'bureau-320508', level: 'county' },
      officer: 'mediator-1',
      acceptance: { ruleSetVersion: 'test-rules' },
      materials: [{ of: 'shopper' }],
      invitations: [{ place: '调解室' }],
      consents: { shopper: { consent: 'given' }, respondent: { by: 'manager' } },
      sessions: [{ mode: 'on-site' }],
    });
  });

  it('tells how it ended', () => {
    const ended = aCase('closed', {
      settlement: aSettlement(),
      performed: [{ by: 'manager', at: NINE, words: '已退款', proof: 'T-1' }],
      termination: aTermination(),
      reopened: { at: NINE, words: '门店改口' },
      corrections: [{ at: NINE, what: 'termination-cause', from: 2, to: 3, words: '笔误' }],
    });

    expect(shown(ended)).toMatchObject({
      result: 'not-settled',
      settlement: { by: 'offer', offerId: 1 },
      performed: [{ proof: 'T-1' }],
      termination: { cause: 2 },
      reopened: { words: '门店改口' },
      corrections: [{ from: 2, to: 3 }],
    });
  });

  it('shows the clerk what the store sees, and offers nothing', () => {
    const { availableCommands: _, ...facts } = shown(routed('with-store'), { role: 'manager' });

    expect(shown(routed('with-store'), { role: 'clerk' })).toEqual({
      ...facts,
      availableCommands: [],
    });
  });

  it('does not name an enterprise or an account of the parties', () => {
    expect(JSON.stringify(shown(routed('with-store')))).not.toMatch(/seller-1|brand-1|shopper-1/);
  });
});

describe('the commands that are offered', () => {
  const between = routed('with-store', {
    offers: [
      anOffer({ id: 1, state: 'declined' }),
      anOffer({ id: 2 }),
      anOffer({ id: 3, by: 'shopper' }),
      anOffer({ id: 4, by: 'headquarters' }),
    ],
  });

  it('have one address for each open offer of the other side', () => {
    expect(offeredAt(between, { role: 'shopper' })).toEqual([
      '/messages',
      '/evidence',
      '/offers',
      '/offers/2/acceptance',
      '/offers/4/acceptance',
      '/offers/2/decline',
      '/offers/4/decline',
      '/escalation',
      '/withdrawal',
      '/representative',
      '/wishes',
    ]);
    expect(offeredAt(between, { role: 'manager' })).toEqual([
      '/messages',
      '/evidence',
      '/offers',
      '/offers/3/acceptance',
      '/offers/3/decline',
      '/decline',
      '/referral',
    ]);
  });

  it('are those of the case as silence has left it', () => {
    const late = laterBy(NINE, 96 * HOUR_MS);

    expect(offeredAt(routed('with-store'), { role: 'manager', at: laterBy(late, -1) })).toContain(
      '/referral',
    );
    expect(offeredAt(routed('with-store'), { role: 'manager', at: late })).not.toContain(
      '/referral',
    );
  });

  it.each([
    ['zh', '《消费者权益保护法》第三十九条'],
    ['en', 'Consumer Law, art. 39'],
  ] as const)('name their article in %s', (language, article) => {
    expect(shown(routed('with-store'), { language }).availableCommands).toContainEqual(
      expect.objectContaining({ name: 'escalate', article }),
    );
  });

  it('of mediation name the articles of Order 121', () => {
    const { availableCommands } = shown(accepted(), { role: 'mediator', language: 'en' });

    expect(availableCommands).toContainEqual(
      expect.objectContaining({ name: 'terminate', article: 'SAMR Order 121, art. 23' }),
    );
  });
});

// 《消费者权益保护法》第三十九条
describe('the other routes', () => {
  const refused = GIVE.refuse(routed('with-bureau'), by('intake')).next;
  const terminated = GIVE.terminate(accepted(), by('mediator')).next;
  const agreed = { consents: CONSENTED, settlement: aSettlement() };

  it.each([
    ['not accepted', refused, ['consumer-association', 'court']],
    ['terminated', terminated, ['consumer-association', 'court']],
    ['closed without a settlement', aCase('closed'), ['consumer-association', 'court']],
    ['told of the termination', GIVE.notify(terminated, by('mediator')).next, ['court']],
  ])('are named when it was %s', (_, dispute, routes) => {
    expect(shown(dispute).otherRoutes).toEqual(expect.arrayContaining(routes));
  });

  it('after an agreement in mediation that was not kept are arbitration and court', () => {
    const settled = GIVE.settle(accepted(agreed), by('mediator')).next;
    const performed = GIVE['record-performance'](settled, by('manager')).next;

    const broken = GIVE['report-breach'](performed, by('shopper')).next;

    expect(shown(broken)).toMatchObject({
      result: 'unperformed',
      performance: 'breached',
      otherRoutes: ['arbitration', 'court'],
    });
  });

  it.each([
    ['it goes on', routed('with-store')],
    ['it was settled', aCase('settled')],
    ['a mediation ended by an agreement', aCase('terminated', { settlement: aSettlement() })],
  ])('are not named while %s', (_, dispute) => {
    expect(shown(dispute).otherRoutes).toBeUndefined();
  });
});
