import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type {
  ClaimKind,
  DeliveryMode,
  EvidenceKind,
  GoodsCategory,
  IntactPoint,
  ProofKind,
  RefundMeans,
  RefusalClass,
} from '@anxintui/shared/vocabulary/claims';
import type { ItemCondition } from '@anxintui/shared/vocabulary/eligibility';
import type { Fen } from '@anxintui/shared/vocabulary/money';
import type { Involved } from '@anxintui/shared/vocabulary/parties';
import type { DisputeGround, FirstRung, HandOver } from '@anxintui/shared/vocabulary/returns';

export type ReturnItem = {
  readonly name: string;
  readonly category: GoodsCategory;
  readonly quantity: number;
  readonly paidFen: Fen;
  readonly conditions?: readonly ItemCondition[];
  /** The price marked for the gift that does not come back. */
  readonly giftFen?: Fen;
};
export type Purchase = {
  readonly on: CivilDate;
  readonly delivery: DeliveryMode;
  /** The day the goods were received. */
  readonly receivedOn: CivilDate;
  readonly proof: { readonly kind: ProofKind; readonly number?: string };
};
/** The pledge under which this purchase is judged: the version in force on its day. */
export type JudgedBy = {
  readonly number: string;
  readonly version: number;
  readonly windowDays: number;
  readonly refundHours: number;
  /** Where the pledge asks for less than the checklist of the category. */
  readonly conditions?: IntactConditions;
};
export type IntactConditions = Readonly<Partial<Record<GoodsCategory, readonly IntactPoint[]>>>;
/** What the shopper asks for when she disputes; the case beside the return is made from it. */
export type Dispute = {
  readonly ground: DisputeGround;
  readonly caseId: string;
  readonly claim: { readonly kind: ClaimKind; readonly amountFen?: Fen };
  readonly words: string;
  readonly handOver: HandOver;
  readonly firstRung: FirstRung;
};
/** The hash says which file it was, whether it was sent to us (`upload`) or stays with whoever added it. */
export type Evidence = {
  readonly kind: EvidenceKind;
  readonly words: string;
  readonly upload?: string;
  readonly sha256?: string;
  readonly by: Party;
  readonly at: Date;
};
/** Goods that were not accepted are the shopper's; this says when she had them back. */
export type HandedBack = { readonly at: Date; readonly words?: string };
type Filed = {
  readonly shopperId: string;
  readonly seller: {
    readonly storeId: string;
    readonly storeName: string;
    readonly enterpriseId: string;
    readonly headquartersId?: string;
  };
  readonly pledge: JudgedBy;
  readonly purchase: Purchase;
  readonly items: readonly ReturnItem[];
  readonly disputes: readonly Dispute[];
  readonly evidence?: readonly Evidence[];
  readonly handedBack?: HandedBack;
};
export type Custody = { readonly holder: string; readonly at: Date; readonly seal?: string };
export type ItemRefusal = {
  readonly class: RefusalClass;
  readonly words: string;
  /** Of goods that are not intact: what on their checklist was not met. */
  readonly points?: readonly IntactPoint[];
};
/** What became of one item at the counter; accepted and refused pieces are all that were claimed. */
export type ItemOutcome = {
  readonly accepted: number;
  readonly refused: number;
  /** What was looked at. */
  readonly checklist: readonly IntactPoint[];
  readonly refusal?: ItemRefusal;
  readonly deduction?: { readonly amountFen: Fen; readonly words: string };
};
export type Refusal = ItemRefusal & { readonly at: Date };
export type Refund = {
  readonly amountFen: Fen;
  readonly at: Date;
  readonly proof: { readonly kind: RefundMeans; readonly number: string };
};
export type Exchange = {
  /** What the shopper got in place of the goods. */
  readonly goods: string;
  readonly at: Date;
  readonly proof: { readonly number: string };
};
/** The goods as they were taken; without outcomes everything claimed was accepted. */
type Taken = { readonly custody: Custody; readonly outcomes?: readonly ItemOutcome[] };
/** One of the two: money, or other goods. */
type Settled = { readonly refund?: Refund; readonly exchange?: Exchange };

type InStatus =
  | { readonly status: 'filed' | 'presented' | 'lapsed' | 'withdrawn' }
  | ({ readonly status: 'accepted' } & Taken)
  | ({ readonly status: 'refunded' | 'closed' } & Taken & Settled)
  | { readonly status: 'refused'; readonly refusal: Refusal };

/** Goods on their way back: receipt and refund are two rights and two events. */
export type ReturnRequest = Aggregate & Filed & InStatus;

export const involvedIn = ({ shopperId, seller }: ReturnRequest): Involved => ({
  shopperId,
  sellerStoreId: seller.storeId,
  sellerId: seller.enterpriseId,
  ...(seller.headquartersId ? { headquartersId: seller.headquartersId } : {}),
});
