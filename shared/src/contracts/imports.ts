import { z } from 'zod';
import {
  IMPORT_COLUMNS,
  IMPORT_FAILURES,
  IMPORT_STATUSES,
  MOST_IMPORT_ROWS,
  ROW_FAULTS,
  ROW_RESULTS,
} from '../vocabulary/imports.js';
import { AGGREGATE_VIEW, PageQuery, ReceiptNumber } from './fields.js';

/** What is wrong with one row, and what to do about it. */
const RowFaultView = z.object({
  code: z.enum(ROW_FAULTS),
  column: z.enum(IMPORT_COLUMNS).optional(),
  /** The head of the column as it is written in Chinese lists. */
  columnName: z.string().optional(),
  words: z.string(),
});
export const ImportRowView = z
  .object({
    row: z.int().meta({ description: 'As a spreadsheet counts: the head is row 1' }),
    result: z.enum(ROW_RESULTS),
    faults: z.array(RowFaultView),
    storeId: ReceiptNumber.optional().meta({
      description: 'The store that the row registers, or the one that was there before',
    }),
  })
  .meta({ id: 'ImportRow' });

const Count = z.int().min(0).max(MOST_IMPORT_ROWS);

/** good + applied + dirty + duplicates = rows. */
const ImportCounts = z.object({
  rows: Count,
  good: Count.meta({ description: 'Rows that an application will register' }),
  applied: Count,
  dirty: Count,
  duplicates: Count,
});

export const ImportView = z
  .object({
    ...AGGREGATE_VIEW,
    status: z.enum(IMPORT_STATUSES),
    file: z.object({
      name: z.string().optional(),
      kind: z.enum(['csv', 'xlsx']),
      encoding: z.enum(['utf-8', 'gb18030']),
      bytes: z.int(),
      sha256: z.string(),
    }),
    counts: ImportCounts,
    failure: z.object({ code: z.enum(IMPORT_FAILURES), words: z.string() }).optional(),
    problems: z
      .array(ImportRowView)
      .meta({ description: 'The first hundred rows that are not good' }),
    annotated: z
      .string()
      .nullable()
      .meta({ description: 'Where the annotated list is, once it is ready' }),
  })
  .meta({ id: 'Import' });

export const ImportRowsQuery = PageQuery;
