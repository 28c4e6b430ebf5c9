import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import type { Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type {
  ClaimKind,
  DeliveryMode,
  GoodsCategory,
  ProofKind,
  RefusalClass,
} from '@anxintui/shared/vocabulary/claims';
import type { Fen } from '@anxintui/shared/vocabulary/money';
import type { Involved } from '@anxintui/shared/vocabulary/parties';
import type {
  DisputeGround,
  FirstRung,
  HandOver,
  ReturnCommand,
  ReturnStatus,
} from '@anxintui/shared/vocabulary/returns';

export type ReturnItem = {
  readonly name: string;
  readonly category: GoodsCategory;
  readonly quantity: number;
  readonly paidFen: Fen;
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
};
/** What the shopper asks for when she disputes; the case beside the return is made from it. */
export type Dispute = {
  readonly ground: DisputeGround;
  readonly caseId: string;
  readonly claim: { readonly kind: ClaimKind; readonly amountFen?: Fen };
  readonly words: string;
  readonly handOver: HandOver;
  readonly firstRung: FirstRung;
};
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
};
export type Custody = { readonly holder: string; readonly at: Date; readonly seal?: string };
export type Refusal = { readonly class: RefusalClass; readonly words: string; readonly at: Date };
export type Refund = {
  readonly amountFen: Fen;
  readonly at: Date;
  readonly proof: { readonly kind: string; readonly number: string };
};

type InStatus =
  | { readonly status: 'filed' | 'presented' | 'lapsed' | 'withdrawn' | 'closed' }
  | { readonly status: 'accepted'; readonly custody: Custody }
  | { readonly status: 'refunded'; readonly custody: Custody; readonly refund: Refund }
  | { readonly status: 'refused'; readonly refusal: Refusal };

/** Goods on their way back: receipt and refund are two rights and two events. */
export type ReturnRequest = Aggregate & Filed & InStatus;

export const RETURN_LIFECYCLE: Lifecycle<ReturnStatus, ReturnCommand, Party> = {
  filed: {
    accept: { to: ['accepted'], by: ['clerk'] },
    refuse: { to: ['refused'], by: ['clerk'] },
    dispute: { to: ['filed'], by: ['shopper'] },
  },
  presented: { dispute: { to: ['presented'], by: ['shopper'] } },
  accepted: {
    'record-refund': { to: ['refunded'], by: ['manager', 'headquarters'] },
    dispute: { to: ['accepted'], by: ['shopper'] },
  },
  refunded: {},
  refused: { dispute: { to: ['refused'], by: ['shopper'] } },
  lapsed: { dispute: { to: ['lapsed'], by: ['shopper'] } },
  withdrawn: {},
  closed: { dispute: { to: ['closed'], by: ['shopper'] } },
};

/** What a dispute is about, told from where the return stands. */
export const GROUND_IN: Readonly<Record<ReturnStatus, DisputeGround>> = {
  filed: 'turned-away',
  presented: 'turned-away',
  lapsed: 'turned-away',
  withdrawn: 'turned-away',
  accepted: 'refund',
  refunded: 'refund',
  refused: 'refusal',
  closed: 'defect',
};

export const involvedIn = ({ shopperId, seller }: ReturnRequest): Involved => ({
  shopperId,
  sellerStoreId: seller.storeId,
  sellerId: seller.enterpriseId,
  ...(seller.headquartersId ? { headquartersId: seller.headquartersId } : {}),
});
