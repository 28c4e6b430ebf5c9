import { z } from 'zod';
import {
  CLAIM_KINDS,
  DELIVERY_MODES,
  GOODS_CATEGORIES,
  PROOF_KINDS,
  REFUSAL_CLASSES,
} from '../vocabulary/claims.js';
import {
  DISPUTE_GROUNDS,
  FIRST_RUNGS,
  HAND_OVERS,
  RETURN_STATUSES,
} from '../vocabulary/returns.js';
import {
  AGGREGATE_VIEW,
  CivilDateText,
  Fen,
  Instant,
  LongText,
  PageQuery,
  ReceiptNumber,
  ShortText,
} from './fields.js';

const Item = z.strictObject({
  name: ShortText,
  category: z.enum(GOODS_CATEGORIES),
  quantity: z.int().min(1).max(1000),
  /** What was actually paid for all of them. */
  paidFen: Fen,
});
const Purchase = z.strictObject({
  on: CivilDateText,
  delivery: z.enum(DELIVERY_MODES),
  /** The day the goods were received; the purchase day where it is the same. */
  receivedOn: CivilDateText.optional(),
  proof: z.strictObject({ kind: z.enum(PROOF_KINDS), number: ShortText.optional() }),
});

export const FileReturnBody = z.strictObject({
  storeId: ReceiptNumber,
  purchase: Purchase,
  items: z.array(Item).min(1).max(20),
});
export type FileReturnBody = z.infer<typeof FileReturnBody>;

export const AcceptReturnBody = z.strictObject({
  custody: z.strictObject({ seal: ShortText.optional() }).optional(),
});
export const RefuseReturnBody = z.strictObject({
  class: z.enum(REFUSAL_CLASSES),
  words: LongText,
});
export const RecordRefundBody = z.strictObject({
  amountFen: Fen,
  proof: z.strictObject({
    kind: z.enum(['original-means', 'cash', 'transfer']),
    number: ShortText,
  }),
});
export const DisputeReturnBody = z.strictObject({
  claim: z.strictObject({ kind: z.enum(CLAIM_KINDS), amountFen: Fen.optional() }),
  words: LongText,
  handOver: z.enum(HAND_OVERS).default('ask'),
  firstRung: z.enum(FIRST_RUNGS).default('store'),
});
export type DisputeReturnBody = z.infer<typeof DisputeReturnBody>;

export const ReturnView = z
  .object({
    ...AGGREGATE_VIEW,
    status: z.enum(RETURN_STATUSES),
    receiptNumber: z.string(),
    store: z.object({ id: ReceiptNumber, name: z.string() }),
    pledge: z.object({ number: z.string(), version: z.int(), windowDays: z.int() }),
    purchase: Purchase,
    items: z.array(Item),
    refundHours: z.number(),
    refusal: z.object({ class: z.enum(REFUSAL_CLASSES), words: z.string() }).optional(),
    refund: z.object({ amountFen: Fen, at: Instant }).optional(),
    disputes: z.array(
      z.object({ ground: z.enum(DISPUTE_GROUNDS), caseId: ReceiptNumber, href: z.string() }),
    ),
  })
  .meta({ id: 'ReturnRequest' });

export const ReturnsQuery = PageQuery.extend({ status: z.enum(RETURN_STATUSES).optional() });
export const ReturnListItem = z.object({
  id: ReceiptNumber,
  status: z.enum(RETURN_STATUSES),
  version: z.int(),
  storeName: z.string(),
  filedAt: Instant,
  nextDueAt: Instant.optional(),
});
