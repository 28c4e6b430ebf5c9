import { randomUUID } from 'node:crypto';
import { complaintsCommands } from '@anxintui/complaints/commands';
import { complaintsQueries } from '@anxintui/complaints/queries';
import { identityCommands, type Parcel } from '@anxintui/identity/commands';
import { identityQueries } from '@anxintui/identity/queries';
import { registryCommands } from '@anxintui/registry/commands';
import { registryQueries } from '@anxintui/registry/queries';
import { returnsCommands } from '@anxintui/returns/commands';
import type { ReturnRequest } from '@anxintui/returns/queries';
import { AGGREGATES, type AggregateName, type EventJob } from '@anxintui/shared/contracts/events';
import { disputeIdOf } from '@anxintui/shared/identifiers/dispute-id';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import { aggregateModel, type Row } from '@anxintui/shared/store/aggregate-model';
import { newRow } from '@anxintui/shared/store/aggregate-store';
import { buildIndexes } from '@anxintui/shared/store/indexes';
import { keyVault } from '@anxintui/shared/store/key-vault';
import { newDataKey, seal } from '@anxintui/shared/store/sealing';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { HEARD_RETURN_EVENTS } from '@anxintui/shared/vocabulary/events';
import type { Connection } from 'mongoose';
import { pino } from 'pino';

export const NINE = new Date('2026-03-02T01:00:00Z');
export const after = (ms: number): Date => new Date(NINE.getTime() + ms);
/** Worth nothing outside these tests. */
export const KEYS = { data: new Uint8Array(32).fill(1), index: new Uint8Array(32).fill(2) };
export const silent = pino({ level: 'silent' });
/** A code on its way to somebody's phone. */
export const CODE: Parcel = {
  id: 'd1',
  recipient: 'sealed',
  channel: 'sms',
  topic: 'sign-in-code',
  eventId: 'd1',
  at: NINE,
  state: 'sending',
  attempts: 1,
  isRepeat: false,
};

type Named = { readonly _id: string };
const BUREAU = {
  _id: 'bureau-320508',
  name: '苏州市姑苏区市场监督管理局',
  level: 'county',
  division: '320508',
  parent: 'bureau-320500',
  path: ['bureau-320000', 'bureau-320500', 'bureau-320508'],
  publishesChannel: true,
};
const STORE = {
  id: 'store-1',
  version: 0,
  head: '',
  clocks: [],
  status: 'registered',
  name: '观前街店',
  seller: { id: 'seller-1', name: '商贸公司' },
  headquartersId: 'brand-1',
  division: '320508',
  address: '观前街 1 号',
  categories: ['clothing'],
};
const staff = (_id: string, role: string, place: object) => ({
  _id,
  roles: [role],
  organisation: '演示',
  isActive: true,
  isDemo: true,
  ...place,
});

/** A city with one store, its headquarters and its bureau, in a database of its own. */
export async function routerWorld(name: string) {
  const { connection, drop } = await testDatabase(name);
  await buildIndexes(AGGREGATES.map((each) => aggregateModel(connection, each)));
  const rows = (collection: string) => connection.collection<Named>(collection);
  await rows('bureaus').insertMany([
    BUREAU,
    { ...BUREAU, _id: 'queue-32', level: 'queue', path: ['bureau-320000', 'queue-32'] },
  ]);
  await rows('accounts').insertMany([
    staff('manager-1', 'manager', { storeId: 'store-1' }),
    staff('headquarters-1', 'headquarters', { enterpriseId: 'brand-1' }),
  ]);
  await connection.collection<Named>('people').insertOne(await aPerson('shopper-1', '13800138000'));
  await connection
    .collection<Row>('stores')
    .insertOne(
      newRow(
        { next: STORE, events: [{ type: 'store.registered', at: NINE, by: 'owner' }] },
        { key: 'k0' },
        new Set(),
      ),
    );
  return { connection, drop };
}

/** Somebody with a telephone, sealed as identity keeps it. */
async function aPerson(_id: string, phone: string) {
  const place = { collection: 'people', id: _id };
  const key = newDataKey();
  const dek = await keyVault(KEYS.data).wrap(key, place);
  return { _id, dek, fields: { phone: seal(phone, key, { ...place, field: 'phone' }) } };
}

/** The services as the router composes them, at an instant. */
export function services(connection: Connection, now: () => Date = () => NINE) {
  const rules = { now, ruleBook: () => testRuleBook };
  const registry = { ...registryQueries(connection), ...registryCommands(connection, rules) };
  const returns = returnsCommands(connection, rules);
  const complaints = complaintsCommands(connection, rules);
  return {
    identity: {
      ...identityQueries(connection, now, KEYS),
      ...identityCommands(connection, now, KEYS),
    },
    registry,
    returns,
    complaints,
    queries: complaintsQueries(connection),
    outboxes: {
      returns: returns.outbox,
      cases: complaints.outbox,
      pledges: registry.pledges.outbox,
      stores: registry.stores.outbox,
      enterprises: registry.enterprises.outbox,
    },
  };
}

/** A refused return that the shopper has just disputed, with the event waiting to be delivered. */
export async function disputed(
  connection: Connection,
  at = NINE,
  over: Partial<ReturnRequest['disputes'][number]> = {},
) {
  const id = receiptNumber(randomUUID());
  const caseId = disputeIdOf(id, 'refusal');
  const next: ReturnRequest = {
    id,
    version: 0,
    head: '',
    clocks: [],
    status: 'refused',
    refusal: { class: 'not-intact', words: '吊牌已剪', at },
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
      proof: { kind: 'receipt' },
    },
    items: [{ name: '外套', category: 'clothing', quantity: 1, paidFen: 40_000 }],
    disputes: [
      {
        ground: 'refusal',
        caseId,
        claim: { kind: 'refund', amountFen: 40_000 },
        words: '商品完好',
        handOver: 'ask',
        firstRung: 'store',
        ...over,
      },
    ],
  };
  const data = { ground: 'refusal', caseId };
  const row = newRow(
    { next, events: [{ type: 'return.disputed', at, by: 'shopper', data }] },
    { key: `request:${id}` },
    new Set<string>(HEARD_RETURN_EVENTS),
  );
  await connection.collection<Row>('returns').insertOne(row);
  return { id, caseId, eventId: row.history[0]?.id ?? '' };
}

export const jobOf = (id: string, eventId: string, over: Partial<EventJob> = {}): EventJob => ({
  aggregate: 'returns',
  aggregateId: id,
  eventId,
  topic: 'return.disputed',
  seq: 1,
  attempt: 1,
  ...over,
});

/** What is still undelivered of the aggregates of one collection. */
export const outboxesOf = async (connection: Connection, collection: AggregateName) =>
  (await connection.collection<Row>(collection).find().toArray()).flatMap(({ outbox }) => outbox);
