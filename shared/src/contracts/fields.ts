import { z } from 'zod';
import { MOST_FEN } from '../vocabulary/money.js';

/** A receipt number as the API gives it; what a person types is put into this form by the page. */
export const ReceiptNumber = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  .meta({ description: 'Receipt number, 16 characters', example: '7K3M9Q2FX4TDH8PZ' });
export const IdParams = z.strictObject({ id: ReceiptNumber });

export const CivilDateText = z.iso
  .date()
  .meta({ description: 'A day in Asia/Shanghai', example: '2026-03-02' });

export const Division = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ description: 'GB/T 2260 code of a county-level division', example: '320505' });

/** Somebody as others see them; nothing where they have been erased. */
export const MaskedPerson = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
});

/** As somebody types it; what is no mobile number of the mainland is nobody's. */
export const PhoneText = z.string().trim().min(11).max(30).meta({ example: '139 1234 5678' });
export const ShortText = z.string().trim().min(1).max(100);
export const LongText = z.string().trim().min(1).max(2000);
export const Fen = z.int().min(0).max(MOST_FEN).meta({ description: 'Money in fen' });
export const Instant = z.iso.datetime();

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
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).optional(),
  after: z.string().max(200).optional(),
});
/** A receipt number, or the ten digits of one: as it was typed, with spaces, dashes and mistaken letters. */
export const TypedNumber = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .meta({ description: 'Sixteen signs, or ten digits', example: '7K3M-9Q2F-X4TD-H8PZ' });
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
