import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import type { Clock } from '@anxintui/shared/aggregate/clocks';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Actor, Party, Role } from '@anxintui/shared/vocabulary/actors';
import {
  type CaseCommand,
  type CaseStatus,
  OTHER_ROUTES,
  type Rung,
} from '@anxintui/shared/vocabulary/cases';
import type { Acting } from './case-event.js';
import { isForAnswer, sideOf } from './case-rules.js';
import * as bureau from './decide-bureau.js';
import { correct } from './decide-correction.js';
import * as ending from './decide-ending.js';
import * as mediation from './decide-mediation.js';
import * as negotiation from './decide-negotiation.js';
import { changeWishes, rate } from './decide-rating.js';
import {
  type Appointed,
  appointRepresentative,
  dismissRepresentative,
} from './decide-representation.js';
import { assignBureau, escalate, routeCase } from './decide-routing.js';
import type {
  DisputeCase,
  Offer,
  ResponsibleBureau,
  Settlement,
  Termination,
  Terms,
} from './dispute-case.js';

const DAY_MS = 24 * 3_600_000;
/** Monday, 2 March 2026, nine o'clock in Shanghai. */
export const NINE = new Date('2026-03-02T01:00:00Z');
export const shanghai = (text: string): Date => new Date(`${text}+08:00`);
export const laterBy = (from: Date, ms: number): Date => new Date(from.getTime() + ms);
export const by = (party: Party, at: Date = NINE): Acting => ({
  by: party,
  account: `${party}-1`,
  at,
  ruleBook: testRuleBook,
});

export const aBureau = (over: Partial<ResponsibleBureau> = {}): ResponsibleBureau => ({
  id: 'bureau-320508',
  name: '苏州市姑苏区市场监督管理局',
  level: 'county',
  path: ['bureau-320000', 'bureau-320500', 'bureau-320508'],
  publishesChannel: true,
  ...over,
});
export const someTerms = (over: Partial<Terms> = {}): Terms => ({
  remedy: 'refund',
  amountFen: 20_000,
  words: '退一半',
  performWithinDays: 5,
  ...over,
});
export const anOffer = (over: Partial<Offer> = {}): Offer => ({
  ...someTerms(),
  id: 1,
  by: 'manager',
  at: NINE,
  state: 'open',
  ...over,
});
export const aSettlement = (over: Partial<Settlement> = {}): Settlement => ({
  ...someTerms(),
  at: NINE,
  by: 'offer',
  offerId: 1,
  ...over,
});
/** Somebody of the bureau that has the case. */
export const aSecondPerson = ({ bureau }: DisputeCase) => ({
  id: 'A1',
  by: 'supervisor-1',
  ...(bureau ? { bureauId: bureau.id } : {}),
});
export const aTermination = (over: Partial<Termination> = {}): Termination => ({
  cause: 2,
  words: '一方无正当理由不参加调解',
  by: 'mediator',
  at: NINE,
  ...over,
});
export const aMandate = (over: Partial<Appointed> = {}): Appointed => ({
  accountId: 'shopper-9',
  mandate: { words: '女儿代为处理' },
  ...over,
});
/** Both sides have agreed to be mediated. */
export const CONSENTED = {
  shopper: { consent: 'given', by: 'shopper', at: NINE },
  respondent: { consent: 'given', by: 'manager', at: NINE },
} as const;
export const ACCEPTED = { at: NINE, ruleSetVersion: 'test-rules' };

/** A clock as it was opened at nine. */
export const aClockOf = (kind: string, state: Clock['state'] = 'open'): Clock => ({
  ...newClock(kind, { ruleBook: testRuleBook, startAt: NINE }),
  generation: 1,
  state,
});

const filed = {
  id: '7K3M9Q2FX4TDH8PZ',
  version: 1,
  head: '',
  clocks: [],
  shopperId: 'shopper-1',
  returnId: '0123456789ABCDEF',
  ground: 'refusal',
  respondent: {
    storeId: 'store-1',
    storeName: '观前街店',
    enterpriseId: 'seller-1',
    headquartersId: 'brand-1',
  },
  claim: { kind: 'refund', amountFen: 40_000 },
  words: '商品完好，请退款',
  paidFen: 40_000,
  purchasedOn: '2026-02-26',
  handOver: 'ask',
  firstRung: 'store',
  wishes: { publish: false, entrust: false },
  filedAt: NINE,
  routing: [],
  bureau: aBureau(),
  offers: [],
  declines: [],
  evidence: [],
  messages: 0,
  breaches: [],
  materials: [],
  invitations: [],
  consents: {},
  sessions: [],
  performed: [],
  corrections: [],
} as const;
const nonAcceptance = {
  ground: 1,
  words: '不属本局',
  at: NINE,
  otherRoutes: OTHER_ROUTES,
} as const;

function inStatus(status: CaseStatus): DisputeCase {
  if (status === 'mediating') return { ...filed, status, acceptance: ACCEPTED };
  if (status === 'settled') return { ...filed, status, settlement: aSettlement() };
  if (status === 'terminated')
    return { ...filed, status, acceptance: ACCEPTED, termination: aTermination() };
  if (status === 'not-accepted') return { ...filed, status, nonAcceptance };
  if (status === 'withdrawn') return { ...filed, status, withdrawnAt: NINE };
  if (status === 'closed') return { ...filed, status, result: 'not-settled', closedAt: NINE };
  return { ...filed, status };
}

export type Facts = Partial<Omit<DisputeCase, 'status'>>;
/** A dispute about a refused refund, in the status asked for, as yet without clocks. */
export const aCase = (status: CaseStatus = 'filed', over: Facts = {}): DisputeCase => ({
  ...inStatus(status),
  ...over,
});

/** A case as routing leaves it, with the clocks of its rung. */
export function routed(to: Rung, over: Facts = {}, found = aBureau()): DisputeCase {
  return routeCase(aCase('filed', over), { to, reasons: [], bureau: found }, by('router')).next;
}
/** A case that the bureau has accepted, at nine. */
export const accepted = (over: Facts = {}): DisputeCase => ({
  ...bureau.accept(routed('with-bureau'), by('intake')).next,
  ...over,
});
/** A case settled with the store, at nine. */
export const settled = (over: Facts = {}): DisputeCase => ({
  ...GIVE['accept-offer'](GIVE.offer(routed('with-store'), by('manager')).next, by('shopper')).next,
  ...over,
});

export const withoutHeadquarters: Facts = {
  respondent: { storeId: 'store-1', storeName: '观前街店', enterpriseId: 'seller-1' },
};

const OFFICER = { bureauId: 'bureau-320508' };
const WORKS: Readonly<Record<Role, Omit<Actor, 'accountId' | 'roles'>>> = {
  shopper: {},
  clerk: { storeId: 'store-1', enterpriseId: 'seller-1' },
  manager: { storeId: 'store-1', enterpriseId: 'seller-1' },
  headquarters: { enterpriseId: 'brand-1' },
  owner: { enterpriseId: 'seller-1' },
  intake: OFFICER,
  mediator: OFFICER,
  supervisor: OFFICER,
  'bureau-head': OFFICER,
  'province-analyst': {},
  auditor: {},
  operator: {},
};
/** Somebody of that role, where the case is theirs. */
export const anActor = (role: Role): Actor => ({
  accountId: `${role}-1`,
  roles: [role],
  ...WORKS[role],
});

type Give = (dispute: DisputeCase, acting: Acting) => Decision<DisputeCase>;
const offerFor = ({ offers }: DisputeCase, party: Party): number =>
  offers.find((offer) => isForAnswer(offer, sideOf(party)))?.id ?? 1;

/** Every command of a case as somebody gives it. */
export const GIVE: Readonly<Record<CaseCommand, Give>> = {
  route: (dispute, acting) =>
    routeCase(dispute, { to: 'with-store', reasons: [], bureau: aBureau() }, acting),
  'assign-bureau': (dispute, acting) =>
    assignBureau(dispute, { bureau: aBureau(), words: '实际经营地在姑苏区' }, acting),
  'send-message': (dispute, acting) =>
    negotiation.sendMessage(dispute, { messageId: 'M-1', hash: 'ab12' }, acting),
  'add-evidence': (dispute, acting) =>
    negotiation.addEvidence(dispute, { kind: 'statement', words: '吊牌完好' }, acting),
  offer: (dispute, acting) => negotiation.makeOffer(dispute, someTerms(), acting),
  'accept-offer': (dispute, acting) =>
    negotiation.acceptOffer(dispute, offerFor(dispute, acting.by), acting),
  'decline-offer': (dispute, acting) =>
    negotiation.declineOffer(dispute, offerFor(dispute, acting.by), acting),
  'decline-claim': (dispute, acting) =>
    negotiation.declineClaim(dispute, { words: '已使用，不能再售' }, acting),
  'refer-up': negotiation.referUp,
  escalate,
  withdraw: negotiation.withdraw,
  assign: (dispute, acting) => bureau.assign(dispute, { officer: 'mediator-1' }, acting),
  accept: bureau.accept,
  refuse: (dispute, acting) => bureau.refuse(dispute, { ground: 1, words: '不属本局' }, acting),
  'request-materials': (dispute, acting) =>
    bureau.requestMaterials(dispute, { of: 'shopper', words: '请补充购物凭证' }, acting),
  invite: (dispute, acting) =>
    mediation.invite(dispute, { mode: 'phone', heldAt: laterBy(acting.at, DAY_MS) }, acting),
  consent: mediation.consent,
  'decline-mediation': mediation.declineMediation,
  'record-session': (dispute, acting) =>
    mediation.recordSession(dispute, { mode: 'phone', words: '双方各陈述意见' }, acting),
  settle: (dispute, acting) => mediation.settle(dispute, someTerms(), acting),
  terminate: (dispute, acting) =>
    mediation.terminate(
      dispute,
      { cause: 2, words: '一方不参加调解', approved: aSecondPerson(dispute) },
      acting,
    ),
  notify: mediation.notify,
  'record-performance': (dispute, acting) =>
    ending.recordPerformance(dispute, { words: '已退款', proof: 'T-1' }, acting),
  'confirm-performance': ending.confirmPerformance,
  'report-breach': (dispute, acting) => ending.reportBreach(dispute, { words: '仍未退款' }, acting),
  reopen: (dispute, acting) => ending.reopen(dispute, { words: '门店改口' }, acting),
  'appoint-representative': (dispute, acting) => appointRepresentative(dispute, aMandate(), acting),
  'dismiss-representative': dismissRepresentative,
  'change-wishes': (dispute, acting) =>
    changeWishes(dispute, { publish: true, entrust: false }, acting),
  rate: (dispute, acting) => rate(dispute, { solved: 'partly', stars: 4 }, acting),
  correct: (dispute, acting) => correct(dispute, { what: 'words', words: '更正案由' }, acting),
};
