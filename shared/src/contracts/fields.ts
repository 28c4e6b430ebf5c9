import { z } from 'zod';
import { MOST_FEN } from '../vocabulary/money.js';
import { says } from './says.js';

/** A receipt number as the API gives it; what a person types is put into this form by the page. */
export const ReceiptNumber = says(
  z
    .string()
    .regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    .meta({ description: 'Receipt number, 16 characters', example: '7K3M9Q2FX4TDH8PZ' }),
  '请填写 16 位编号，例如 7K3M9Q2FX4TDH8PZ（大写字母和数字，不带横线）。',
  'Please give the number of 16 capital letters and digits without dashes, such as 7K3M9Q2FX4TDH8PZ.',
);
export const IdParams = z.strictObject({ id: ReceiptNumber });

export const CivilDateText = says(
  z.iso.date().meta({ description: 'A day in Asia/Shanghai', example: '2026-03-02' }),
  '请填写日期，写成 2026-03-02 这样的年-月-日。',
  'Please give the day as year-month-day, such as 2026-03-02.',
);

export const Division = says(
  z
    .string()
    .regex(/^\d{6}$/)
    .meta({ description: 'GB/T 2260 code of a county-level division', example: '320505' }),
  '请选择所在的县（市、区），或者填写六位区划代码，例如 320505。',
  'Please choose the county, or give its code of six digits, such as 320505.',
);

/** Somebody as others see them; nothing where they have been erased. */
export const MaskedPerson = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
});

/** As somebody types it; what is no mobile number of the mainland is nobody's. */
export const PhoneText = says(
  z.string().trim().min(11).max(30).meta({ example: '139 1234 5678' }),
  '请填写 11 位手机号，例如 13800000000。',
  'Please give a mobile number of 11 digits, such as 13800000000.',
);
export const ShortText = z.string().trim().min(1).max(100);
/** What somebody looks for: a number, or a few words. */
export const SearchText = z.string().trim().min(1).max(60);
export const LongText = z.string().trim().min(1).max(2000);
export const Fen = says(
  z.int().min(0).max(MOST_FEN).meta({ description: 'Money in fen' }),
  '请填写金额，不能是负数，最多到分，不超过十亿元。',
  'Please give an amount that is not negative, to the fen, and of a billion yuan at most.',
);
export const Instant = says(
  z.iso.datetime(),
  '请填写日期和时间，例如 2026-03-02T09:00:00Z。',
  'Please give a day and a time, such as 2026-03-02T09:00:00Z.',
);

export const DeadlineStepView = z.object({
  on: CivilDateText,
  until: CivilDateText.optional(),
  why: z.string(),
  counted: z.number().optional(),
});

/** Every due date explains itself, the same for both parties. */
const DeadlineCard = z
  .object({
    kind: z.string(),
    generation: z.int(),
    title: z.string(),
    dueOn: CivilDateText,
    dueAt: Instant,
    state: z.enum(['open', 'met', 'fired', 'superseded']),
    standing: z.enum(['statutory', 'promise', 'target']),
    article: z.string(),
    ruleSetVersion: z.string(),
    dayType: z.enum(['working-day', 'calendar-day', 'hour']),
    calendarVersion: z.string(),
    provisional: z.boolean(),
    pauses: z.array(z.object({ from: Instant, until: Instant.optional(), why: z.string() })),
    steps: z.array(DeadlineStepView),
    startAt: Instant,
    firedAt: Instant.optional(),
    lateByMs: z.number().optional(),
  })
  .meta({ id: 'DeadlineCard' });

const TimelineEntry = z
  .object({
    at: Instant,
    by: z.string(),
    what: z.string(),
    words: z.string(),
    cause: z.string(),
    data: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'TimelineEntry' });

export const AvailableCommand = z
  .object({
    name: z.string(),
    method: z.literal('POST'),
    href: z.string(),
    article: z.string().optional(),
  })
  .meta({ id: 'AvailableCommand' });
export type AvailableCommand = z.infer<typeof AvailableCommand>;

/** What every view of an aggregate has besides its own facts. */
export const AGGREGATE_VIEW = {
  id: ReceiptNumber,
  version: z.int().positive(),
  clocks: z.array(DeadlineCard),
  timeline: z.array(TimelineEntry),
  availableCommands: z.array(AvailableCommand),
};

/** The 201 of a creation: a function of the first event, so that a repeat gets the same bytes. */
export const Receipt = z
  .object({
    id: ReceiptNumber,
    receiptNumber: z.string().meta({ example: '7K3M-9Q2F-X4TD-H8PZ' }),
    shortNumber: z.string().meta({ description: 'Ten digits for keypads', example: '4839201756' }),
    status: z.string(),
    version: z.int(),
    filedAt: Instant,
    href: z.string(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

const MOST_ITEMS = 100;
export const PageQuery = z.strictObject({
  limit: says(
    z.coerce.number().int().min(1).max(MOST_ITEMS),
    `每页请填写 1 至 ${MOST_ITEMS} 条。`,
    `Please ask for 1 to ${MOST_ITEMS} at a time.`,
  ).optional(),
  after: z.string().max(200).optional(),
});
/** A receipt number, or the ten digits of one: as it was typed, with spaces, dashes and mistaken letters. */
export const TypedNumber = says(
  z
    .string()
    .trim()
    .min(1)
    .max(40)
    .meta({ description: 'Sixteen signs, or ten digits', example: '7K3M-9Q2F-X4TD-H8PZ' }),
  '请填写 16 位受理编号或 10 位短号。',
  'Please give the receipt number of 16 signs, or the short number of 10 digits.',
);
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
