import { randomUUID } from 'node:crypto';
import type { Officer } from '@anxintui/identity/queries';
import { expressApp } from '@anxintui/shared/http/express-app';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import { testRuleBook } from '@anxintui/shared/testing/rule-book';
import { testDatabase } from '@anxintui/shared/testing/test-database';
import { type Actor, ROLES } from '@anxintui/shared/vocabulary/actors';
import { pino } from 'pino';
import request from 'supertest';
import { type ComplaintsDeps, createApp } from '../app.js';
import { mongoCases } from '../db/mongo-cases.js';
import { aBureau, anActor, NINE } from '../domain/a-case.contract.js';
import type { DisputeCase } from '../domain/dispute-case.js';

/** A store of the directory, and one of no headquarters. */
export const STORE = '7K3M9Q2FX4TDH8PZ';
const STORES = new Map([
  [
    STORE,
    {
      name: '观前街店',
      seller: { id: 'seller-1', name: '枫禾百货' },
      headquartersId: 'brand-1',
      address: '观前街 1 号',
      division: '320508',
    },
  ],
]);
const BUREAUS = [
  aBureau(),
  aBureau({ id: 'bureau-310101', path: ['bureau-310000', 'bureau-310101'] }),
  aBureau({ id: 'queue-32', level: 'queue', path: ['bureau-320000', 'queue-32'] }),
];
const AT_COUNTY = { bureauId: 'bureau-320508' };
const OFFICERS: readonly Officer[] = [
  { id: 'mediator-1', roles: ['mediator'], ...AT_COUNTY },
  { id: 'bureau-head-1', roles: ['bureau-head'], ...AT_COUNTY },
  { id: 'mediator-9', roles: ['mediator'], bureauId: 'bureau-310101' },
];
const PEOPLE: readonly Actor[] = [
  ...ROLES.map(anActor),
  { accountId: 'shopper-2', roles: ['shopper'] },
  { accountId: 'shopper-9', roles: ['shopper'] },
  { accountId: 'intake-4', roles: ['intake'], bureauId: 'queue-32' },
];
/** Who is known by name and phone; the second shopper has told nothing but her phone. */
const SEEN = new Map([
  ['shopper-1', { name: '张**', phone: '154****0001' }],
  ['shopper-9', { name: '李**', phone: '154****0009' }],
]);
type People = ComplaintsDeps['identity']['people'];
type Asked = Parameters<People['disclose']>[0];
const KNOWN: Omit<People, 'disclose'> = {
  names: async (ids) => new Map(ids.map((id) => [id, `姓名 ${id}`])),
  masked: async (ids) => new Map([...SEEN].filter(([id]) => ids.includes(id))),
  byPhone: async (phone) => new Map([['15400000009', 'shopper-9']]).get(phone) ?? null,
  hasContact: async (id) => id !== 'shopper-2',
  exportOf: async (id) => ({
    account: { id, roles: ['shopper'] },
    profile: { name: '张桂英' },
    preferences: { language: 'zh', elder: false, channels: { sms: true } },
    sessions: [],
    notices: [],
    disclosures: [],
  }),
};
/** A mandate on paper, as the first shopper has sent it. */
export const MANDATE = 'M0000000000000MD';
const tokenOf = (account: string): string => `the-token-of-${account}`;
const BY_TOKEN = new Map(PEOPLE.map((actor) => [tokenOf(actor.accountId), actor]));

const found =
  <T>(known: readonly (T & { readonly id: string })[]) =>
  async (asked: string): Promise<T | null> =>
    known.find(({ id }) => id === asked) ?? null;

type Sent = { readonly body?: object; readonly seen?: number; readonly key?: string };

/** Complaints over HTTP on a database of its own, at nine on 2 March 2026, with a small directory and one bureau. */
export async function complaintsApp() {
  const { connection, drop } = await testDatabase('complaints-http');
  const cases = mongoCases(connection);
  const disclosed: Asked[] = [];
  const redacted: Parameters<ComplaintsDeps['redact']>[] = [];
  const app = createApp({
    connection,
    now: () => NINE,
    ruleBook: () => testRuleBook,
    registry: { store: async (id) => STORES.get(id) ?? null },
    evidence: {
      attachable: async (id, { accountId }) =>
        id === MANDATE && accountId === 'shopper-1' ? { sha256: 'ab12', type: 'image/jpeg' } : null,
      cards: async () => new Map(),
      exportOf: async () => [],
    },
    identity: {
      officer: found(OFFICERS),
      bureau: found(BUREAUS),
      people: {
        ...KNOWN,
        disclose: async (asked) => {
          disclosed.push(asked);
          return { name: '张桂英' };
        },
      },
      approved: async () => null,
    },
    returns: { exportOf: async () => [] },
    redact: async (...asked) => void redacted.push(asked),
  });
  const served = expressApp([app], {
    authenticate: async (token) => BY_TOKEN.get(token) ?? null,
    isUnavailable: () => false,
    health: { ready: async () => ({}), deadlines: async () => ({ isMinded: true }) },
    log: pino({ level: 'silent' }),
  });
  const as = (account: string) => ({
    Authorization: `Bearer ${tokenOf(account)}`,
    'Accept-Language': 'en',
  });
  return {
    app,
    connection,
    cases,
    disclosed,
    redacted,
    stored: connection.collection<Row>('cases'),
    drop,
    get: (account: string, path: string) => request(served).get(`/api/v1${path}`).set(as(account)),
    post: (account: string, path: string, { body = {}, seen, key = randomUUID() }: Sent) =>
      request(served)
        .post(`/api/v1${path}`)
        .set(as(account))
        .set('Idempotency-Key', key)
        .set(seen === undefined ? {} : { 'If-Match': `"${seen}"` })
        .send(body),
    /** A case as it stands, kept under a number of its own; its first version is 1. */
    async kept(dispute: DisputeCase): Promise<string> {
      const next = { ...dispute, id: receiptNumber(randomUUID()) };
      const events = [{ type: 'case.filed', at: NINE, by: 'router' }] as const;
      await cases.create({ next, events }, { key: `event:${next.id}` });
      return next.id;
    },
  };
}
