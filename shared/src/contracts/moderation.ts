import { z } from 'zod';
import { MODERATION_ACTS } from '../vocabulary/moderation.js';
import { Instant, LongText, ReceiptNumber } from './fields.js';

/** A message by its number, or evidence by its place in the case, from 1. */
const Target = z.union([
  z.strictObject({ message: ReceiptNumber }),
  z.strictObject({ evidence: z.int().min(1).max(1000) }),
]);
export const ModerationBody = z.strictObject({
  target: Target,
  act: z.enum(MODERATION_ACTS),
  /** Why; both sides read it in place of what is hidden. */
  words: LongText,
});
export const ModerationView = z
  .object({
    id: ReceiptNumber,
    target: Target,
    act: z.enum(MODERATION_ACTS),
    words: z.string(),
    at: Instant,
    by: z.string(),
  })
  .meta({ id: 'Moderation' });

/** Since when something is hidden, and why. */
export const HiddenView = z.object({ at: Instant, words: z.string() });

export const RedactionParams = z.strictObject({
  id: ReceiptNumber,
  evidence: z.coerce.number().int().min(1).max(1000),
});
/** The copy that is shown from now on, uploaded by the officer before; the original is kept. */
export const RedactionBody = z.strictObject({ upload: ReceiptNumber });
