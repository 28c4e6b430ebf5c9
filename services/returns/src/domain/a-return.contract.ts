import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import type { Clock } from '@anxintui/shared/aggregate/clocks';
import type { Acting } from '@anxintui/shared/aggregate/commanding';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { ReturnCommand, ReturnStatus } from '@anxintui/shared/vocabulary/returns';
import { acceptReturn, reverseRefusal } from './accept-return.js';
import { addEvidence } from './add-evidence.js';
import { denyReceipt, disputeReturn, reportDefect } from './dispute-return.js';
import type { DisputeWish } from './disputes.js';
import { presentReturn } from './present-return.js';
import { confirmRefund, recordExchange, recordRefund } from './record-refund.js';
import { handBackGoods, refuseReturn } from './refuse-return.js';
import type { ActingByRules } from './return-event.js';
import type { ItemOutcome, ReturnRequest } from './return-request.js';
import { withdrawReturn } from './withdraw-return.js';

/** 2 March 2026, nine o'clock in Shanghai. */
export const NINE = new Date('2026-03-02T01:00:00Z');
export const shanghai = (text: string): Date => new Date(`${text}+08:00`);
export const laterBy = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

const proof = { kind: 'transfer', number: 'T-1' } as const;
const custody = { holder: 'store-1', at: NINE };
const filed = {
  id: '7K3M9Q2FX4TDH8PZ',
  version: 1,
  head: '',
  clocks: [],
  shopperId: 'shopper-1',
  seller: {
    storeId: 'store-1',
    storeName: '观前街店',
    enterpriseId: 'seller-1',
    headquartersId: 'brand-1',
  },
  pledge: { number: 'P-1', version: 1, windowDays: 7, refundHours: 48 },
  purchase: {
    on: '2026-03-01',
    delivery: 'self-pickup',
    receivedOn: '2026-03-01',
    proof: { kind: 'receipt', number: 'R-1' },
  },
  items: [
    { name: '外套', category: 'clothing', quantity: 1, paidFen: 29_900 },
    { name: '围巾', category: 'clothing', quantity: 2, paidFen: 10_100 },
  ],
  disputes: [],
} as const;

const refund = { amountFen: 1, at: NINE, proof };
const IN_STATUS: Readonly<Record<ReturnStatus, ReturnRequest>> = {
  filed: { ...filed, status: 'filed' },
  presented: { ...filed, status: 'presented' },
  lapsed: { ...filed, status: 'lapsed' },
  withdrawn: { ...filed, status: 'withdrawn' },
  accepted: { ...filed, status: 'accepted', custody },
  refunded: { ...filed, status: 'refunded', custody, refund },
  closed: { ...filed, status: 'closed', custody, refund },
  refused: {
    ...filed,
    status: 'refused',
    refusal: { class: 'not-intact', words: '吊牌已剪', at: NINE },
  },
};

/** A return of a jacket and two scarves, bought and taken along on 1 March, in the status asked for. */
export const aReturn = (
  status: ReturnStatus = 'filed',
  over: Partial<Omit<ReturnRequest, 'status'>> = {},
): ReturnRequest => ({ ...IN_STATUS[status], ...over });

/** The jacket and one of the two scarves were taken, the other scarf was refused for its stain. */
const ONE_SCARF: readonly ItemOutcome[] = [
  { accepted: 1, refused: 0, checklist: ['labels'] },
  {
    accepted: 1,
    refused: 1,
    checklist: ['labels', 'not-soiled-or-damaged'],
    refusal: { class: 'not-intact', words: '有污渍', points: ['not-soiled-or-damaged'] },
  },
];
/** The same return, taken in part where it was taken at all. */
export function partlyRefused(
  status: ReturnStatus,
  over: Partial<Omit<ReturnRequest, 'status'>> = {},
): ReturnRequest {
  return aTakenReturn(status, ONE_SCARF, over);
}

/** Taken with these outcomes, where it was taken at all. */
export function aTakenReturn(
  status: ReturnStatus,
  outcomes: readonly ItemOutcome[],
  over: Partial<Omit<ReturnRequest, 'status'>> = {},
): ReturnRequest {
  const request = aReturn(status, over);
  return 'custody' in request ? { ...request, outcomes } : request;
}

export const aWish: DisputeWish = {
  claim: { kind: 'refund', amountFen: 40_000 },
  words: '商品完好，请退款',
  handOver: 'ask',
  firstRung: 'store',
};

/** The clock of a return pass that ends with 7 March. */
export const aPass: Clock = {
  ...newClock('pass', { ruleBook: testRuleBook, startAt: NINE, from: '2026-02-28', length: 7 }),
  generation: 1,
  state: 'open',
};

export const byRules = (acting: Acting): ActingByRules => ({ ...acting, ruleBook: testRuleBook });
type Give = (request: ReturnRequest, acting: Acting) => Decision<ReturnRequest>;
const taken = { custody: { holder: 'store-1' } };

/** Every command of a return as somebody gives it. */
export const GIVE: Readonly<Record<ReturnCommand, Give>> = {
  present: (request, acting) =>
    presentReturn(request, { by: 'code', isGenuine: true }, byRules(acting)),
  accept: (request, acting) => acceptReturn(request, taken, byRules(acting)),
  refuse: (request, acting) =>
    refuseReturn(request, { class: 'not-intact', words: '吊牌已剪', points: ['labels'] }, acting),
  'record-refund': (request, acting) =>
    recordRefund(request, { amountFen: 1, proof }, byRules(acting)),
  'record-exchange': (request, acting) =>
    recordExchange(request, { goods: '大一号', proof: { number: 'E-1' } }, byRules(acting)),
  'reverse-refusal': (request, acting) => reverseRefusal(request, taken, byRules(acting)),
  'hand-back-goods': (request, acting) => handBackGoods(request, {}, acting),
  confirm: confirmRefund,
  'deny-receipt': (request, acting) =>
    denyReceipt(request, { handOver: 'ask', firstRung: 'store' }, acting),
  'report-defect': (request, acting) => reportDefect(request, aWish, acting),
  dispute: (request, acting) => disputeReturn(request, aWish, acting),
  withdraw: withdrawReturn,
  'add-evidence': (request, acting) =>
    addEvidence(request, { kind: 'statement', words: '当时有人在场' }, acting),
};

/** Everybody who has to do with the return, and somebody who has not. */
export const PEOPLE: Readonly<Record<string, Actor>> = {
  shopper: { accountId: 'shopper-1', roles: ['shopper'] },
  clerk: { accountId: 'clerk-1', roles: ['clerk'], storeId: 'store-1', enterpriseId: 'seller-1' },
  manager: {
    accountId: 'manager-1',
    roles: ['manager'],
    storeId: 'store-1',
    enterpriseId: 'seller-1',
    rights: ['refund'],
  },
  headquarters: {
    accountId: 'hq-1',
    roles: ['headquarters'],
    enterpriseId: 'brand-1',
    rights: ['refund'],
  },
  officer: { accountId: 'intake-1', roles: ['intake'], bureauId: 'bureau-1' },
};
