import { randomUUID } from 'node:crypto';
import type { Aggregate, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { openClock } from '@anxintui/shared/aggregate/clocks';
import { newClock } from '@anxintui/shared/calendar/new-clock';
import type { AggregateName, EventJob } from '@anxintui/shared/contracts/events';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import {
  HEARD_CASE_EVENTS,
  HEARD_PLEDGE_EVENTS,
  HEARD_STORE_EVENTS,
} from '@anxintui/shared/vocabulary/events';
import type { Connection } from 'mongoose';
import { jobOf, NINE } from './router-world.contract.js';

type Happened = Pick<DomainEvent, 'type'> & Partial<DomainEvent>;
const HEARD = new Set<string>([
  ...HEARD_CASE_EVENTS,
  ...HEARD_PLEDGE_EVENTS,
  ...HEARD_STORE_EVENTS,
]);

/** Writes down an aggregate to which this has just happened; gives the job that rings for it. */
async function written(
  connection: Connection,
  aggregate: AggregateName,
  { next, happened }: { next: Aggregate; happened: Happened },
): Promise<EventJob> {
  const event = { at: NINE, by: 'clock', ...happened };
  const row = newRow({ next, events: [event] }, { key: `request:${randomUUID()}` }, HEARD);
  await connection.collection<Row>(aggregate).insertOne(row);
  const eventId = row.history[0]?.id ?? '';
  return jobOf(next.id, eventId, { aggregate, topic: happened.type });
}

/** The clock that says since when a bureau has had a case. */
export const receivedByBureau = (startAt = NINE) =>
  openClock([], newClock('complaint-acceptance', { ruleBook: testRuleBook, startAt }));

export const REGISTERED = {
  storeId: 'store-1',
  storeName: '观前街店',
  enterpriseId: 'seller-1',
  headquartersId: 'brand-1',
};

/** A case with the store, of which headquarters and bureau have not heard. */
export function caseWith(connection: Connection, happened: Happened, over: object = {}) {
  const next = {
    id: receiptNumber(randomUUID()),
    version: 0,
    head: '',
    clocks: [],
    status: 'with-store',
    shopperId: 'shopper-1',
    ground: 'complaint',
    respondent: REGISTERED,
    claim: { kind: 'refund', amountFen: 40_000 },
    words: '商品完好',
    handOver: 'ask',
    firstRung: 'store',
    filedAt: NINE,
    routing: [],
    bureau: {
      id: 'bureau-320508',
      name: '苏州市姑苏区市场监督管理局',
      level: 'county',
      path: ['bureau-320000', 'bureau-320500', 'bureau-320508'],
      publishesChannel: true,
    },
    offers: [],
    breaches: [],
    ...over,
  };
  return written(connection, 'cases', { next, happened });
}

/** The pledge of a store; its id is the store's. */
export function pledgeWith(connection: Connection, happened: Happened, over: object = {}) {
  const next = {
    id: 'store-1',
    version: 0,
    head: '',
    clocks: [],
    number: 'P-1',
    store: {
      id: 'store-1',
      name: '观前街店',
      division: '320508',
      sellerId: 'seller-1',
      headquartersId: 'brand-1',
    },
    bureau: { id: 'bureau-320508', name: '姑苏区局', path: ['bureau-320000', 'bureau-320508'] },
    versions: [
      {
        version: 1,
        status: 'in-force',
        validFrom: '2026-01-01',
        validUntil: '2028-12-31',
        windowDays: 7,
        refundHours: 48,
        excluded: [],
      },
    ],
    ...over,
  };
  return written(connection, 'pledges', { next, happened });
}

export function storeWith(connection: Connection, happened: Happened) {
  const next = {
    id: `store-${randomUUID().slice(0, 8)}`,
    version: 0,
    head: '',
    clocks: [],
    status: 'registered',
    name: '平江路店',
    seller: { id: 'seller-1', name: '商贸公司' },
    division: '320508',
    address: '平江路 2 号',
    categories: ['clothing'],
  };
  return written(connection, 'stores', { next, happened });
}
