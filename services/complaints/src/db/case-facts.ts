import { PARTIES } from '@anxintui/shared/vocabulary/actors';
import {
  BREACHES,
  BUREAU_LEVELS,
  CASE_RESULTS,
  NON_ACCEPTANCE_GROUNDS,
  OTHER_ROUTES,
} from '@anxintui/shared/vocabulary/cases';
import { CLAIM_KINDS, REMEDIES } from '@anxintui/shared/vocabulary/claims';
import { DISPUTE_GROUNDS, FIRST_RUNGS, HAND_OVERS } from '@anxintui/shared/vocabulary/returns';
import { z } from 'zod';

const Words = z.looseObject({ zh: z.string(), en: z.string() });
const Reason = z.looseObject({
  code: z.string(),
  words: Words,
  article: z.exactOptional(Words),
});
const Bureau = z.looseObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(BUREAU_LEVELS),
  path: z.array(z.string()),
  publishesChannel: z.boolean(),
});
const Offer = z.looseObject({
  id: z.int(),
  by: z.enum(PARTIES),
  at: z.date(),
  remedy: z.enum(REMEDIES),
  amountFen: z.exactOptional(z.int()),
  words: z.string(),
  performWithinDays: z.int(),
  state: z.enum(['open', 'accepted']),
});
const Opened = z.looseObject({
  shopperId: z.string(),
  returnId: z.string(),
  ground: z.enum(DISPUTE_GROUNDS),
  respondent: z.looseObject({
    storeId: z.string(),
    storeName: z.string(),
    enterpriseId: z.string(),
    headquartersId: z.exactOptional(z.string()),
  }),
  claim: z.looseObject({ kind: z.enum(CLAIM_KINDS), amountFen: z.exactOptional(z.int()) }),
  words: z.string(),
  handOver: z.enum(HAND_OVERS),
  firstRung: z.enum(FIRST_RUNGS),
  routing: z.array(Reason),
  bureau: z.exactOptional(Bureau),
  offers: z.array(Offer),
  breaches: z.array(z.looseObject({ breach: z.enum(BREACHES), at: z.date() })),
});
const NonAcceptance = z.looseObject({
  ground: z.union(NON_ACCEPTANCE_GROUNDS.map((ground) => z.literal(ground))),
  words: z.string(),
  at: z.date(),
  otherRoutes: z.array(z.enum(OTHER_ROUTES)),
});

/** Loose: a fact that this version does not know is carried along, never dropped. */
export const CaseFacts = z.discriminatedUnion('status', [
  Opened.extend({
    status: z.enum([
      'filed',
      'unrouted',
      'with-store',
      'with-headquarters',
      'awaiting-shopper',
      'with-bureau',
      'terminated',
      'withdrawn',
    ]),
  }),
  Opened.extend({
    status: z.literal('mediating'),
    acceptedAt: z.date(),
    ruleSetVersion: z.string(),
  }),
  Opened.extend({ status: z.literal('settled'), settledAt: z.date(), offerId: z.int() }),
  Opened.extend({ status: z.literal('not-accepted'), nonAcceptance: NonAcceptance }),
  Opened.extend({
    status: z.literal('closed'),
    result: z.enum(CASE_RESULTS),
    closedAt: z.date(),
  }),
]);
