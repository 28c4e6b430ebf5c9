import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { z } from 'zod';
import { EVERYTHING } from '../aggregate/aggregate.js';
import { createOnce } from '../aggregate/create.js';
import { DomainError, type RefusalKind } from '../aggregate/lifecycle.js';
import { type StepDeps, step } from '../aggregate/step.js';
import { IdParams, Receipt } from '../contracts/fields.js';
import { receiptNumber } from '../identifiers/receipt-number.js';
import {
  aCustody,
  type Custody,
  custodyInvolves,
  custodyOverdue,
  NINE,
  resealed,
  taken,
} from '../testing/custody.js';
import { memoryAggregates } from '../testing/memory-aggregates.js';
import type { Actor } from '../vocabulary/actors.js';
import { etagOf } from './aggregate-view.js';
import { type Endpoint, endpointsUnder } from './endpoint.js';
import { expressApp, type KitDeps } from './express-app.js';
import { receiptOf } from './receipt.js';

export const TOKENS = {
  shopper: 'token-of-a-shopper-1',
  manager: 'token-of-a-manager-1',
  guest: 'token-of-a-guest-001',
} as const;
const ACTORS: Readonly<Record<string, Actor>> = {
  [TOKENS.shopper]: { accountId: 'shopper-1', roles: ['shopper'] },
  [TOKENS.manager]: { accountId: 'manager-1', roles: ['manager'] },
  [TOKENS.guest]: { accountId: 'guest-1', roles: ['shopper'], isGuest: true },
};

/** What `/failures/away` fails with: the database is out of reach. */
export class LostConnection extends Error {}
const FAILURES: Readonly<Record<string, () => Error>> = {
  crash: () => new TypeError('secret of the inside'),
  away: () => new LostConnection('secret of the inside'),
  ...Object.fromEntries(
    (['not-found', 'forbidden', 'conflict', 'stale', 'rule-broken'] as const).map(
      (kind: RefusalKind) => [kind, () => new DomainError(kind, 'too-heavy', 'secret', FAULT)],
    ),
  ),
};
const FAULT = { details: { grams: 9 }, pointer: '/grams' };

const endpoint = endpointsUnder({
  greeting: { who: 'anyone', why: 'Everybody is greeted.' },
  failure: { who: 'anyone', why: 'Everybody may fail.' },
  mine: { who: 'signed-in', guests: true, why: 'Everybody sees their own.' },
  secrets: { who: 'signed-in', limit: 'search', why: 'Not for guests.' },
  take: { who: ['clerk'], why: 'The clerk takes the goods.' },
  reseal: { who: 'signed-in', relations: ['own-store'], why: 'By relation.' },
});
const TakeBody = z.strictObject({
  seal: z.string().min(1).max(20),
  notes: z.array(z.unknown()).optional(),
});

function endpoints(custodies: StepDeps<Custody>): Endpoint[] {
  return [
    endpoint(
      {
        id: 'greeting',
        method: 'get',
        path: '/greetings',
        summary: 'a greeting',
        query: z.strictObject({ name: z.string().max(10).optional() }),
        reply: z.object({ greeting: z.string() }),
      },
      async ({ language, query }) => ({
        body: { greeting: language === 'zh' ? '您好' : 'Hello', name: query.name },
      }),
    ),
    endpoint(
      {
        id: 'failure',
        method: 'get',
        path: '/failures/{kind}',
        summary: 'a failure',
        params: z.strictObject({ kind: z.string() }),
        reply: z.object({}),
      },
      async ({ params }) => {
        throw FAILURES[params.kind]?.() ?? new Error('no such failure');
      },
    ),
    endpoint(
      { id: 'mine', method: 'get', path: '/mine', summary: 'who I am', reply: z.object({}) },
      async ({ actor }) => ({ body: { account: actor?.accountId } }),
    ),
    endpoint(
      { id: 'secrets', method: 'get', path: '/secrets', summary: 'secrets', reply: z.object({}) },
      async () => ({ body: {} }),
    ),
    endpoint(
      {
        id: 'take',
        method: 'post',
        path: '/custodies',
        summary: 'take goods',
        body: TakeBody,
        reply: Receipt,
        status: 201,
      },
      async ({ body: { seal }, request: cause }) => {
        if (!cause) throw new Error('every POST has a cause');
        const id = receiptNumber(cause.seed);
        const filed = await createOnce(custodies.rows, { id, cause }, () =>
          taken(aCustody({ id, seal })),
        );
        return receiptOf(filed, { status: 'held', href: `/api/v1/custodies/${id}` });
      },
    ),
    endpoint(
      {
        id: 'reseal',
        method: 'post',
        path: '/custodies/{id}/seal',
        summary: 'put another seal on',
        params: IdParams,
        body: TakeBody,
        reply: z.object({ seal: z.string() }),
        isCommand: true,
      },
      async ({ body: { seal }, params: { id }, request: cause, seen }) => {
        if (!cause) throw new Error('every POST has a cause');
        const asked = { id, cause, seen, viewer: EVERYTHING } as const;
        const { current } = await step(custodies, asked, {
          decide: (it, at) => resealed(it, seal, at),
        });
        return { body: { seal: current.seal }, headers: etagOf(current.version) };
      },
    ),
  ];
}

const HEALTHY: KitDeps['health'] = {
  ready: async () => ({ database: 'up' }),
  deadlines: async () => ({ isMinded: true }),
};
const PROBLEMS = {
  'too-heavy': {
    title: { zh: '太重：{grams} 克', en: 'Too heavy: {grams} g' },
    next: { zh: '请减重。', en: 'Make it lighter.' },
  },
};

/** A small app of the kit, over aggregates in memory. */
export function testApp(over: Partial<KitDeps> = {}): Express {
  const rows = memoryAggregates(custodyInvolves);
  const custodies = { rows, overdue: custodyOverdue, now: () => NINE };
  return expressApp([{ name: 'custody', endpoints: endpoints(custodies), problems: PROBLEMS }], {
    authenticate: async (token) => ACTORS[token] ?? null,
    isUnavailable: (error) => error instanceof LostConnection,
    health: HEALTHY,
    log: pino({ level: 'silent' }),
    ...over,
  });
}

export const get = (app: Express, path: string) =>
  request(app).get(`/api/v1${path}`).set('Accept-Language', 'en');
export const post = (app: Express, path: string, key = 'k1') =>
  request(app)
    .post(`/api/v1${path}`)
    .set({ 'Accept-Language': 'en', 'Idempotency-Key': key })
    .set('Authorization', `Bearer ${TOKENS.manager}`);
