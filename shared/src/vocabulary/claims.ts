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
