import { z } from 'zod';
import {
  DELIVERY_MODES,
  GOODS_CATEGORIES,
  NAMED_PATHS,
  PROOF_KINDS,
} from '../vocabulary/claims.js';
import { ELIGIBILITY_OUTCOMES, PATH_EVIDENCE, PATH_OUTCOMES } from '../vocabulary/eligibility.js';
import { EXCLUSIONS, RETURN_PLACES } from '../vocabulary/pledges.js';
import { CivilDateText, ReceiptNumber } from './fields.js';

export const EligibilityQuery = z.strictObject({
  storeId: ReceiptNumber,
  /** The day of the purchase. */
  on: CivilDateText,
  receivedOn: z.exactOptional(CivilDateText),
  delivery: z.enum(DELIVERY_MODES),
  category: z.enum(GOODS_CATEGORIES),
  proof: z.exactOptional(z.enum(PROOF_KINDS)),
  path: z.exactOptional(z.enum(NAMED_PATHS)),
});
export type EligibilityQuery = z.infer<typeof EligibilityQuery>;

/** The answer before the shopper leaves home; filing is decided by the same function. */
export const EligibilityView = z
  .object({
    outcome: z.enum(ELIGIBILITY_OUTCOMES),
    /** The last day, where there is one. */
    until: CivilDateText.optional(),
    words: z.string(),
    next: z.string(),
    /** What the pledge says that decides. */
    clause: z.object({ zh: z.string(), en: z.string() }),
    pledge: z.object({ number: z.string(), version: z.int(), windowDays: z.int() }).nullable(),
    /** Kinds of goods that the pledge leaves out whatever their category. */
    exclusions: z.array(z.enum(EXCLUSIONS)),
    places: z.array(z.enum(RETURN_PLACES)),
    stores: z.array(z.object({ id: ReceiptNumber, name: z.string(), address: z.string() })),
    paths: z.array(
      z.object({
        path: z.enum(NAMED_PATHS),
        outcome: z.enum(PATH_OUTCOMES),
        evidence: z.array(z.enum(PATH_EVIDENCE)),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: 'Eligibility' });
