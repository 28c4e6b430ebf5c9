import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import {
  type CaseCommand,
  type CaseStatus,
  OTHER_ROUTES,
  type Rung,
} from '@anxintui/shared/vocabulary/cases';
import {
  type Acting,
  acceptCase,
  acceptOffer,
  escalateCase,
  makeOffer,
  refuseCase,
  routeCase,
} from './decide-case.js';
import type { DisputeCase, Offer, ResponsibleBureau } from './dispute-case.js';

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
export const anOffer = (over: Partial<Offer> = {}): Offer => ({
  id: 1,
  by: 'manager',
  at: NINE,
  remedy: 'refund',
  amountFen: 20_000,
  words: '退一半',
  performWithinDays: 5,
  state: 'open',
  ...over,
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
  handOver: 'ask',
  firstRung: 'store',
  routing: [],
  bureau: aBureau(),
  offers: [],
  breaches: [],
} as const;
const nonAcceptance = {
  ground: 1,
  words: '不属本局',
  at: NINE,
  otherRoutes: OTHER_ROUTES,
} as const;

function inStatus(status: CaseStatus): DisputeCase {
  if (status === 'mediating')
    return { ...filed, status, acceptedAt: NINE, ruleSetVersion: 'test-rules' };
  if (status === 'settled') return { ...filed, status, settledAt: NINE, offerId: 1 };
  if (status === 'not-accepted') return { ...filed, status, nonAcceptance };
  if (status === 'closed') return { ...filed, status, result: 'not-settled', closedAt: NINE };
  return { ...filed, status };
}

type Facts = Partial<Omit<DisputeCase, 'status'>>;
/** A dispute about a refused refund, in the status asked for, as yet without clocks. */
export const aCase = (status: CaseStatus = 'filed', over: Facts = {}): DisputeCase => ({
  ...inStatus(status),
  ...over,
});

/** A case as routing leaves it, with the clocks of its rung. */
export function routed(to: Rung, over: Facts = {}, bureau = aBureau()): DisputeCase {
  return routeCase(aCase('filed', over), { to, reasons: [], bureau }, by('router')).next;
}

export const withoutHeadquarters: Facts = {
  respondent: { storeId: 'store-1', storeName: '观前街店', enterpriseId: 'seller-1' },
};

type Give = (dispute: DisputeCase, acting: Acting) => Decision<DisputeCase>;
/** Every command of a case as somebody gives it. */
export const GIVE: Readonly<Record<CaseCommand, Give>> = {
  route: (dispute, acting) =>
    routeCase(dispute, { to: 'with-store', reasons: [], bureau: aBureau() }, acting),
  offer: (dispute, acting) => {
    const { id: _, by: __, at: ___, state: ____, ...asked } = anOffer();
    return makeOffer(dispute, asked, acting);
  },
  'accept-offer': (dispute, acting) => acceptOffer(dispute, 1, acting),
  escalate: escalateCase,
  accept: acceptCase,
  refuse: (dispute, acting) => refuseCase(dispute, { ground: 1, words: '不属本局' }, acting),
};
