import { z } from 'zod';
import {
  BREACHES,
  BUREAU_LEVELS,
  CASE_GROUNDS,
  CASE_RESULTS,
  CASE_STATUSES,
  CONSENTS,
  CORRECTABLE,
  MEDIATION_MODES,
  MOST_STARS,
  NON_ACCEPTANCE_GROUNDS,
  OTHER_ROUTES,
  PERFORMANCES,
  SOLVED,
  TERMINATION_CAUSES,
} from '../vocabulary/cases.js';
import { CLAIM_KINDS, EVIDENCE_KINDS, REMEDIES } from '../vocabulary/claims.js';
import { FIRST_RUNGS, HAND_OVERS } from '../vocabulary/returns.js';
import { FileCard } from './evidence.js';
import {
  AGGREGATE_VIEW,
  CivilDateText,
  Division,
  Fen,
  Instant,
  LongText,
  MaskedPerson,
  PhoneText,
  ReceiptNumber,
  ShortText,
} from './fields.js';
import { FlagView } from './flags.js';
import { HiddenView } from './moderation.js';
import { says } from './says.js';

const Numbered = z.coerce.number().int().min(1).max(1000);
/** How an offer is named: its number in the case, from 1. */
export const OfferParams = z.strictObject({ id: ReceiptNumber, offerId: Numbered });

export const Claim = z.strictObject({ kind: z.enum(CLAIM_KINDS), amountFen: z.exactOptional(Fen) });
/** A store of the directory by its number, or one that is not registered by what stands on its door. */
const RespondentBody = z.union([
  z.strictObject({ storeId: ReceiptNumber }),
  z.strictObject({
    name: ShortText,
    address: ShortText,
    division: Division,
    zone: z.exactOptional(Division),
  }),
]);
/** A complaint without a return (Order 121, art. 10). */
export const FileCaseBody = z.strictObject({
  respondent: RespondentBody,
  claim: Claim,
  words: LongText,
  purchasedOn: z.exactOptional(CivilDateText),
  paidFen: z.exactOptional(Fen),
  handOver: z.enum(HAND_OVERS).default('ask'),
  firstRung: z.enum(FIRST_RUNGS).default('store'),
  wishes: z
    .strictObject({ publish: z.boolean().default(false), entrust: z.boolean().default(false) })
    .default({ publish: false, entrust: false }),
});
export type FileCaseBody = z.infer<typeof FileCaseBody>;

const TERMS = {
  remedy: z.enum(REMEDIES),
  amountFen: z.exactOptional(Fen),
  words: LongText,
  /** Within how many days of the agreement it is performed. */
  performWithinDays: z.int().min(1).max(90),
};
export const OfferBody = z.strictObject(TERMS);
export type OfferBody = z.infer<typeof OfferBody>;
export const NothingMore = z.strictObject({});
/** Words, where the command needs none; they are kept as a statement. */
export const RemarkBody = z.strictObject({ words: z.exactOptional(LongText) });
/** Words, where the command needs a reason. */
export const ReasonBody = z.strictObject({ words: LongText });
export const MessageBody = z.strictObject({ words: LongText });
export const EvidenceBody = z.strictObject({
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
export const AssignBureauBody = z.strictObject({
  bureauId: says(
    z
      .string()
      .regex(/^(bureau|queue)-\d{2,6}$/)
      .meta({ example: 'bureau-320505' }),
    '请从列表中选择一个市场监管局，例如 bureau-320505。',
    'Please choose a bureau from the list, such as bureau-320505.',
  ),
  words: LongText,
});
export const AssignBody = z.strictObject({ officer: z.string().min(1).max(100) });
export const RefuseCaseBody = z.strictObject({
  /** 《市场监督管理投诉举报处理办法》第十六条, by its number. */
  ground: z.union(NON_ACCEPTANCE_GROUNDS.map((ground) => z.literal(ground))),
  words: LongText,
});
export const MaterialsBody = z.strictObject({
  of: z.enum(['shopper', 'respondent', 'both']),
  words: LongText,
});
export const InviteBody = z.strictObject({
  mode: z.enum(MEDIATION_MODES),
  heldAt: Instant,
  /** Where it is held, or how to join. */
  place: z.exactOptional(ShortText),
});
export const SessionBody = z.strictObject({ mode: z.enum(MEDIATION_MODES), words: LongText });
export const SettleBody = z.strictObject(TERMS);
export const TerminateBody = z.strictObject({
  /** 《市场监督管理投诉举报处理办法》第二十三条, by its number. */
  cause: z.union(TERMINATION_CAUSES.map((cause) => z.literal(cause))),
  words: LongText,
  /** The consent of a second person: for every cause but 1, 3 and 5. */
  approval: z.exactOptional(ReceiptNumber),
});
export const PerformanceBody = z.strictObject({ words: LongText, proof: ShortText });
export const CorrectBody = z.strictObject({
  what: z.enum(CORRECTABLE),
  /** The number it should have been, of a ground or a cause. */
  to: z.exactOptional(z.int().min(1).max(8)),
  words: LongText,
});

/** The two consents of filing as they stand from now on. */
export const WishesBody = z.strictObject({ publish: z.boolean(), entrust: z.boolean() });
/** How the shopper finds the outcome, once. */
export const RateBody = z.strictObject({
  solved: z.enum(SOLVED),
  stars: z.int().min(1).max(MOST_STARS),
  words: z.exactOptional(LongText),
});

/** Who acts for the shopper, by their phone, and by what mandate. */
export const AppointBody = z.strictObject({
  phone: PhoneText,
  mandate: z.strictObject({ words: LongText, upload: z.exactOptional(ReceiptNumber) }),
  /** The last day of the mandate; without one it lasts as long as the case. */
  until: z.exactOptional(CivilDateText),
});

const RepresentativeView = MaskedPerson.extend({
  since: Instant,
  until: Instant.optional(),
  mandate: z.object({ words: z.string(), upload: ReceiptNumber.optional() }),
});

const OfferView = z.object({
  id: z.int(),
  by: z.string(),
  at: Instant,
  remedy: z.enum(REMEDIES),
  amountFen: Fen.optional(),
  words: z.string(),
  performWithinDays: z.int(),
  state: z.enum(['open', 'accepted', 'declined']),
});
const AnsweredView = z.object({ consent: z.enum(CONSENTS), by: z.string(), at: Instant });

export const CaseView = z
  .object({
    ...AGGREGATE_VIEW,
    status: z.enum(CASE_STATUSES),
    receiptNumber: z.string(),
    filedAt: Instant,
    ground: z.enum(CASE_GROUNDS),
    returnId: ReceiptNumber.optional(),
    claim: Claim,
    words: z.string(),
    paidFen: Fen.optional(),
    purchasedOn: CivilDateText.optional(),
    handOver: z.enum(HAND_OVERS),
    wishes: z.object({ publish: z.boolean(), entrust: z.boolean() }),
    /** The shopper as the other side and officers see her: 张**, 138****5678. */
    shopper: MaskedPerson.optional(),
    /** Who acts for the shopper. */
    representative: RepresentativeView.optional(),
    respondent: z.object({
      storeId: ReceiptNumber.optional(),
      storeName: z.string(),
      address: z.string().optional(),
      division: Division.optional(),
    }),
    /** Who is waited for. */
    holder: z.string(),
    routing: z.array(
      z.object({ code: z.string(), words: z.string(), article: z.string().optional() }),
    ),
    bureau: z.object({ id: z.string(), name: z.string(), level: z.enum(BUREAU_LEVELS) }).optional(),
    officer: z.string().optional(),
    offers: z.array(OfferView),
    declines: z.array(z.object({ by: z.string(), at: Instant, words: z.string() })),
    evidence: z.array(
      z.object({
        by: z.string(),
        at: Instant,
        kind: z.enum(EVIDENCE_KINDS),
        /** Empty where it is hidden from the reader. */
        words: z.string(),
        sha256: z.string().optional(),
        file: FileCard.optional(),
        hidden: HiddenView.optional(),
      }),
    ),
    messages: z.object({ count: z.int(), href: z.string() }),
    breaches: z.array(z.object({ breach: z.enum(BREACHES), at: Instant })),
    acceptance: z.object({ at: Instant, ruleSetVersion: z.string() }).optional(),
    materials: z.array(z.object({ at: Instant, of: z.string(), words: z.string() })),
    invitations: z.array(
      z.object({
        at: Instant,
        mode: z.enum(MEDIATION_MODES),
        heldAt: Instant,
        place: z.string().optional(),
      }),
    ),
    consents: z.object({ shopper: AnsweredView.optional(), respondent: AnsweredView.optional() }),
    sessions: z.array(z.object({ at: Instant, mode: z.enum(MEDIATION_MODES), words: z.string() })),
    settlement: z
      .object({
        at: Instant,
        by: z.enum(['offer', 'mediation']),
        offerId: z.int().optional(),
        remedy: z.enum(REMEDIES),
        amountFen: Fen.optional(),
        words: z.string(),
        performWithinDays: z.int(),
      })
      .optional(),
    performed: z.array(
      z.object({ by: z.string(), at: Instant, words: z.string(), proof: z.string() }),
    ),
    termination: z
      .object({
        cause: z.int(),
        words: z.string(),
        at: Instant,
        notifiedAt: Instant.optional(),
      })
      .optional(),
    nonAcceptance: z
      .object({
        ground: z.int(),
        words: z.string(),
        otherRoutes: z.array(z.enum(OTHER_ROUTES)),
      })
      .optional(),
    reopened: z.object({ at: Instant, words: z.string() }).optional(),
    corrections: z.array(
      z.object({
        at: Instant,
        what: z.enum(CORRECTABLE),
        from: z.int().optional(),
        to: z.int().optional(),
        words: z.string(),
      }),
    ),
    rating: z
      .object({
        at: Instant,
        solved: z.enum(SOLVED),
        stars: z.int(),
        words: z.string().optional(),
      })
      .optional(),
    result: z.enum(CASE_RESULTS).optional(),
    performance: z.enum(PERFORMANCES).optional(),
    /** What is open to the shopper beside or after this way (Consumer Law, art. 39). */
    otherRoutes: z.array(z.enum(OTHER_ROUTES)).optional(),
    /** For officers: what is striking about the parties. It decides nothing. */
    advice: z.array(FlagView).optional(),
  })
  .meta({ id: 'Case' });

export const MessageView = z
  .object({
    id: z.string(),
    by: z.string(),
    at: Instant,
    /** Empty where it is hidden from the reader. */
    words: z.string(),
    hidden: HiddenView.optional(),
  })
  .meta({ id: 'Message' });
