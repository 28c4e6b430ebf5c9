import { z } from 'zod';
import { ENTERPRISE_KINDS, ENTERPRISE_STATUSES } from '../vocabulary/pledges.js';
import { AGGREGATE_VIEW, Division, Instant, ReceiptNumber, ShortText } from './fields.js';

export const RegisterEnterpriseBody = z.strictObject({
  name: ShortText,
  kind: z.enum(ENTERPRISE_KINDS),
  creditCode: z
    .string()
    .trim()
    .toUpperCase()
    .min(1)
    .max(40)
    .meta({ description: 'Unified social credit code, 18 signs', example: '91350100M000100Y43' }),
  division: Division.meta({ description: 'The county of its domicile', example: '320505' }),
  creditCodeOverride: z
    .strictObject({ why: ShortText })
    .optional()
    .meta({ description: 'Confirms a code whose check fails; kept with who and when' }),
});

export const EnterpriseView = z
  .object({
    ...AGGREGATE_VIEW,
    id: ReceiptNumber,
    status: z.enum(ENTERPRISE_STATUSES),
    name: z.string(),
    kind: z.enum(ENTERPRISE_KINDS),
    creditCode: z.string(),
    division: Division.optional(),
    place: z.string().optional(),
    bureau: z.object({ id: z.string(), name: z.string() }).optional(),
    creditCodeOverride: z.object({ why: z.string(), by: z.string(), at: Instant }).optional(),
  })
  .meta({ id: 'Enterprise' });
