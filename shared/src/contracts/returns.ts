import { z } from 'zod';
import { PARTIES } from '../vocabulary/actors.js';
import {
  CLAIM_KINDS,
  DELIVERY_MODES,
  EVIDENCE_KINDS,
  GOODS_CATEGORIES,
  INTACT_POINTS,
  PROOF_KINDS,
  REFUND_MEANS,
  REFUSAL_CLASSES,
} from '../vocabulary/claims.js';
import { ITEM_CONDITIONS, PATH_EVIDENCE } from '../vocabulary/eligibility.js';
import {
  DISPUTE_GROUNDS,
  FIRST_RUNGS,
  HAND_OVERS,
  RETURN_ORDERS,
  RETURN_STATUSES,
  RETURN_VIEWS,
} from '../vocabulary/returns.js';
import { FileCard } from './evidence.js';
import {
  AGGREGATE_VIEW,
  CivilDateText,
  Fen,
  Instant,
  LongText,
  MaskedPerson,
  PageQuery,
  ReceiptNumber,
  SearchText,
  ShortText,
  TypedNumber,
} from './fields.js';
import { says } from './says.js';

const MOST_ITEMS = 20;
const MOST_QUANTITY = 1000;
const Pieces = z.int().min(0).max(MOST_QUANTITY);

const Item = z.strictObject({
  name: ShortText,
  category: z.enum(GOODS_CATEGORIES),
  quantity: z.int().min(1).max(MOST_QUANTITY),
  /** What was actually paid for all of them. */
  paidFen: Fen,
  /** What is missing or opened: a path of its own, never a refusal by itself. */
  conditions: z.exactOptional(z.array(z.enum(ITEM_CONDITIONS)).min(1).max(ITEM_CONDITIONS.length)),
  /** The price marked for a gift that does not come back. */
  giftFen: z.exactOptional(Fen),
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
  items: z.array(Item).min(1).max(MOST_ITEMS),
});
export type FileReturnBody = z.infer<typeof FileReturnBody>;

export const RecordRefundBody = z.strictObject({
  amountFen: Fen,
  proof: z.strictObject({ kind: z.enum(REFUND_MEANS), number: ShortText }),
});
export const RecordExchangeBody = z.strictObject({
  goods: LongText,
  proof: z.strictObject({ number: ShortText }),
});
/** A command that says everything by being given. */
export const NothingMore = z.strictObject({});
const Choice = {
  handOver: z.enum(HAND_OVERS).default('ask'),
  firstRung: z.enum(FIRST_RUNGS).default('store'),
};
export const DisputeReturnBody = z.strictObject({
  claim: z.strictObject({ kind: z.enum(CLAIM_KINDS), amountFen: z.exactOptional(Fen) }),
  words: LongText,
  ...Choice,
});
export type DisputeReturnBody = z.infer<typeof DisputeReturnBody>;
export const DenyReceiptBody = z.strictObject({ words: z.exactOptional(LongText), ...Choice });
export const ReturnEvidenceBody = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  words: LongText,
  /** A file that was sent before (POST /uploads). */
  upload: z.exactOptional(ReceiptNumber),
  /** Of a file that stays with whoever adds it; of one that was sent it is known. */
  sha256: z.exactOptional(
    says(
      z.string().regex(/^[0-9a-f]{64}$/),
      '请填写文件的 SHA-256 校验值（64 位小写十六进制）；直接上传文件的不用填写。',
      'Please give the SHA-256 of the file in 64 small hexadecimal digits; leave it out where the file itself is sent.',
    ),
  ),
});

const ItemRefusal = z.object({
  class: z.enum(REFUSAL_CLASSES),
  words: z.string(),
  points: z.array(z.enum(INTACT_POINTS)).optional(),
});
const ItemView = z.object({
  ...Item.shape,
  checklist: z.array(z.enum(INTACT_POINTS)),
  /** Of the pieces claimed; absent until the store has taken any. */
  accepted: Pieces.optional(),
  refused: Pieces.optional(),
  refusal: ItemRefusal.optional(),
  deduction: z.object({ amountFen: Fen, words: z.string() }).optional(),
});
/** What has to be paid back, by when, and what was. */
const MoneyView = z.object({
  dueFen: Fen,
  promisedAt: Instant.optional(),
  paidAt: Instant.optional(),
  /** What the refund fell short of. */
  shortFen: Fen.optional(),
});

export const ReturnView = z
  .object({
    ...AGGREGATE_VIEW,
    status: z.enum(RETURN_STATUSES),
    receiptNumber: z.string(),
    store: z.object({ id: ReceiptNumber, name: z.string() }),
    /** The shopper as the store sees her: 张**, 138****5678. */
    shopper: MaskedPerson.optional(),
    pledge: z.object({ number: z.string(), version: z.int(), windowDays: z.int() }),
    purchase: Purchase,
    /** In place of a lost receipt, any one of these. */
    proofAsked: z.array(z.enum(PATH_EVIDENCE)).optional(),
    items: z.array(ItemView),
    refundHours: z.number(),
    custody: z.object({ holder: z.string(), at: Instant, seal: z.string().optional() }).optional(),
    money: MoneyView.optional(),
    refusal: ItemRefusal.extend({ at: Instant }).optional(),
    refund: z
      .object({
        amountFen: Fen,
        at: Instant,
        proof: z.object({ kind: z.enum(REFUND_MEANS), number: z.string() }),
      })
      .optional(),
    exchange: z
      .object({ goods: z.string(), at: Instant, proof: z.object({ number: z.string() }) })
      .optional(),
    handedBack: z.object({ at: Instant, words: z.string().optional() }).optional(),
    evidence: z.array(
      z.object({
        kind: z.enum(EVIDENCE_KINDS),
        words: z.string(),
        sha256: z.string().optional(),
        file: FileCard.optional(),
        by: z.enum(PARTIES),
        at: Instant,
      }),
    ),
    disputes: z.array(
      z.object({ ground: z.enum(DISPUTE_GROUNDS), caseId: ReceiptNumber, href: z.string() }),
    ),
  })
  .meta({ id: 'ReturnRequest' });

/** What the shopper shows at the counter: as a QR code, or six digits to type beside the receipt number. */
export const PassView = z
  .object({
    token: z.string(),
    code: z.string(),
    until: CivilDateText,
    receiptNumber: z.string(),
  })
  .meta({ id: 'ReturnPass' });

export const ReturnsQuery = PageQuery.extend({
  status: z.enum(RETURN_STATUSES).optional(),
  view: z.enum(RETURN_VIEWS).optional().meta({ description: '待办 / 将超期 / 已超期' }),
  q: SearchText.optional().meta({
    description: '受理编号、短号，或者商品、门店名称中的词',
    example: '床单',
  }),
  sort: z.enum(RETURN_ORDERS).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  number: TypedNumber.optional(),
});
export const ReturnListItem = z.object({
  id: ReceiptNumber,
  receiptNumber: z.string(),
  status: z.enum(RETURN_STATUSES),
  version: z.int(),
  storeName: z.string(),
  /** What comes back, by name. */
  goods: z.array(z.string()),
  filedAt: Instant,
  nextDueAt: Instant.optional(),
  /** The promised time for the refund has passed, and none is recorded. */
  isRefundOverdue: z.boolean(),
});
