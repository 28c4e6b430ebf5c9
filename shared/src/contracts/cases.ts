import { z } from 'zod';
import {
  BREACHES,
  BUREAU_LEVELS,
  CASE_RESULTS,
  CASE_STATUSES,
  NON_ACCEPTANCE_GROUNDS,
  OTHER_ROUTES,
} from '../vocabulary/cases.js';
import { CLAIM_KINDS, REMEDIES } from '../vocabulary/claims.js';
import { DISPUTE_GROUNDS, HAND_OVERS } from '../vocabulary/returns.js';
import { AGGREGATE_VIEW, Fen, Instant, LongText, PageQuery, ReceiptNumber } from './fields.js';

/** How an offer is named: its number in the case, from 1. */
export const OfferParams = z.strictObject({
  id: ReceiptNumber,
  offerId: z.coerce.number().int().min(1).max(1000),
});
export const OfferBody = z.strictObject({
  remedy: z.enum(REMEDIES),
  amountFen: Fen.optional(),
  words: LongText,
  /** Within how many days of acceptance it is performed. */
  performWithinDays: z.int().min(1).max(90),
});
export type OfferBody = z.infer<typeof OfferBody>;
export const EscalateBody = z.strictObject({});
export const AcceptCaseBody = z.strictObject({});
export const RefuseCaseBody = z.strictObject({
  /** 《市场监督管理投诉举报处理办法》第十六条, by its number. */
  ground: z.union(NON_ACCEPTANCE_GROUNDS.map((ground) => z.literal(ground))),
  words: LongText,
});

export const CaseView = z
  .object({
    ...AGGREGATE_VIEW,
    status: z.enum(CASE_STATUSES),
    receiptNumber: z.string(),
    ground: z.enum(DISPUTE_GROUNDS),
    returnId: ReceiptNumber,
    claim: z.object({ kind: z.enum(CLAIM_KINDS), amountFen: Fen.optional() }),
    words: z.string(),
    handOver: z.enum(HAND_OVERS),
    respondent: z.object({ storeId: ReceiptNumber, storeName: z.string() }),
    holder: z.string(),
    routing: z.array(
      z.object({ code: z.string(), words: z.string(), article: z.string().optional() }),
    ),
    bureau: z.object({ id: z.string(), name: z.string(), level: z.enum(BUREAU_LEVELS) }).optional(),
    offers: z.array(
      z.object({
        id: z.int(),
        by: z.string(),
        at: Instant,
        remedy: z.enum(REMEDIES),
        amountFen: Fen.optional(),
        words: z.string(),
        performWithinDays: z.int(),
        state: z.enum(['open', 'accepted']),
      }),
    ),
    breaches: z.array(z.object({ breach: z.enum(BREACHES), at: Instant })),
    result: z.enum(CASE_RESULTS).optional(),
    nonAcceptance: z
      .object({ ground: z.int(), words: z.string(), otherRoutes: z.array(z.enum(OTHER_ROUTES)) })
      .optional(),
  })
  .meta({ id: 'Case' });

export const CasesQuery = PageQuery.extend({ status: z.enum(CASE_STATUSES).optional() });
export const CaseListItem = z.object({
  id: ReceiptNumber,
  status: z.enum(CASE_STATUSES),
  version: z.int(),
  storeName: z.string(),
  nextDueAt: Instant.optional(),
});
