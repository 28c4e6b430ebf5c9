import { z } from 'zod';
import { GOODS_CATEGORIES } from '../vocabulary/claims.js';
import { LEAST_WINDOW_DAYS, MOST_WINDOW_DAYS, STORE_STATUSES } from '../vocabulary/pledges.js';
import { Division, PageQuery, ReceiptNumber } from './fields.js';
import { says } from './says.js';

const LONGEST_TEXT = 60;
const MOST_KM = 100;
const DEGREES = /^-?\d{1,3}(?:\.\d{1,9})?,-?\d{1,2}(?:\.\d{1,9})?$/;

/** `120.6229,31.3113`: longitude first, in GCJ-02 like the points of stores. */
const NearText = says(
  z
    .string()
    .regex(DEGREES)
    .refine((text) => isOnEarth(text))
    .meta({ description: 'Longitude, latitude in GCJ-02', example: '120.6229,31.3113' }),
  '请填写位置，写成“经度,纬度”，例如 120.6229,31.3113。',
  'Please give the place as longitude,latitude, such as 120.6229,31.3113.',
);

function isOnEarth(text: string): boolean {
  const [lng = Number.NaN, lat = Number.NaN] = text.split(',').map(Number);
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

/** How somebody looks for a store: words in any order, and what narrows them down. */
export const StoresQuery = PageQuery.extend({
  q: z
    .string()
    .max(LONGEST_TEXT)
    .optional()
    .meta({ description: '店名、地名、拼音或首字母，顺序不限', example: '苏州 服饰' }),
  division: Division.optional().meta({ description: 'Province, city or county' }),
  zone: Division.optional(),
  category: z.enum(GOODS_CATEGORIES).optional(),
  seller: ReceiptNumber.optional().meta({ description: 'The enterprise whose stores they are' }),
  network: ReceiptNumber.optional().meta({
    description: 'The brand or mall that they belong to, with the stores that it has itself',
  }),
  windowDays: z.coerce
    .number()
    .int()
    .min(LEAST_WINDOW_DAYS)
    .max(MOST_WINDOW_DAYS)
    .optional()
    .meta({ description: 'The shortest return period that will do' }),
  pledged: z.enum(['true', 'false']).optional(),
  status: z.enum(STORE_STATUSES).optional(),
  near: NearText.optional(),
  radiusKm: z.coerce.number().min(0.1).max(MOST_KM).optional(),
});
