import { z } from 'zod';
import {
  CASE_GROUNDS,
  CASE_ORDERS,
  CASE_STATUSES,
  CASE_VIEWS,
  DESK_REASONS,
} from '../vocabulary/cases.js';
import { CLAIM_KINDS } from '../vocabulary/claims.js';
import { Claim } from './cases.js';
import {
  Division,
  Instant,
  PageQuery,
  pageOf,
  ReceiptNumber,
  SearchText,
  TypedNumber,
} from './fields.js';

const Statuses = z
  .string()
  .max(300)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(CASE_STATUSES)).min(1))
  .meta({ description: 'One or several, with commas', example: 'with-bureau,mediating' });

/** What narrows a desk down. */
const DESK_QUERY = {
  view: z.enum(CASE_VIEWS).optional().meta({ description: '待办 / 将超期 / 已超期 / 待复核' }),
  status: Statuses.optional(),
  kind: z.enum(CLAIM_KINDS).optional(),
  store: ReceiptNumber.optional(),
  division: Division.optional().meta({ description: 'Province, city or county of the store' }),
  officer: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'me, none, or the account of an officer' }),
  q: SearchText.optional().meta({ description: '受理编号、短号或者店名中的词', example: '观前街' }),
  sort: z.enum(CASE_ORDERS).optional(),
  order: z.enum(['asc', 'desc']).optional(),
};
export const CasesQuery = PageQuery.extend({
  ...DESK_QUERY,
  /** Of an officer: those she is in charge of. */
  mine: z.literal('true').optional(),
  number: TypedNumber.optional(),
});
/** The same without pages: all of it. */
export const ExportCasesQuery = z.strictObject(DESK_QUERY);

/** The clock that whoever holds the case is waited for by. */
const NextClock = z.object({
  kind: z.string(),
  title: z.string(),
  startedAt: Instant,
  dueAt: Instant,
  state: z.enum(['open', 'fired']),
  standing: z.enum(['statutory', 'promise', 'target']),
  article: z.string(),
});
const Place = z.object({ code: Division, name: z.string() });
export const CaseListItem = z
  .object({
    id: ReceiptNumber,
    receiptNumber: z.string(),
    status: z.enum(CASE_STATUSES),
    version: z.int(),
    storeName: z.string(),
    ground: z.enum(CASE_GROUNDS),
    claim: Claim,
    filedAt: Instant,
    nextDueAt: Instant.optional(),
    clock: NextClock.optional(),
    seller: z.object({ id: ReceiptNumber, name: z.string() }).optional(),
    county: Place.optional(),
    /** For officers: who is in charge. */
    officer: z.object({ id: z.string(), name: z.string().optional() }).optional(),
    /** For those who have a desk: why it lies there. */
    why: z.object({ code: z.enum(DESK_REASONS), words: z.string() }).optional(),
  })
  .meta({ id: 'CaseListItem' });
export type CaseListItem = z.infer<typeof CaseListItem>;

const Counted = z.object({
  count: z.int(),
  /** There are more than were counted. */
  isMore: z.boolean(),
});
/** How much there is in each view of a desk, whatever else was asked. */
const ViewCounts = z
  .object({ todo: Counted, 'due-soon': Counted, overdue: Counted, review: Counted.optional() })
  .meta({ id: 'ViewCounts' });
export const CaseList = pageOf(CaseListItem).extend({ counts: ViewCounts.optional() });
