import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import type { Lifecycle } from '@anxintui/shared/aggregate/lifecycle';
import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type {
  Breach,
  BureauLevel,
  CaseCommand,
  CaseResult,
  CaseStatus,
  NonAcceptanceGround,
  OtherRoute,
} from '@anxintui/shared/vocabulary/cases';
import type { ClaimKind, Remedy } from '@anxintui/shared/vocabulary/claims';
import type { Fen } from '@anxintui/shared/vocabulary/money';
import type { Involved } from '@anxintui/shared/vocabulary/parties';
import type { DisputeGround, FirstRung, HandOver } from '@anxintui/shared/vocabulary/returns';

/** Why a case went where it went, in words both parties see. */
export type RoutingReason = {
  readonly code: string;
  readonly words: Words;
  readonly article?: Words;
};
/** The bureau with jurisdiction, with those above it. */
export type ResponsibleBureau = {
  readonly id: string;
  readonly name: string;
  readonly level: BureauLevel;
  readonly path: readonly string[];
  /** It publishes this platform as a channel, so its clock of acceptance is statutory. */
  readonly publishesChannel: boolean;
};
export type Offer = {
  /** Its number in the case, from 1. */
  readonly id: number;
  readonly by: Party;
  readonly at: Date;
  readonly remedy: Remedy;
  readonly amountFen?: Fen;
  readonly words: string;
  readonly performWithinDays: number;
  readonly state: 'open' | 'accepted';
};
type Opened = {
  readonly shopperId: string;
  readonly returnId: string;
  readonly ground: DisputeGround;
  readonly respondent: {
    readonly storeId: string;
    readonly storeName: string;
    readonly enterpriseId: string;
    readonly headquartersId?: string;
  };
  readonly claim: { readonly kind: ClaimKind; readonly amountFen?: Fen };
  readonly words: string;
  readonly handOver: HandOver;
  readonly firstRung: FirstRung;
  readonly routing: readonly RoutingReason[];
  /** Known from routing on, so that silence can hand the case over by itself. */
  readonly bureau?: ResponsibleBureau;
  readonly offers: readonly Offer[];
  readonly breaches: readonly { readonly breach: Breach; readonly at: Date }[];
};
export type NonAcceptance = {
  readonly ground: NonAcceptanceGround;
  readonly words: string;
  readonly at: Date;
  readonly otherRoutes: readonly OtherRoute[];
};

type InStatus =
  | { readonly status: Exclude<CaseStatus, 'mediating' | 'not-accepted' | 'settled' | 'closed'> }
  | { readonly status: 'closed'; readonly result: CaseResult; readonly closedAt: Date }
  /** The rules that were in force at acceptance govern the case to its end. */
  | { readonly status: 'mediating'; readonly acceptedAt: Date; readonly ruleSetVersion: string }
  | { readonly status: 'settled'; readonly settledAt: Date; readonly offerId: number }
  | { readonly status: 'not-accepted'; readonly nonAcceptance: NonAcceptance };

/** A dispute between a shopper and a respondent, from one tap to its end. */
export type DisputeCase = Aggregate & Opened & InStatus;

const EITHER_SIDE = ['shopper', 'manager', 'headquarters'] as const;
const NEGOTIATING = {
  offer: { to: ['with-store', 'with-headquarters', 'with-bureau'], by: EITHER_SIDE },
  'accept-offer': { to: ['settled'], by: EITHER_SIDE },
} as const;
const ESCALATING = { escalate: { to: ['with-bureau', 'unrouted'], by: ['shopper'] } } as const;

export const CASE_LIFECYCLE: Lifecycle<CaseStatus, CaseCommand, Party> = {
  filed: {
    route: { to: ['with-store', 'with-headquarters', 'with-bureau', 'unrouted'], by: ['router'] },
  },
  unrouted: {},
  'with-store': { ...NEGOTIATING, ...ESCALATING },
  'with-headquarters': { ...NEGOTIATING, ...ESCALATING },
  'awaiting-shopper': { ...ESCALATING },
  'with-bureau': {
    ...NEGOTIATING,
    accept: { to: ['mediating'], by: ['intake', 'supervisor'] },
    refuse: { to: ['not-accepted'], by: ['intake', 'supervisor'] },
  },
  mediating: {},
  settled: {},
  terminated: {},
  'not-accepted': {},
  withdrawn: {},
  closed: { ...ESCALATING },
};

/** Who is waited for, in the status. */
const HOLDERS: Readonly<Record<CaseStatus, string>> = {
  filed: 'router',
  unrouted: 'intake',
  'with-store': 'store',
  'with-headquarters': 'headquarters',
  'awaiting-shopper': 'shopper',
  'with-bureau': 'bureau',
  mediating: 'bureau',
  settled: 'respondent',
  terminated: 'bureau',
  'not-accepted': 'nobody',
  withdrawn: 'nobody',
  closed: 'nobody',
};
export const holderOf = ({ status }: DisputeCase): string => HOLDERS[status];

/** A bureau has no relation to a case before the case has reached it. */
const AT_BUREAU: readonly CaseStatus[] = [
  'unrouted',
  'with-bureau',
  'mediating',
  'not-accepted',
  'terminated',
];

export const involvedIn = (dispute: DisputeCase): Involved => ({
  shopperId: dispute.shopperId,
  sellerStoreId: dispute.respondent.storeId,
  sellerId: dispute.respondent.enterpriseId,
  ...(dispute.respondent.headquartersId
    ? { headquartersId: dispute.respondent.headquartersId }
    : {}),
  ...(dispute.bureau && hasReachedBureau(dispute) ? { bureauPath: dispute.bureau.path } : {}),
});

const hasReachedBureau = ({ status, clocks }: DisputeCase): boolean =>
  AT_BUREAU.includes(status) || clocks.some(({ kind }) => kind === 'complaint-acceptance');
