import { z } from 'zod';
import { GOODS_CATEGORIES } from '../vocabulary/claims.js';
import { STORE_STATUSES } from '../vocabulary/pledges.js';
import {
  CivilDateText,
  DeadlineStepView,
  Division,
  Instant,
  PageQuery,
  ReceiptNumber,
  ShortText,
} from './fields.js';

/** What registers a store; the seller of record is the enterprise of whoever registers it. */
export const RegisterStoreBody = z.strictObject({
  name: ShortText,
  division: Division,
  zone: Division.optional(),
  address: ShortText,
  categories: z.array(z.enum(GOODS_CATEGORIES)).min(1).max(GOODS_CATEGORIES.length),
});

export const StoreView = z.object({
  id: ReceiptNumber,
  name: z.string(),
  status: z.enum(STORE_STATUSES),
  seller: z.object({ id: ReceiptNumber, name: z.string() }),
  division: Division,
  place: z.string(),
  zone: z.string().optional(),
  address: z.string(),
  categories: z.array(z.enum(GOODS_CATEGORIES)),
  pledge: z
    .object({ number: z.string(), version: z.int(), windowDays: z.int(), href: z.string() })
    .nullable(),
});
export const StoresQuery = PageQuery.extend({ division: Division.optional() });

export const PledgeQuery = z.strictObject({ on: CivilDateText.optional() });
export const PledgeView = z.object({
  storeId: ReceiptNumber,
  number: z.string(),
  on: CivilDateText,
  version: z.int(),
  validFrom: CivilDateText,
  validUntil: CivilDateText,
  windowDays: z.int(),
  refundHours: z.number(),
  excluded: z.array(z.enum(GOODS_CATEGORIES)),
});

export const DeadlineQuery = z.strictObject({
  rule: z
    .string()
    .regex(/^[a-z-]{2,60}$/)
    .meta({ example: 'complaint-acceptance' }),
  from: z.string().min(10).max(40).meta({ example: '2026-02-13' }),
});
export const DeadlineView = z.object({
  rule: z.object({
    id: z.string(),
    title: z.string(),
    article: z.string(),
    length: z.number(),
    dayType: z.string(),
    standing: z.string(),
  }),
  from: z.string(),
  dueOn: CivilDateText,
  dueAt: Instant,
  provisional: z.boolean(),
  calendarVersion: z.string(),
  ruleSetVersion: z.string(),
  steps: z.array(DeadlineStepView),
  explanation: z.string(),
});

/** The State Council's notice for one year, as data. */
export const HolidayNoticeBody = z.strictObject({
  year: z.string().regex(/^20\d{2}$/),
  source: ShortText,
  statutory: z.array(CivilDateText).min(1).max(40),
  rest: z.array(CivilDateText).max(40),
  adjusted: z.array(CivilDateText).max(40),
});
export const HolidayNoticeView = z.object({ version: z.string(), years: z.array(z.string()) });
