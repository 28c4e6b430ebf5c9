import { z } from 'zod';
import { TEMPLATE_VARIABLES } from '../vocabulary/saved.js';
import { Instant, ReceiptNumber, ShortText } from './fields.js';
import { says } from './says.js';

const LONGEST_TEXT = 1_000;
/** The part of an address after the question mark, as a page has it. */
const QueryText = says(
  z
    .string()
    .max(500)
    .regex(/^[\w.~%&=+,:-]*$/)
    .meta({ description: 'The query of a list', example: 'view=todo&officer=me&sort=due' }),
  '请在列表页选好筛选条件后再保存。',
  'Please choose the filters on the list itself, and save it from there.',
);

const SAVED = {
  id: ReceiptNumber,
  name: z.string(),
  /** Everybody of the same bureau or enterprise sees it. */
  shared: z.boolean(),
  /** Whether whoever reads this may remove it. */
  removable: z.boolean(),
  savedAt: Instant,
};
export const SaveViewBody = z.strictObject({
  name: ShortText,
  query: QueryText,
  shared: z.boolean().default(false),
});
export const SavedView = z.object({ ...SAVED, query: z.string() }).meta({ id: 'SavedView' });
export const SavedViews = z.object({ items: z.array(SavedView) });

export const SaveTemplateBody = z.strictObject({
  name: ShortText,
  text: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_TEXT)
    .meta({ description: `Words in which ${TEMPLATE_VARIABLES.join(', ')} stand for themselves` }),
});
export const TemplateView = z.object({ ...SAVED, text: z.string() }).meta({ id: 'ReplyTemplate' });
export const Templates = z.object({ items: z.array(TemplateView) });
export const SavedRemoved = z.object({ removed: ReceiptNumber });
