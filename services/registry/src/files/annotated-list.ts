import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { BYTE_ORDER_MARK, guardedCell } from '@anxintui/shared/vocabulary/csv';
import { LIST_TYPES } from '@anxintui/shared/vocabulary/imports';
import { stringify } from 'csv-stringify';
import type ExcelJs from 'exceljs';
import iconv from 'iconv-lite';
import type { ImportFile } from '../domain/import.js';

type Rows = AsyncIterable<readonly (readonly string[])[]>;
export type WrittenList = { readonly type: string; readonly bytes: AsyncIterable<Uint8Array> };

/** A list as a file of its own kind and encoding; no cell of it can be taken for a formula. */
export const writtenAs = ({ kind, encoding }: ImportFile, rows: Rows): WrittenList =>
  kind === 'xlsx'
    ? { type: LIST_TYPES.xlsx, bytes: xlsxOf(rows) }
    : { type: `${LIST_TYPES.csv}; charset=${encoding}`, bytes: csvOf(rows, encoding) };

async function* csvOf(rows: Rows, encoding: ImportFile['encoding']): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') yield Buffer.from(BYTE_ORDER_MARK);
  for await (const chunk of rows) {
    const text = await textOf(chunk);
    yield encoding === 'utf-8' ? Buffer.from(text) : iconv.encode(text, encoding);
  }
}

const textOf = (chunk: readonly (readonly string[])[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const cells = chunk.map((row) => row.map(guardedCell));
    stringify(cells, { record_delimiter: 'windows' }, (error, text) =>
      error ? reject(error) : resolve(text),
    );
  });

async function* xlsxOf(rows: Rows): AsyncGenerator<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const out = new PassThrough();
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false });
  const filling = fill(book, out, rows).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    yield* Readable.from(out);
    await filling;
  } finally {
    out.destroy();
  }
}

async function fill(
  book: ExcelJs.stream.xlsx.WorkbookWriter,
  out: PassThrough,
  rows: Rows,
): Promise<void> {
  const sheet = book.addWorksheet('结果');
  for await (const chunk of rows) {
    for (const row of chunk) sheet.addRow(row.map(guardedCell)).commit();
    await drained(out);
  }
  await book.commit();
}

/** The writer does not wait for whoever reads slowly, or has gone away, so both are looked after here. */
async function drained(out: PassThrough): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (out.writableNeedDrain && !out.destroyed)
    await Promise.race([once(out, 'drain'), once(out, 'close')]);
  if (out.destroyed) throw new Error('nobody reads this any more');
}
