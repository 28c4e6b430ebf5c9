import type { Decision } from '@anxintui/shared/aggregate/aggregate';
import type { Clock } from '@anxintui/shared/aggregate/clocks';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import type { ReturnCommand, ReturnStatus } from '@anxintui/shared/vocabulary/returns';
import {
  type Acting,
  acceptReturn,
  disputeReturn,
  recordRefund,
  refuseReturn,
} from './decide-return.js';
import type { Dispute, ReturnRequest } from './return-request.js';

/** 2 March 2026, nine o'clock in Shanghai. */
export const NINE = new Date('2026-03-02T01:00:00Z');
export const shanghai = (text: string): Date => new Date(`${text}+08:00`);
export const laterBy = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

const proof = { kind: 'transfer', number: 'T-1' };
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

const IN_STATUS: Readonly<Record<ReturnStatus, ReturnRequest>> = {
  filed: { ...filed, status: 'filed' },
  presented: { ...filed, status: 'presented' },
  lapsed: { ...filed, status: 'lapsed' },
  withdrawn: { ...filed, status: 'withdrawn' },
  closed: { ...filed, status: 'closed' },
  accepted: { ...filed, status: 'accepted', custody },
  refunded: { ...filed, status: 'refunded', custody, refund: { amountFen: 1, at: NINE, proof } },
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

export const aWish: Omit<Dispute, 'ground' | 'caseId'> = {
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

/** Every command of a return as somebody gives it. */
export const GIVE: Readonly<
  Record<ReturnCommand, (request: ReturnRequest, acting: Acting) => Decision<ReturnRequest>>
> = {
  accept: (request, acting) =>
    acceptReturn(request, { holder: 'store-1' }, { ...acting, ruleBook: testRuleBook }),
  refuse: (request, acting) =>
    refuseReturn(request, { class: 'not-intact', words: '吊牌已剪' }, acting),
  'record-refund': (request, acting) => recordRefund(request, { amountFen: 1, proof }, acting),
  dispute: (request, acting) => disputeReturn(request, aWish, acting),
};
