import { z } from 'zod';
import { FIGURE_KINDS } from '../vocabulary/figures.js';
import {
  CivilDateText,
  Division,
  Instant,
  PageQuery,
  pageOf,
  ReceiptNumber,
  ShortText,
} from './fields.js';
import { says } from './says.js';

const FIRST_YEAR = 2020;
const LAST_YEAR = 2099;
const YearInQuery = says(
  z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR).meta({ example: 2026 }),
  `请填写 ${FIRST_YEAR} 至 ${LAST_YEAR} 年之间的年份。`,
  `Please give a year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
);
const City = says(
  Division.meta({ description: 'GB/T 2260 code of a city', example: '320500' }),
  '请选择设区市，或者填写六位代码，例如 320500。',
  'Please choose a city, or give its code of six digits, such as 320500.',
);
const Month = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .meta({ example: '2026-03' });
const Count = z.int().min(0);
const MOST_PLANNED = 1_000_000;
const MOST_CITIES = 40;

export const FiguresQuery = z.strictObject({ year: YearInQuery, city: City.optional() });

const Totals = z.object({
  new: Count,
  renewed: Count,
  left: Count,
  /** As far as the year has come; null before it begins. */
  inForce: Count.nullable(),
  planned: Count.nullable(),
  /** Of the plan, in per cent; null where there is none. */
  reached: z.number().nullable(),
  forecast: Count.nullable(),
});
const MonthFigures = z.object({
  month: Month,
  new: Count,
  renewed: Count,
  left: Count,
  inForce: Count.nullable(),
});
const Definition = z.object({ figure: z.string(), title: z.string(), definition: z.string() });

/** The yearly count of pledged stores; every number has its definition beside it. */
export const PledgedStoresFigures = z.object({
  year: z.int(),
  asOf: CivilDateText,
  countedAt: Instant,
  plan: z.object({
    version: z.int().min(0),
    source: z.string(),
    enteredAt: Instant.optional(),
    planned: Count,
  }),
  total: Totals,
  cities: z.array(
    Totals.extend({ city: City, name: z.string(), months: z.array(MonthFigures).length(12) }),
  ),
  definitions: z.array(Definition),
  stores: z.string().meta({ description: 'Where the stores behind each number are listed' }),
});

export const StoresBehindQuery = PageQuery.extend({
  year: YearInQuery,
  month: z.coerce.number().int().min(1).max(12).optional(),
  city: City.optional(),
  kind: z.enum(FIGURE_KINDS),
});
export const StoresBehind = pageOf(
  z.object({
    storeId: ReceiptNumber,
    name: z.string(),
    city: City,
    kind: z.enum(FIGURE_KINDS),
    on: CivilDateText,
    href: z.string(),
  }),
);

/** The plan of some cities for a year; the others keep theirs. */
export const TargetBody = z.strictObject({
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  source: ShortText.meta({ description: 'The document that sets the plan' }),
  cities: z
    .array(z.strictObject({ city: City, planned: z.int().min(0).max(MOST_PLANNED) }))
    .min(1)
    .max(MOST_CITIES),
});
export const TargetView = z.object({
  year: z.int(),
  version: z.int().positive(),
  source: z.string(),
  enteredAt: Instant,
  planned: Count,
  cities: z.array(z.object({ city: City, planned: Count })),
});
