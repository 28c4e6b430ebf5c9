import ExcelJs from 'exceljs';
import type { RawRow } from '../domain/import-ports.js';

/** Bytes as they come in: in pieces that end in the middle of a character. */
export async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
}

export async function allOf<T>(given: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of given) all.push(each);
  return all;
}

export const cellsOf = async (rows: AsyncIterable<RawRow>): Promise<(readonly string[])[]> =>
  (await allOf(rows)).map(({ cells }) => cells);

/** A workbook with these values in the cells of its first sheet. */
export async function aWorkbook(rows: readonly (readonly ExcelJs.CellValue[])[]): Promise<Buffer> {
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet('门店');
  for (const row of rows) sheet.addRow([...row]);
  book.addWorksheet('说明').addRow(['不读']);
  return Buffer.from(await book.xlsx.writeBuffer());
}
