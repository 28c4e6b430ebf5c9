import type ExcelJs from 'exceljs';
import { type RawRow, UnreadableList } from '../domain/import-ports.js';
import { unpacksWithin } from './unpacked-size.js';
import { firstSheetOf } from './xlsx-sheet.js';
import { partsOf } from './zip-parts.js';

const MEGABYTE = 1024 * 1024;
const UNPACKED = { all: 1024 * MEGABYTE, sharedTexts: 64 * MEGABYTE };
const MOST_CELLS = 200;

/** The rows of the first sheet. Formulas stay the text they were written as; nothing is worked out. */
export async function* xlsxRows(
  bytes: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<RawRow> {
  const whole = await wholeOf(bytes, size);
  let row = 0;
  try {
    const parts = await partsOf(whole);
    if (!(await unpacksWithin(parts, UNPACKED)))
      throw new UnreadableList({ code: 'too-large-unpacked' });
    for await (const read of await firstSheetOf(parts)) {
      row = read.number;
      yield { row, cells: cellsOf(read) };
    }
  } catch (error) {
    if (error instanceof UnreadableList) throw error;
    throw new UnreadableList({ code: 'unreadable-file', row: row + 1 });
  }
}

/** A ZIP has its directory at its end, so all of it is held; once, not twice. */
async function wholeOf(bytes: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  const whole = Buffer.alloc(size);
  let at = 0;
  for await (const piece of bytes) at += piece.copy(whole, at);
  return whole;
}

const cellsOf = (row: ExcelJs.Row): string[] =>
  Array.from({ length: Math.min(row.cellCount, MOST_CELLS) }, (_, index) =>
    textOf(row.getCell(index + 1).value),
  );

function textOf(value: ExcelJs.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? textOfObject(value) : String(value);
}

function textOfObject(value: object): string {
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
  if ('formula' in value) return `=${String(value.formula)}`;
  if ('sharedFormula' in value) return `=${String(value.sharedFormula)}`;
  if ('text' in value) return textOf(textIn(value.text));
  return 'error' in value ? String(value.error) : '';
}

const textIn = (text: unknown): ExcelJs.CellValue =>
  typeof text === 'object' && text !== null && 'richText' in text
    ? String(textOfObject(text))
    : String(text ?? '');
