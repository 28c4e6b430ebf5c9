import { z } from 'zod';
import { GOODS_CATEGORIES } from '../vocabulary/claims.js';
import { STORE_STATUSES } from '../vocabulary/pledges.js';
import {
  AvailableCommand,
  CivilDateText,
  DeadlineStepView,
  Division,
  Instant,
  ReceiptNumber,
  ShortText,
} from './fields.js';
import { says } from './says.js';

const Categories = z.array(z.enum(GOODS_CATEGORIES)).min(1).max(GOODS_CATEGORIES.length);

const Point = z
  .strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
  .meta({
    id: 'Point',
    description: 'Degrees in GCJ-02, as maps in China give them; kept as given, never converted',
    example: { lng: 120.6229, lat: 31.3113 },
  });
const OpeningHours = ShortText.meta({ example: '10:00–22:00' });

/** What registers a store; the seller of record is the enterprise of whoever registers it. */
export const RegisterStoreBody = z.strictObject({
  name: ShortText,
  division: Division,
  zone: Division.optional(),
  address: ShortText,
  categories: Categories,
  point: z.exactOptional(Point),
  openingHours: z.exactOptional(OpeningHours),
});

/** What changes; null takes a fact away. A store that moves to another county is closed and registered anew there. */
export const ChangeStoreBody = z
  .strictObject({
    name: z.exactOptional(ShortText),
    address: z.exactOptional(ShortText),
    categories: z.exactOptional(Categories),
    point: z.exactOptional(Point.nullable()),
    openingHours: z.exactOptional(OpeningHours.nullable()),
  })
  .refine((change) => Object.keys(change).length > 0);
says(ChangeStoreBody, '请至少填写一项变更。', 'Please give one change at least.');

/** A store as lists show it. */
export const StoreListItem = z.object({
  id: ReceiptNumber,
  name: z.string(),
  status: z.enum(STORE_STATUSES),
  seller: z.object({ id: ReceiptNumber, name: z.string() }),
  division: Division,
  place: z.string(),
  zone: z.string().optional(),
  address: z.string(),
  categories: z.array(z.enum(GOODS_CATEGORIES)),
  point: Point.optional(),
  openingHours: z.string().optional(),
  /** From the point of the search, in metres. */
  metres: z.int().optional(),
  pledge: z
    .object({ number: z.string(), version: z.int(), windowDays: z.int(), href: z.string() })
    .nullable(),
});
export const StoreView = StoreListItem.extend({
  version: z.int().positive(),
  /** The brand or mall that it belongs to. */
  networkId: ReceiptNumber.optional(),
  /** Empty for whoever has no say in the store. */
  availableCommands: z.array(AvailableCommand),
});

export const DeadlineQuery = z.strictObject({
  rule: says(
    z
      .string()
      .regex(/^[a-z-]{2,60}$/)
      .meta({ example: 'complaint-acceptance' }),
    '请选择要计算的期限，例如 complaint-acceptance（投诉受理）。',
    'Please choose what is to be counted, such as complaint-acceptance.',
  ),
  from: says(
    z.string().min(10).max(40).meta({ example: '2026-02-13' }),
    '请填写起算的日期，例如 2026-02-13。',
    'Please give the day from which it counts, such as 2026-02-13.',
  ),
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
  year: says(
    z.string().regex(/^20\d{2}$/),
    '请填写四位年份，例如 2027。',
    'Please give the year in four digits, such as 2027.',
  ),
  source: ShortText,
  statutory: z.array(CivilDateText).min(1).max(40),
  rest: z.array(CivilDateText).max(40),
  adjusted: z.array(CivilDateText).max(40),
});
export const HolidayNoticeView = z.object({ version: z.string(), years: z.array(z.string()) });
