import { z } from 'zod';
import { DISCLOSURE_PURPOSES, PERSON_FIELDS } from '../vocabulary/people.js';
import { CivilDateText, Instant, PageQuery, ReceiptNumber } from './fields.js';

/** What an auditor may follow step by step. */
const AUDITED_KINDS = ['returns', 'cases', 'pledges', 'stores', 'enterprises'] as const;
export type AuditedKind = (typeof AUDITED_KINDS)[number];

export const AuditTrailParams = z.strictObject({
  kind: z.enum(AUDITED_KINDS),
  id: ReceiptNumber,
});

/** One step with its place in the chain: who, when, why, and the hashes that hold it there. Nothing personal. */
const AuditEntry = z.object({
  seq: z.int(),
  id: z.string(),
  type: z.string(),
  words: z.string(),
  at: Instant,
  by: z.string(),
  account: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  cause: z.string(),
  fingerprint: z.string().optional(),
  prev: z.string(),
  hash: z.string(),
  left: z.string().optional(),
});
export const AuditTrailView = z.object({
  kind: z.enum(AUDITED_KINDS),
  id: z.string(),
  version: z.int(),
  head: z.string(),
  isWhole: z.boolean().meta({ description: 'Every hash fits, up to the facts as they stand' }),
  problems: z.array(z.string()),
  history: z.array(AuditEntry),
});

export const SealView = z.object({
  number: z.int(),
  day: CivilDateText,
  sealedAt: Instant,
  hash: z.string(),
  root: z.string(),
  leaves: z.int(),
  contradictions: z.int(),
  publicKey: z.string(),
});

export const AuditDisclosureQuery = PageQuery.extend({
  reader: z.string().min(1).max(64).optional(),
  bureau: z.string().min(1).max(64).optional(),
  day: CivilDateText.optional(),
});
export const AuditDisclosureView = z.object({
  id: z.string(),
  at: Instant,
  reader: z.string(),
  roles: z.array(z.string()),
  bureauId: z.string(),
  purpose: z.enum(DISCLOSURE_PURPOSES),
  words: z.string(),
  fields: z.array(z.enum(PERSON_FIELDS)),
  account: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  hash: z.string(),
});
