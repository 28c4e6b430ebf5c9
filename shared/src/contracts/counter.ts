import { z } from 'zod';
import { INTACT_POINTS, REFUSAL_CLASSES } from '../vocabulary/claims.js';
import { Fen, LongText, ShortText } from './fields.js';
import { says } from './says.js';

const MOST_ITEMS = 20;
const Pieces = z.int().min(0).max(1000);
const Points = z.array(z.enum(INTACT_POINTS)).max(INTACT_POINTS.length);

/** The pass that was scanned, or its six digits typed: one of the two. */
export const PresentReturnBody = z
  .strictObject({
    pass: z.exactOptional(
      says(
        z.string().min(1).max(100),
        '请扫描退货码，或者填写码下的 6 位数字；两样只填一样。',
        'Please scan the pass, or give the 6 digits below it: one of the two.',
      ),
    ),
    code: z.exactOptional(
      says(
        z.string().regex(/^\d{6}$/),
        '请填写退货码下方的 6 位数字。',
        'Please give the 6 digits that stand below the pass.',
      ),
    ),
  })
  .refine(({ pass, code }) => (pass === undefined) !== (code === undefined), { path: ['pass'] });

/** Accepted and refused pieces are all that were claimed; whatever is refused has its class and words. */
const InspectedItem = z.strictObject({
  item: z.int().min(1).max(MOST_ITEMS).meta({ description: 'Place in the list, from 1' }),
  accepted: Pieces,
  refused: Pieces,
  class: z.exactOptional(z.enum(REFUSAL_CLASSES)),
  words: z.exactOptional(LongText),
  /** Of goods that are not intact: what on the checklist was not met. */
  points: z.exactOptional(Points),
  /** For a missing gift, at most its marked price. */
  deductionFen: z.exactOptional(Fen),
  giftFen: z.exactOptional(Fen),
});
/** Without items everything is accepted. */
export const AcceptReturnBody = z.strictObject({
  custody: z.exactOptional(z.strictObject({ seal: z.exactOptional(ShortText) })),
  items: z.exactOptional(z.array(InspectedItem).min(1).max(MOST_ITEMS)),
});
export const ReverseRefusalBody = AcceptReturnBody.extend({ words: z.exactOptional(LongText) });
export const RefuseReturnBody = z.strictObject({
  class: z.enum(REFUSAL_CLASSES),
  words: LongText,
  points: z.exactOptional(Points),
});
export const HandBackBody = z.strictObject({ words: z.exactOptional(LongText) });
