import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import type { CivilDate } from '@anxintui/shared/calendar/civil-date';
import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { Party } from '@anxintui/shared/vocabulary/actors';
import type {
  Breach,
  BureauLevel,
  CaseGround,
  CaseResult,
  CaseStatus,
  Consent,
  Correctable,
  MediationMode,
  NonAcceptanceGround,
  OtherRoute,
  Performance,
  Solved,
  TerminationCause,
} from '@anxintui/shared/vocabulary/cases';
import type { ClaimKind, EvidenceKind, Remedy } from '@anxintui/shared/vocabulary/claims';
import type { Fen } from '@anxintui/shared/vocabulary/money';
import type { FirstRung, HandOver } from '@anxintui/shared/vocabulary/returns';

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
/** The seller of record; one that is not registered here is known by what the shopper wrote. */
export type Respondent = {
  readonly storeId?: string;
  readonly storeName: string;
  readonly enterpriseId?: string;
  readonly headquartersId?: string;
  readonly address?: string;
  readonly division?: string;
  readonly zone?: string;
};
/** What two parties may agree on. */
export type Terms = {
  readonly remedy: Remedy;
  readonly amountFen?: Fen;
  readonly words: string;
  readonly performWithinDays: number;
};
export type Offer = Terms & {
  /** Its number in the case, from 1. */
  readonly id: number;
  readonly by: Party;
  readonly at: Date;
  readonly state: 'open' | 'accepted' | 'declined';
};
/** The respondent does not give what is claimed, and says why; that too is an answer. */
export type Decline = { readonly by: Party; readonly at: Date; readonly words: string };
export type Evidence = {
  readonly by: Party;
  readonly at: Date;
  readonly kind: EvidenceKind;
  readonly words: string;
  /** A file that was sent to us; of any other only the hash is known. */
  readonly upload?: string;
  readonly sha256?: string;
};
/** Order 121, art. 10 and 14: what is missing, from whom; the clocks go on. */
export type MaterialsRequest = {
  readonly at: Date;
  readonly of: 'shopper' | 'respondent' | 'both';
  readonly words: string;
};
export type Invitation = {
  readonly at: Date;
  readonly mode: MediationMode;
  readonly heldAt: Date;
  readonly place?: string;
};
export type Sides = 'shopper' | 'respondent';
export type Answered = { readonly consent: Consent; readonly by: Party; readonly at: Date };
export type MediationSession = {
  readonly at: Date;
  readonly mode: MediationMode;
  readonly words: string;
};
/** What was agreed: by accepting an offer, or in mediation. */
export type Settlement = Terms & {
  readonly at: Date;
  readonly by: 'offer' | 'mediation';
  readonly offerId?: number;
};
export type PerformanceRecord = {
  readonly by: Party;
  readonly at: Date;
  readonly words: string;
  readonly proof: string;
};
/** Order 121, art. 23: by one of eight causes; both parties are told. */
export type Termination = {
  readonly cause: TerminationCause;
  readonly words: string;
  /** The mediator decides; a party ends it by withdrawing, or by accepting an offer. */
  readonly by: Party;
  readonly at: Date;
  readonly notifiedAt?: Date;
  /** The second person, where it took one. */
  readonly approved?: { readonly id: string; readonly by: string };
};
export type NonAcceptance = {
  readonly ground: NonAcceptanceGround;
  readonly words: string;
  readonly at: Date;
  readonly otherRoutes: readonly OtherRoute[];
};
/** What was put right after a decision; the history keeps what stood before. */
export type Correction = {
  readonly at: Date;
  readonly what: Correctable;
  readonly from?: number;
  readonly to?: number;
  readonly words: string;
};

/** Who acts for the shopper, and by what mandate: a paper that was uploaded, or the shopper's own words here. */
export type Representative = {
  readonly accountId: string;
  readonly mandate: { readonly words: string; readonly upload?: string; readonly sha256?: string };
  readonly since: Date;
  /** The mandate ends by itself; absent where it lasts as long as the case. */
  readonly until?: Date;
};

/** How the shopper finds the outcome: once, whatever becomes of the case afterwards. */
export type Rating = {
  readonly at: Date;
  readonly solved: Solved;
  readonly stars: number;
  readonly words?: string;
};

/** What a case is made of, from a return or as a complaint of its own. */
export type CaseOrigin = {
  readonly shopperId: string;
  /** Absent where the complaint is about no return. */
  readonly returnId?: string;
  readonly ground: CaseGround;
  readonly respondent: Respondent;
  readonly claim: { readonly kind: ClaimKind; readonly amountFen?: Fen };
  readonly words: string;
  /** What was paid, where it is known: no refund is above it. */
  readonly paidFen?: Fen;
  readonly purchasedOn?: CivilDate;
  readonly handOver: HandOver;
  readonly firstRung: FirstRung;
  /** Order 121, art. 10: may the outcome be published, may another body mediate; asked at filing, changeable. */
  readonly wishes: { readonly publish: boolean; readonly entrust: boolean };
};
type Opened = CaseOrigin & {
  readonly filedAt: Date;
  readonly routing: readonly RoutingReason[];
  /** Known from routing on, so that silence can hand the case over by itself. */
  readonly bureau?: ResponsibleBureau;
  readonly offers: readonly Offer[];
  readonly declines: readonly Decline[];
  readonly evidence: readonly Evidence[];
  /** How many messages there are; they are documents of their own. */
  readonly messages: number;
  readonly breaches: readonly { readonly breach: Breach; readonly at: Date }[];
  /** The account of the officer in charge. */
  readonly officer?: string;
  /** The rules that were in force at acceptance govern the case to its end. */
  readonly acceptance?: { readonly at: Date; readonly ruleSetVersion: string };
  readonly materials: readonly MaterialsRequest[];
  readonly invitations: readonly Invitation[];
  readonly consents: { readonly [side in Sides]?: Answered };
  readonly sessions: readonly MediationSession[];
  readonly settlement?: Settlement;
  readonly performed: readonly PerformanceRecord[];
  readonly termination?: Termination;
  readonly reopened?: { readonly at: Date; readonly words: string };
  readonly corrections: readonly Correction[];
  readonly representative?: Representative;
  readonly rating?: Rating;
};

type InStatus =
  | {
      readonly status: Exclude<
        CaseStatus,
        'mediating' | 'settled' | 'terminated' | 'not-accepted' | 'withdrawn' | 'closed'
      >;
    }
  | {
      readonly status: 'mediating';
      readonly acceptance: { readonly at: Date; readonly ruleSetVersion: string };
    }
  | { readonly status: 'settled'; readonly settlement: Settlement }
  | { readonly status: 'terminated'; readonly termination: Termination }
  | { readonly status: 'not-accepted'; readonly nonAcceptance: NonAcceptance }
  | { readonly status: 'withdrawn'; readonly withdrawnAt: Date }
  | {
      readonly status: 'closed';
      readonly result: CaseResult;
      readonly closedAt: Date;
      readonly performance?: Performance;
    };

/** A dispute between a shopper and a respondent, from one tap to its end. */
export type DisputeCase = Aggregate & Opened & InStatus;
