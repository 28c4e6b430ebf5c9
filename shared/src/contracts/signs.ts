import { z } from 'zod';
import { STORE_STATUSES } from '../vocabulary/pledges.js';
import { SIGN_FORMATS, SIGN_SIZES, SIGN_STATES } from '../vocabulary/signs.js';
import { CivilDateText, Division, Instant, ReceiptNumber } from './fields.js';

export const SignQuery = z.strictObject({
  format: z.enum(SIGN_FORMATS).default('svg'),
  size: z.enum(SIGN_SIZES).default('a4'),
  lang: z.enum(['zh', 'en']).default('zh'),
});

export const PledgeNumberParams = z.strictObject({
  number: z.string().min(1).max(40).meta({
    description: 'A pledge number as it is printed on the sign or typed from it',
    example: '320508-8C2H-KX5VT',
  }),
});

/** What holds behind a sign now, in figures and in the reader's words. */
export const SignView = z
  .object({
    number: z.string(),
    storeId: ReceiptNumber,
    store: z.object({
      name: z.string(),
      seller: z.string(),
      division: Division,
      place: z.string(),
      address: z.string(),
      status: z.enum(STORE_STATUSES),
    }),
    state: z.enum(SIGN_STATES),
    /** The first day of that state. */
    from: CivilDateText,
    /** What is known to follow. */
    next: z.object({ state: z.enum(SIGN_STATES), from: CivilDateText }).optional(),
    words: z.object({ title: z.string(), text: z.string() }),
    /** The published words of the bureau that suspended or delisted it. */
    reason: z.string().optional(),
    version: z.int(),
    windowDays: z.int(),
    validFrom: CivilDateText,
    validUntil: CivilDateText,
    bureau: z.string().optional(),
    checkedAt: Instant,
  })
  .meta({ id: 'Sign' });
