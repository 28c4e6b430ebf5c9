import { aggregateModel, type RowModel } from '@anxintui/shared/store/aggregate-model';
import { aggregates, type Standing } from '@anxintui/shared/store/aggregate-store';
import { pageOfRows } from '@anxintui/shared/store/page-of-rows';
import {
  CLAIM_KINDS,
  DELIVERY_MODES,
  GOODS_CATEGORIES,
  PROOF_KINDS,
  REFUSAL_CLASSES,
} from '@anxintui/shared/vocabulary/claims';
import { HEARD_RETURN_EVENTS } from '@anxintui/shared/vocabulary/events';
import { DISPUTE_GROUNDS, FIRST_RUNGS, HAND_OVERS } from '@anxintui/shared/vocabulary/returns';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Returns, ReturnsOf } from '../domain/repositories.js';
import type { ReturnRequest } from '../domain/return-request.js';

const Custody = z.looseObject({
  holder: z.string(),
  at: z.date(),
  seal: z.exactOptional(z.string()),
});
/** Loose: a fact that this version does not know is carried along, never dropped. */
const Filed = z.looseObject({
  shopperId: z.string(),
  seller: z.looseObject({
    storeId: z.string(),
    storeName: z.string(),
    enterpriseId: z.string(),
    headquartersId: z.exactOptional(z.string()),
  }),
  pledge: z.looseObject({
    number: z.string(),
    version: z.int(),
    windowDays: z.int(),
    refundHours: z.number(),
  }),
  purchase: z.looseObject({
    on: z.string(),
    delivery: z.enum(DELIVERY_MODES),
    receivedOn: z.string(),
    proof: z.looseObject({ kind: z.enum(PROOF_KINDS), number: z.exactOptional(z.string()) }),
  }),
  items: z.array(
    z.looseObject({
      name: z.string(),
      category: z.enum(GOODS_CATEGORIES),
      quantity: z.int(),
      paidFen: z.int(),
    }),
  ),
  disputes: z.array(
    z.looseObject({
      ground: z.enum(DISPUTE_GROUNDS),
      caseId: z.string(),
      claim: z.looseObject({ kind: z.enum(CLAIM_KINDS), amountFen: z.exactOptional(z.int()) }),
      words: z.string(),
      handOver: z.enum(HAND_OVERS),
      firstRung: z.enum(FIRST_RUNGS),
    }),
  ),
});
const Refund = z.looseObject({
  amountFen: z.int(),
  at: z.date(),
  proof: z.looseObject({ kind: z.string(), number: z.string() }),
});
const Refusal = z.looseObject({
  class: z.enum(REFUSAL_CLASSES),
  words: z.string(),
  at: z.date(),
});
const ReturnFacts = z.discriminatedUnion('status', [
  Filed.extend({ status: z.enum(['filed', 'presented', 'lapsed', 'withdrawn', 'closed']) }),
  Filed.extend({ status: z.literal('accepted'), custody: Custody }),
  Filed.extend({ status: z.literal('refunded'), custody: Custody, refund: Refund }),
  Filed.extend({ status: z.literal('refused'), refusal: Refusal }),
]);

export const returnModel = (connection: Connection): RowModel =>
  aggregateModel(connection, 'returns', [
    { keys: { 'facts.shopperId': 1, _id: 1 }, name: 'shopper' },
    { keys: { 'facts.seller.storeId': 1, 'facts.status': 1, _id: 1 }, name: 'store' },
    { keys: { 'facts.seller.headquartersId': 1, 'facts.status': 1, _id: 1 }, name: 'network' },
  ]);

const toDomain = ({ _id, version, head, clocks, facts }: Standing): ReturnRequest => ({
  id: _id,
  version,
  head,
  clocks,
  ...ReturnFacts.parse(facts),
});

export function mongoReturns(connection: Connection): Returns {
  const model = returnModel(connection);
  const store = aggregates<ReturnRequest>({
    model,
    toDomain,
    heard: new Set<string>(HEARD_RETURN_EVENTS),
  });
  return {
    ...store,
    list: async (of, page) => (await pageOfRows(model, ownedBy(of), page)).map(toDomain),
  };
}

function ownedBy(of: ReturnsOf): Record<string, string> {
  if ('shopperId' in of) return { 'facts.shopperId': of.shopperId };
  if ('storeId' in of) return { 'facts.seller.storeId': of.storeId };
  return { 'facts.seller.headquartersId': of.headquartersId };
}
