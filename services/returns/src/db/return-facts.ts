import { PARTIES } from '@anxintui/shared/vocabulary/actors';
import {
  CLAIM_KINDS,
  DELIVERY_MODES,
  EVIDENCE_KINDS,
  GOODS_CATEGORIES,
  INTACT_POINTS,
  PROOF_KINDS,
  REFUND_MEANS,
  REFUSAL_CLASSES,
} from '@anxintui/shared/vocabulary/claims';
import { ITEM_CONDITIONS } from '@anxintui/shared/vocabulary/eligibility';
import { DISPUTE_GROUNDS, FIRST_RUNGS, HAND_OVERS } from '@anxintui/shared/vocabulary/returns';
import { z } from 'zod';

const Points = z.array(z.enum(INTACT_POINTS));
const ItemRefusal = z.looseObject({
  class: z.enum(REFUSAL_CLASSES),
  words: z.string(),
  points: z.exactOptional(Points),
});
const Dispute = z.looseObject({
  ground: z.enum(DISPUTE_GROUNDS),
  caseId: z.string(),
  claim: z.looseObject({ kind: z.enum(CLAIM_KINDS), amountFen: z.exactOptional(z.int()) }),
  words: z.string(),
  handOver: z.enum(HAND_OVERS),
  firstRung: z.enum(FIRST_RUNGS),
});
const Evidence = z.looseObject({
  kind: z.enum(EVIDENCE_KINDS),
  words: z.string(),
  upload: z.exactOptional(z.string()),
  sha256: z.exactOptional(z.string()),
  by: z.enum(PARTIES),
  at: z.date(),
});
const Seller = z.looseObject({
  storeId: z.string(),
  storeName: z.string(),
  enterpriseId: z.string(),
  headquartersId: z.exactOptional(z.string()),
});
const JudgedBy = z.looseObject({
  number: z.string(),
  version: z.int(),
  windowDays: z.int(),
  refundHours: z.number(),
  conditions: z.exactOptional(z.partialRecord(z.enum(GOODS_CATEGORIES), Points)),
});
const Purchase = z.looseObject({
  on: z.string(),
  delivery: z.enum(DELIVERY_MODES),
  receivedOn: z.string(),
  proof: z.looseObject({ kind: z.enum(PROOF_KINDS), number: z.exactOptional(z.string()) }),
});
const Item = z.looseObject({
  name: z.string(),
  category: z.enum(GOODS_CATEGORIES),
  quantity: z.int(),
  paidFen: z.int(),
  conditions: z.exactOptional(z.array(z.enum(ITEM_CONDITIONS))),
  giftFen: z.exactOptional(z.int()),
});
/** Loose: a fact that this version does not know is carried along, never dropped. */
const Filed = z.looseObject({
  shopperId: z.string(),
  seller: Seller,
  pledge: JudgedBy,
  purchase: Purchase,
  items: z.array(Item),
  disputes: z.array(Dispute),
  evidence: z.exactOptional(z.array(Evidence)),
  handedBack: z.exactOptional(z.looseObject({ at: z.date(), words: z.exactOptional(z.string()) })),
});
const Outcome = z.looseObject({
  accepted: z.int(),
  refused: z.int(),
  checklist: Points,
  refusal: z.exactOptional(ItemRefusal),
  deduction: z.exactOptional(z.looseObject({ amountFen: z.int(), words: z.string() })),
});
/** The oldest rows know no outcomes: there everything was accepted. */
const Taken = Filed.extend({
  custody: z.looseObject({
    holder: z.string(),
    at: z.date(),
    seal: z.exactOptional(z.string()),
  }),
  outcomes: z.exactOptional(z.array(Outcome)),
});
const Settled = Taken.extend({
  refund: z.exactOptional(
    z.looseObject({
      amountFen: z.int(),
      at: z.date(),
      proof: z.looseObject({ kind: z.enum(REFUND_MEANS), number: z.string() }),
    }),
  ),
  exchange: z.exactOptional(
    z.looseObject({
      goods: z.string(),
      at: z.date(),
      proof: z.looseObject({ number: z.string() }),
    }),
  ),
});

/** The facts of a stored return, by its status. */
export const ReturnFacts = z.discriminatedUnion('status', [
  Filed.extend({ status: z.enum(['filed', 'presented', 'lapsed', 'withdrawn']) }),
  Taken.extend({ status: z.literal('accepted') }),
  Settled.extend({ status: z.enum(['refunded', 'closed']) }),
  Filed.extend({
    status: z.literal('refused'),
    refusal: ItemRefusal.extend({ at: z.date() }),
  }),
]);
