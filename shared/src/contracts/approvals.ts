import { z } from 'zod';
import {
  APPROVAL_COMMANDS,
  APPROVAL_PURPOSES,
  APPROVAL_STATES,
  APPROVAL_SUBJECTS,
} from '../vocabulary/approvals.js';
import { Instant, LongText, PageQuery, ReceiptNumber } from './fields.js';
import { says } from './says.js';

const Subject = z.strictObject({
  kind: z.enum(APPROVAL_SUBJECTS),
  id: says(
    z
      .string()
      .regex(/^[\w-]{1,60}$/)
      .meta({ description: 'Of a case or return its receipt number', example: '7K3M9Q2FX4TDH8PZ' }),
    '请填写所涉事项的编号，例如投诉的 16 位受理编号。',
    'Please give the number of what it is about, such as the receipt number of the case.',
  ),
});

export const ProposeBody = z.strictObject({
  purpose: z.enum(APPROVAL_PURPOSES),
  subject: Subject,
  words: LongText,
});
export const ApprovalQuery = PageQuery.extend({ state: z.enum(APPROVAL_STATES).optional() });
export const RefuseApprovalBody = z.strictObject({ words: LongText });

const By = z.object({
  account: z.string(),
  name: z.string().optional(),
  role: z.string(),
  at: Instant,
});
export const ApprovalView = z
  .object({
    id: ReceiptNumber,
    version: z.int().positive(),
    state: z.enum(APPROVAL_STATES),
    purpose: z.enum(APPROVAL_PURPOSES),
    subject: Subject,
    words: z.string(),
    proposed: By,
    decided: By.extend({ words: z.string().optional() }).optional(),
    until: Instant,
    bureau: z.string().optional(),
    availableCommands: z.array(
      z.object({ name: z.enum(APPROVAL_COMMANDS), method: z.literal('POST'), href: z.string() }),
    ),
  })
  .meta({ id: 'Approval' });
