/** The seven kinds of claim of the official complaint form (投诉登记表). */
export const CLAIM_KINDS = [
  'repair',
  'remake',
  'replace',
  'return',
  'make-up-quantity',
  'refund',
  'compensate',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How a dispute may be settled. */
export const REMEDIES = ['refund', 'exchange', 'repair', 'compensation', 'explanation'] as const;
export type Remedy = (typeof REMEDIES)[number];

/** Why a store did not take the goods back. */
export const REFUSAL_CLASSES = [
  'too-late',
  'excluded-goods',
  'not-intact',
  'no-proof',
  'not-from-this-seller',
  'other',
] as const;
export type RefusalClass = (typeof REFUSAL_CLASSES)[number];

/** How a purchase is shown to have happened; a lost receipt is a named path, not a refusal. */
export const PROOF_KINDS = [
  'receipt',
  'invoice',
  'e-receipt',
  'member-record',
  'payment-record',
  'lost-receipt',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** How goods came to the shopper; decides which day is day one. */
export const DELIVERY_MODES = ['self-pickup', 'delivered'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

/** Goods classes, each with its own checklist of what "intact" means. */
export const GOODS_CATEGORIES = [
  'clothing',
  'shoes-bags',
  'home-textiles',
  'toys',
  'electronics',
  'appliances',
  'cosmetics',
  'food',
  'medicine',
  'jewellery',
  'books',
  'sports',
  'furniture',
  'other',
] as const;
export type GoodsCategory = (typeof GOODS_CATEGORIES)[number];

/** What is missing or opened and still no reason to refuse: each is a path of its own. */
export const NAMED_PATHS = ['lost-receipt', 'missing-gift', 'opened-box'] as const;
export type NamedPath = (typeof NAMED_PATHS)[number];

/** What is looked at when goods come back. Opening to look is none of them. */
export const INTACT_POINTS = [
  'one-time-seal',
  'labels',
  'not-soiled-or-damaged',
  'accessories',
  'not-activated',
  'no-unauthorised-repair',
] as const;
export type IntactPoint = (typeof INTACT_POINTS)[number];

const WORN = ['labels', 'not-soiled-or-damaged', 'accessories'] as const;
const SEALED = ['one-time-seal', 'not-soiled-or-damaged', 'accessories'] as const;
const PLAIN = ['not-soiled-or-damaged', 'accessories'] as const;

/** What "intact" means class by class; a pledge may ask for less, never for more. */
export const INTACT_CHECKLIST: Readonly<Record<GoodsCategory, readonly IntactPoint[]>> = {
  clothing: WORN,
  'shoes-bags': WORN,
  'home-textiles': WORN,
  toys: WORN,
  electronics: [...PLAIN, 'not-activated', 'no-unauthorised-repair'],
  appliances: [...PLAIN, 'no-unauthorised-repair'],
  cosmetics: SEALED,
  food: SEALED,
  medicine: SEALED,
  jewellery: WORN,
  books: SEALED,
  sports: WORN,
  furniture: PLAIN,
  other: PLAIN,
};

/** What somebody adds to a return or a case to show how it was. */
export const EVIDENCE_KINDS = ['statement', 'photo', 'document', 'recording'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How money came back to the shopper. */
export const REFUND_MEANS = ['original-means', 'cash', 'transfer'] as const;
export type RefundMeans = (typeof REFUND_MEANS)[number];
