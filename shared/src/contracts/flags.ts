import { z } from 'zod';
import { FLAG_DECISIONS, FLAG_FACTORS, FLAG_SUBJECTS } from '../vocabulary/flags.js';
import { Instant, LongText } from './fields.js';

export const FlagParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) });
export const ContestBody = z.strictObject({ words: LongText });
export const FlagDecisionBody = z.strictObject({
  decision: z.enum(FLAG_DECISIONS),
  words: LongText,
});

/** What is striking, how it was counted, and that nothing follows from it by itself. */
export const FlagView = z
  .object({
    id: z.string(),
    subject: z.object({ kind: z.enum(FLAG_SUBJECTS), id: z.string() }),
    factor: z.enum(FLAG_FACTORS),
    /** The factor in words, with its arithmetic. */
    reason: z.string(),
    figures: z.object({
      count: z.int(),
      of: z.int().optional(),
      threshold: z.int(),
      from: Instant,
      until: Instant,
    }),
    /** A flag is advice: it decides nothing. */
    standing: z.string(),
    raisedAt: Instant,
    expiresAt: Instant,
    contested: z.object({ at: Instant, words: z.string() }).optional(),
    decided: z
      .object({ at: Instant, decision: z.enum(FLAG_DECISIONS), words: z.string() })
      .optional(),
    /** Where the one whom it is about contests it; absent once that has been done. */
    contest: z.string().optional(),
  })
  .meta({ id: 'Flag' });
