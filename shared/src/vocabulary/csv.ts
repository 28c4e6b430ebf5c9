/** What a spreadsheet would work out when it opens the file. */
const WORKED_OUT = /^[=+\-@\t\r]/;
export const guardedCell = (cell: string): string => (WORKED_OUT.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${guardedCell(cell).replaceAll('"', '""')}"`;
/** One line of a list; no cell of it can be taken for a formula. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** By which spreadsheets know that a list is in UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
export const CSV_TYPE = 'text/csv; charset=utf-8';
