import { z } from 'zod';
import { GOODS_CATEGORIES, INTACT_POINTS } from '../vocabulary/claims.js';
import {
  EXCLUSIONS,
  FREIGHT_PAYERS,
  GIFT_RULES,
  PLEDGE_STATUSES,
  RETURN_PLACES,
  SUPERVISION_OUTCOMES,
} from '../vocabulary/pledges.js';
import {
  AGGREGATE_VIEW,
  CivilDateText,
  Division,
  Instant,
  LongText,
  PageQuery,
  ReceiptNumber,
} from './fields.js';
import { says } from './says.js';

/** Once each, in any order. */
const listOf = <V extends string>(values: readonly [V, ...V[]]) =>
  says(
    z
      .array(z.enum(values))
      .max(values.length)
      .refine((list) => new Set(list).size === list.length),
    '每一项最多选择一次，请去掉重复的。',
    'Please name each of them once at most.',
  );
const Conditions = z
  .partialRecord(z.enum(GOODS_CATEGORIES), listOf(INTACT_POINTS))
  .meta({ description: 'Where fewer points than the checklist of the category are looked at' });

/** What a store promises; whatever is left out is as generous as usual. */
export const PledgeTermsBody = z.strictObject({
  windowDays: z.int().min(0).max(10_000).meta({ description: 'Seven days at least', example: 15 }),
  refundHours: z.int().min(1).max(10_000).default(48),
  excluded: listOf(GOODS_CATEGORIES).default([]),
  exclusions: listOf(EXCLUSIONS).default([]),
  disclosure: LongText.optional().meta({
    description: 'How the shopper is told before buying of what is left out',
  }),
  conditions: Conditions.default({}),
  freight: z.enum(FREIGHT_PAYERS).default('shopper'),
  returnPlaces: listOf(RETURN_PLACES).default(['this-store']),
  gifts: z.enum(GIFT_RULES).default('return-or-marked-price'),
  points: LongText.optional(),
  validityYears: z.int().min(1).max(5).default(3),
});
export type PledgeTermsBody = z.output<typeof PledgeTermsBody>;

const WORDS_ARE_PUBLISHED = { description: 'Published in the history of the pledge' };
export const ReturnPledgeBody = z.strictObject({ reasons: LongText });
export const WarnStoreBody = z.strictObject({ words: LongText.meta(WORDS_ARE_PUBLISHED) });
export const SuspendPledgeBody = z.strictObject({
  words: LongText.meta(WORDS_ARE_PUBLISHED),
  from: CivilDateText.optional().meta({
    description: 'The first day on which nothing that is bought is covered; today unless given',
  }),
});
export const ResumePledgeBody = z.strictObject({
  words: LongText.meta(WORDS_ARE_PUBLISHED),
  outcome: z.enum(['resumed', 'no-problem']).default('resumed'),
});
export const DelistStoreBody = z.strictObject({ words: LongText.meta(WORDS_ARE_PUBLISHED) });
export const AppealBody = z.strictObject({ words: LongText });

const TERMS_VIEW = {
  windowDays: z.int(),
  /** Which day is day one, by how the goods came. */
  windowStart: z.object({ 'self-pickup': z.string(), delivered: z.string() }),
  refundHours: z.number(),
  excluded: z.array(z.enum(GOODS_CATEGORIES)),
  exclusions: z.array(z.enum(EXCLUSIONS)),
  disclosure: z.string().optional(),
  conditions: z.partialRecord(z.enum(GOODS_CATEGORIES), z.array(z.enum(INTACT_POINTS))),
  freight: z.enum(FREIGHT_PAYERS),
  returnPlaces: z.array(z.enum(RETURN_PLACES)),
  gifts: z.enum(GIFT_RULES),
  points: z.string().optional(),
  validityYears: z.int(),
};
const DATES_VIEW = {
  validFrom: CivilDateText,
  validUntil: CivilDateText,
  suspensions: z.array(z.object({ from: CivilDateText, until: CivilDateText.optional() })),
  renews: z.literal(true).optional(),
};

export const PledgeOnQuery = z.strictObject({ on: CivilDateText.optional() });
/** The version under which a purchase of a day is judged. */
export const PledgeOnView = z
  .object({
    storeId: ReceiptNumber,
    number: z.string(),
    on: CivilDateText,
    version: z.int(),
    ...DATES_VIEW,
    ...TERMS_VIEW,
    /** Every term to be read, in the reader's language. */
    inWords: z.array(z.object({ field: z.string(), label: z.string(), text: z.string() })),
  })
  .meta({ id: 'PledgeOnDay' });

const Change = z.object({
  field: z.string(),
  from: z.unknown().optional(),
  to: z.unknown().optional(),
  words: z.string().meta({ description: 'The same to be read: before → after' }),
});

const InBoth = z.object({ zh: z.string(), en: z.string() });
const TermLine = z.object({ field: z.string(), label: InBoth, text: InBoth });
/** What would come of some terms; nothing has been written. */
export const PledgePreviewView = z
  .object({
    refusals: z.array(
      z.object({ code: z.string(), pointer: z.string(), title: z.string(), next: z.string() }),
    ),
    sign: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
    /** What a shopper will read, term by term. */
    shopper: z.array(TermLine),
    /** What would be different from the version in force, where there is one. */
    against: z.object({ version: z.int(), changes: z.array(TermLine) }).optional(),
  })
  .meta({ id: 'PledgePreview' });
/** Every version that was ever in force, and what the bureau did about them. */
export const PledgeHistoryView = z
  .object({
    storeId: ReceiptNumber,
    number: z.string().nullable(),
    versions: z.array(
      z.object({
        version: z.int(),
        status: z.enum(PLEDGE_STATUSES),
        ...DATES_VIEW,
        ...TERMS_VIEW,
        changes: z.array(Change),
      }),
    ),
    supervision: z.array(
      z.object({
        outcome: z.enum(SUPERVISION_OUTCOMES),
        version: z.int(),
        words: z.string(),
        on: CivilDateText,
      }),
    ),
  })
  .meta({ id: 'PledgeHistory' });

export const PledgeView = z
  .object({
    ...AGGREGATE_VIEW,
    status: z.enum(PLEDGE_STATUSES),
    number: z.string(),
    store: z.object({ id: ReceiptNumber, name: z.string().optional() }),
    bureau: z.object({ id: z.string(), name: z.string() }).optional(),
    versions: z.array(
      z.object({
        version: z.int(),
        status: z.enum(PLEDGE_STATUSES),
        ...TERMS_VIEW,
        validFrom: CivilDateText.optional(),
        validUntil: CivilDateText.optional(),
        suspensions: DATES_VIEW.suspensions.optional(),
        renews: DATES_VIEW.renews,
        changes: z.array(Change),
        /** As a shopper reads it. */
        inWords: z.array(z.object({ field: z.string(), label: z.string(), text: z.string() })),
      }),
    ),
    supervision: z.array(
      z.object({
        number: z.int(),
        outcome: z.enum(SUPERVISION_OUTCOMES),
        version: z.int(),
        words: z.string(),
        at: Instant,
        by: z.string(),
      }),
    ),
    appeals: z.array(
      z.object({ against: z.int(), words: z.string(), at: Instant, by: z.string() }),
    ),
  })
  .meta({ id: 'Pledge' });

export const PledgeReviewsQuery = PageQuery.extend({ status: z.literal('submitted').optional() });
export const PledgeReview = z.object({
  id: ReceiptNumber,
  number: z.string(),
  storeName: z.string().optional(),
  division: Division.optional(),
  bureau: z.object({ id: z.string(), name: z.string() }).optional(),
  version: z.int(),
  renews: z.literal(true).optional(),
  submittedAt: Instant,
  dueAt: Instant.optional(),
  href: z.string(),
});
